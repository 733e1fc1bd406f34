package dev.unrepeat.source.mapping;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.json.Envelope;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// JSON of any shape, one record, a list or one a line, read by a mapping file in the same folder
/// or archive. It is asked first, since somebody has said how to read these files.
public final class MappedJson implements EventSource {
  private static final String NAME = "json";

  @Override
  public String name() {
    return NAME;
  }

  /// A mapping as a person typed it, with the line that marks it as one.
  ///
  /// @throws Refused with a sentence for whoever wrote it
  public static String marked(String typed) {
    String text = Mapping.isOne(typed) ? typed : "unrepeat: mapping\n" + typed;
    Mapping.of(text);
    return text;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    List<FileHead> mappings = heads.stream().filter(head -> Mapping.isOne(head.text())).toList();
    List<EvidenceFile> ours = new ArrayList<>(mappings.stream().map(FileHead::file).toList());
    List<Mapping> read = mappings.stream().flatMap(head -> attempt(head.text()).stream()).toList();
    for (FileHead head : heads) {
      if (read.stream().anyMatch(mapping -> fits(mapping, head))) {
        ours.add(head.file());
      }
    }
    return ours;
  }

  private static Optional<Mapping> attempt(String text) {
    try {
      return Optional.of(Mapping.of(text));
    } catch (Refused broken) {
      // Told while the file is read.
      return Optional.empty();
    }
  }

  private static boolean fits(Mapping mapping, FileHead head) {
    return mapping.isFor(head.file().path())
        && JsonHead.of(head, mapping.lists())
            .filter(first ->
                mapping.records(Envelope.open(first.record()).message()).stream()
                    .anyMatch(record -> !mapping.part("time", record).isEmpty()))
            .isPresent();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    Map<EvidenceFile, Mapping> mappings = new LinkedHashMap<>();
    Set<EvidenceFile> written = new LinkedHashSet<>();
    for (EvidenceFile file : files) {
      String text = JsonHead.begin(file).text();
      if (Mapping.isOne(text)) {
        written.add(file);
        try {
          mappings.put(file, Mapping.of(text));
        } catch (Refused broken) {
          sink.problem(new Problem(file.path(), 0, broken.sentence()));
        }
      }
    }
    SentOnce sent = new SentOnce(sink);
    for (EvidenceFile file : files) {
      if (!written.contains(file)) {
        read(file, new ArrayList<>(mappings.values()), answers, sent, sink);
      }
    }
    sent.finish();
    if (files.size() == written.size()) {
      written.forEach(file ->
          sink.note(file.path(), "No JSON beside this mapping has its time; nothing was read."));
    }
  }

  private static void read(
      EvidenceFile file, List<Mapping> mappings, Answers answers, SentOnce sent, EventSink sink)
      throws IOException {
    FileHead head = JsonHead.begin(file);
    Optional<Mapping> mapping = mappings.stream().filter(m -> fits(m, head)).findFirst();
    if (mapping.isEmpty()) {
      sink.problem(
          new Problem(
              file.path(),
              0,
              "No mapping says how to read this file. Put one into the same folder that begins with"
                  + " \"unrepeat: mapping\" and says where `time` and `text` stand."));
      return;
    }
    MappedRecords.read(file, NAME, mapping.get(), answers, sent, sink);
  }
}
