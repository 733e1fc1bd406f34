package dev.unrepeat.impact;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.Amount;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.model.Visibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts of an invented incident, for tests.
final class Accounts {
  private Accounts() {}

  static BigDecimal number(Computed computed) {
    return ((Amount.Number) computed.amount().orElseThrow()).value();
  }

  static Computed find(String key, List<Computed> account) {
    return account.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  static ImpactInterval interval(String from, String until, String degree) {
    return of(from, until, degree, "");
  }

  static ImpactInterval of(String from, String until, String degree, String service) {
    return new ImpactInterval(
        Instant.parse(from),
        Optional.of(Instant.parse(until)),
        new BigDecimal(degree),
        ImpactType.OUTAGE,
        service.isEmpty() ? Optional.empty() : Optional.of(new ServiceName(service)),
        "",
        "");
  }

  static TimelineEvent event(int number, String who, String at) {
    return new TimelineEvent(
        new EventId(number),
        new EventTime.At(
            Instant.parse(at),
            Optional.empty(),
            Precision.SECOND,
            false,
            new RawTime(at, "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT)),
        EventKind.ACTION,
        "",
        Optional.of(new Actor(ActorKind.PERSON, "responder", who)),
        "did something",
        "slack",
        "slack/" + number,
        List.of(),
        "",
        Optional.empty(),
        1,
        Standing.SHOWN,
        List.of());
  }

  static List<Computed> account(List<ImpactInterval> intervals, Object... inputs) {
    return account(List.of(), intervals, inputs);
  }

  static List<Computed> account(
      List<TimelineEvent> events, List<ImpactInterval> intervals, Object... inputs) {
    return account(List.of(), events, intervals, inputs);
  }

  static Milestone milestone(MilestoneKind kind, String at) {
    return new Milestone(kind, Instant.parse(at), Certainty.CONFIRMED, Optional.empty(), "");
  }

  static List<Computed> account(
      List<Milestone> before,
      List<TimelineEvent> events,
      List<ImpactInterval> intervals,
      Object... inputs) {
    List<Milestone> milestones = new ArrayList<>(before);
    milestones.add(milestone(MilestoneKind.RESOLVED, "2026-01-12T20:00:00Z"));
    Map<ImpactInput, String> own = new EnumMap<>(ImpactInput.class);
    for (int i = 0; i < inputs.length; i += 2) {
      own.put((ImpactInput) inputs[i], (String) inputs[i + 1]);
    }
    Instant now = Instant.parse("2026-01-20T00:00:00Z");
    Incident incident =
        new Incident(
            new IncidentId("INC-2026-001"),
            "Checkout fails",
            IncidentKind.OUTAGE,
            Optional.empty(),
            List.of(),
            List.of(),
            Detection.UNKNOWN,
            Visibility.EVERYBODY,
            List.of(),
            new Milestones(milestones),
            now);
    Postmortem record =
        Postmortem.draft(incident)
            .withTimeline(Timeline.EMPTY.withEvents(events))
            .withImpact(Impact.NOT_MEASURED.withIntervals(intervals).withInputs(own));
    return ImpactAccount.of(record, Givens.of(record.impact().inputs(), List.of()), now);
  }
}
