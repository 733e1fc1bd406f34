package dev.unrepeat.course;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Actor;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Small postmortems at the points of their way that tests need.
final class Course {
  static final Instant END = Instant.parse("2026-10-14T15:00:00Z");

  private Course() {}

  static Postmortem draft() {
    return Postmortem.draft(Incident.named(new IncidentId("INC-2026-042"), "Checkout outage", END));
  }

  static Postmortem begun(String at) {
    return marked(draft(), MilestoneKind.IMPACT_STARTED, at);
  }

  static Postmortem resolved(Postmortem postmortem, String at) {
    return marked(postmortem, MilestoneKind.RESOLVED, at);
  }

  private static Postmortem marked(Postmortem postmortem, MilestoneKind kind, String at) {
    return postmortem.withIncident(
        postmortem
            .incident()
            .mark(
                new Milestone(kind, Instant.parse(at), Certainty.CONFIRMED, Optional.empty(), "")));
  }

  static Postmortem described(
      Postmortem postmortem, IncidentKind kind, Severity severity, Detection detection) {
    return postmortem.withIncident(
        postmortem
            .incident()
            .describe(
                "Checkout outage", kind, Optional.of(severity), List.of(), List.of(), detection));
  }

  /// A draft that is over, owned by Ines Okafor, led by Ravi Menon and reviewed by those.
  static Postmortem staffed(String... reviewers) {
    return resolved(draft(), END.toString())
        .withPeople(
            new People(
                "Ines Okafor <ines@lumen.example>",
                "Ravi Menon",
                "",
                List.of(),
                List.of(reviewers),
                List.of()),
            Optional.empty());
  }

  static ActionItem action(int number) {
    return ActionItem.proposed(new ActionItemId(number), "Add a readiness probe");
  }

  static Timeline timeline(TimelineEvent... events) {
    return new Timeline(List.of(events), List.of(), List.of(), List.of(), List.of());
  }

  static TimelineEvent event(int number, EventKind kind, String text, Optional<Actor> actor) {
    return new TimelineEvent(
        new EventId(number),
        new EventTime.At(
            END.minusSeconds(600),
            Optional.empty(),
            Precision.MINUTE,
            false,
            new RawTime("14:50", "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT)),
        kind,
        "",
        actor,
        text,
        "text",
        "k" + number,
        List.of(),
        "",
        Optional.empty(),
        1,
        Standing.SHOWN,
        List.of());
  }
}
