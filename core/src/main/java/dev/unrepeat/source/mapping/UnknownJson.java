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

/// JSON of no known tool and without a mapping: where its time and text stand is found by its
/// content, and said, so that a person can correct it. It is asked late.
public final class UnknownJson implements EventSource {
  public static final String NAME = "json-fields";

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
                + ". A mapping file beside it corrects that.");
      } else {
        sink.problem(
            new Problem(
                file.path(), 0, "No field of the first record holds a time; nothing was read."));
      }
    }
    sent.finish();
  }
}
