package dev.unrepeat.source.mapping;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.Envelope;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.source.json.Shape;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.io.IOException;
import java.io.Reader;
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
  private static final int LONGEST_MAPPING = 64 * 1024;

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
      String text = text(file);
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
    FileHead head = new FileHead(file, text(file));
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
    MachineTimes times = new MachineTimes(answers);
    Optional<EventKind> kind = mapping.get().kind();
    new JsonRecords(mapping.get().lists(), Shape.ALL)
        .read(
            file,
            sink,
            (record, number, few) -> {
              Envelope envelope = Envelope.open(record);
              RecordTime time = new RecordTime(times, file.path(), number, few);
              RecordEvents events = new RecordEvents(NAME, time, envelope, sent);
              int place = 0;
              for (JsonObject part : mapping.get().records(envelope.message())) {
                tell(mapping.get(), kind, part, place++, events);
              }
              events.finish();
            });
  }

  private static void tell(
      Mapping mapping, Optional<EventKind> kind, JsonObject record, int place, RecordEvents to) {
    EventTime time = to.time(mapping.part("time", record));
    String text = mapping.part("text", record);
    if (text.isEmpty()) {
      to.leaveOut("The record has nothing where the mapping looks for its text");
      return;
    }
    String key = mapping.part("key", record);
    Set<String> references = new LinkedHashSet<>(References.inReport(text));
    references.addAll(words(mapping.part("references", record)));
    SourceEvent event =
        to.event(
                key.isEmpty()
                    ? joined(
                        "/", since(time), text, since(time).isEmpty() ? to.place() + place : "")
                    : joined("/", key, since(time)),
                time,
                text)
            .withSeverity(mapping.part("severity", record))
            .withAddress(page(mapping.part("link", record)))
            .referring(references);
    String actor = mapping.part("actor", record);
    to.tell(
        kind.map(event::withKind).orElse(event),
        mapping.isPerson() ? person("responder", actor) : program("program", actor));
  }

  private static String text(EvidenceFile file) throws IOException {
    try (Reader in = Decoding.reader(file.open())) {
      char[] chars = new char[LONGEST_MAPPING];
      int length = 0;
      int more = in.read(chars, 0, chars.length);
      while (more > 0) {
        length += more;
        more = length < chars.length ? in.read(chars, length, chars.length - length) : -1;
      }
      return new String(chars, 0, length);
    }
  }
}
