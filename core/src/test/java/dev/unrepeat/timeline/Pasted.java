package dev.unrepeat.timeline;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Lines such as `14:02 — alert fires`, read with a date and UTC, so that these tests need no
/// source.
final class Pasted {
  private Pasted() {}

  static Timeline timeline(LocalDate day, String lines) {
    TimelineBuilder builder = new TimelineBuilder(Timeline.EMPTY, Answers.NONE);
    EventSink sink = builder.reading(new EvidenceId(1));
    long number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.matches("\\d\\d:\\d\\d(:\\d\\d)? .*")) {
        int space = line.indexOf(' ');
        String text = line.substring(space).replaceFirst("^\\s*[—–·-]\\s*", "").strip();
        sink.event(event("text", day, line.substring(0, space), text, number));
      }
    }
    return builder.finish().timeline();
  }

  static SourceEvent event(String source, LocalDate day, String clock, String text, long line) {
    Instant at = day.atTime(LocalTime.parse(clock)).toInstant(ZoneOffset.UTC);
    Precision precision = clock.length() > 5 ? Precision.SECOND : Precision.MINUTE;
    RawTime raw = new RawTime(clock, "UTC", Provenance.SET_FOR_SOURCE, Provenance.SET_FOR_SOURCE);
    EventTime time = new EventTime.At(at, Optional.empty(), precision, false, raw);
    return SourceEvent.of(source, clock + " " + text, time, text, "notes.txt", line);
  }

  /// The incident with every proposed milestone.
  static Incident incident(Timeline timeline) {
    return incident(timeline, IncidentKind.OUTAGE);
  }

  static Incident incident(Timeline timeline, IncidentKind kind) {
    Incident named =
        Incident.named(
            new IncidentId("INC-2026-001"),
            "Checkout outage",
            Instant.parse("2026-01-12T16:00:00Z"));
    Incident of =
        named.describe(
            named.title(),
            kind,
            named.severity(),
            named.services(),
            named.tags(),
            named.detection());
    return of.withMilestones(new Milestones(MilestoneProposals.of(timeline, kind).milestones()));
  }
}
