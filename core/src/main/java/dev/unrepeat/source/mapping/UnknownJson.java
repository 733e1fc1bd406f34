package dev.unrepeat.source.mapping;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// JSON of no known tool and without a mapping: where its time and text stand is found by its
/// content, and said, so that a person can correct it. It is asked late.
public final class UnknownJson implements EventSource {
  public static final String NAME = "json-fields";

  private static final Set<String> BEGINNINGS =
      Set.of(
          "created at",
          "created",
          "create time",
          "creation time",
          "creation timestamp",
          "started at",
          "started",
          "start",
          "start time",
          "start date");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream()
        .filter(head -> FoundMapping.in(head).isPresent())
        .map(FileHead::file)
        .toList();
  }

  /// A state that came about later is not told at the time when the record began.
  private static String beginning(Mapping found) {
    String path = found.fields().getOrDefault("time", "");
    String time = FoundMapping.words(path.substring(path.lastIndexOf('.') + 1));
    return BEGINNINGS.contains(time) && !found.fields().containsKey("until")
        ? " That is when a record began; when it came into its state is not told."
        : "";
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    SentOnce sent = new SentOnce(sink);
    for (EvidenceFile file : files) {
      Optional<Mapping> found = FoundMapping.in(JsonHead.begin(file));
      if (found.isPresent()) {
        MappedRecords.read(file, NAME, found.get(), answers, sent, sink);
        sink.note(
            file.path(),
            "Found by its content: "
                + found.get().inWords()
                + ". A mapping file beside it corrects that."
                + beginning(found.get()));
      } else {
        sink.problem(
            new Problem(
                file.path(), 0, "No field of the first record holds a time; nothing was read."));
      }
    }
    sent.finish();
  }
}
