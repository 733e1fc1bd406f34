package dev.unrepeat.source.mapping;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.Envelope;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.source.json.Shape;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The records of a file as events, by a mapping.
final class MappedRecords {
  private MappedRecords() {}

  static void read(
      EvidenceFile file,
      String source,
      Mapping mapping,
      Answers answers,
      SentOnce sent,
      EventSink sink) {
    MachineTimes times = new MachineTimes(answers);
    Optional<EventKind> kind = mapping.kind();
    new JsonRecords(mapping.lists(), Shape.ALL)
        .read(
            file,
            sink,
            (record, number, few) -> {
              Envelope envelope = Envelope.open(record);
              RecordTime time = new RecordTime(times, file.path(), number, few);
              RecordEvents events = new RecordEvents(source, time, envelope, sent);
              int place = 0;
              for (JsonObject part : mapping.records(envelope.message())) {
                tell(mapping, kind, part, place++, events);
              }
              events.finish();
            });
  }

  private static void tell(
      Mapping mapping, Optional<EventKind> kind, JsonObject record, int place, RecordEvents to) {
    EventTime time =
        RecordEvents.range(
            to.time(mapping.part("time", record)), to.timeIfAny(mapping.part("until", record)));
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
}
