package dev.unrepeat.recurrence;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.model.Trigger;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The patterns of one incident. One that is not shown is better than a wrong one: each needs a
/// figure of the record or a sentence that says it.
public final class PatternDetection {
  private static final Duration WEEKS = Duration.ofDays(7);
  private static final Duration LATE = Duration.ofMinutes(30);
  private static final int MOST_EVIDENCE = 3;
  private static final Pattern ALARM =
      Pattern.compile("alert|alarm|pag(ed|er)|monitor", Pattern.CASE_INSENSITIVE);

  private final Postmortem record;
  private final Incident incident;
  private final ToldParts parts;
  private final List<FoundPattern> found = new ArrayList<>();

  private PatternDetection(Postmortem record) {
    this.record = record;
    this.incident = record.incident();
    this.parts = ToldParts.of(record);
  }

  /// In the order of [IncidentPattern].
  public static List<FoundPattern> of(Postmortem record) {
    PatternDetection detection = new PatternDetection(record);
    detection.staging();
    detection.silent();
    detection.herd();
    detection.weeks();
    detection.single();
    detection.change();
    detection.late();
    detection.classes();
    detection.trigger();
    detection.modes();
    return List.copyOf(detection.found);
  }

  private void staging() {
    said(
        IncidentPattern.IT_WORKED_IN_STAGING,
        PatternPhrase.WORKED_BEFORE.in(parts.written()),
        "The record says that it was not seen where it was tried before production.");
  }

  private void silent() {
    DetectionMeans means = incident.detection().means();
    List<PatternEvidence> unseen = PatternPhrase.NO_ALERT.in(parts.written());
    if (means == DetectionMeans.CUSTOMER && (!unseen.isEmpty() || noAlertBefore())) {
      add(
          IncidentPattern.SILENT_FAILURE,
          "",
          unseen.isEmpty()
              ? "It was detected by users, and the timeline has no alert up to then."
              : "It was detected by users, and the record says that nothing alerted.",
          unseen.isEmpty() ? detected() : unseen);
    } else if (means != DetectionMeans.CUSTOMER
        && means != DetectionMeans.ALERT
        && alertsBefore().isEmpty()) {
      told(unseen);
    }
  }

  /// Where nobody has said how it was detected: users told of it, and either the record says that
  /// nothing alerted, or its section on detection tells of users alone.
  private void told(List<PatternEvidence> unseen) {
    List<PatternEvidence> users = PatternPhrase.BY_USERS.in(parts.all());
    if (users.isEmpty()) {
      return;
    }
    if (!unseen.isEmpty()) {
      add(
          IncidentPattern.SILENT_FAILURE,
          "",
          "The record says that users told of it and that nothing alerted.",
          List.of(users.getFirst(), unseen.getFirst()));
      return;
    }
    List<SearchPart> section =
        parts.written().stream()
            .filter(part -> part.key().equals(Section.DETECTION.name()))
            .toList();
    List<PatternEvidence> only = PatternPhrase.BY_USERS.in(section);
    if (!only.isEmpty() && section.stream().noneMatch(part -> ALARM.matcher(part.text()).find())) {
      add(
          IncidentPattern.SILENT_FAILURE,
          "",
          "The section on detection tells of users, and of no alert.",
          only);
    }
  }

  private boolean noAlertBefore() {
    return incident.milestones().at(MilestoneKind.DETECTED).isPresent()
        && !record.timeline().dated().isEmpty()
        && alertsBefore().isEmpty();
  }

  private List<TimelineEvent> alertsBefore() {
    Instant detected = incident.milestones().at(MilestoneKind.DETECTED).orElse(Instant.MAX);
    return record.timeline().events().stream()
        .filter(event -> event.kind() == EventKind.ALERT)
        .filter(event -> event.time().known().filter(at -> at.isAfter(detected)).isEmpty())
        .toList();
  }

  private void herd() {
    said(
        IncidentPattern.THUNDERING_HERD,
        PatternPhrase.HERD.in(parts.all()),
        "The record tells of retries or of clients that came back at once.");
  }

  private void weeks() {
    Optional<Duration> unseen = unseen();
    if (unseen.isPresent() && unseen.get().compareTo(WEEKS) >= 0) {
      add(
          IncidentPattern.BROKEN_FOR_WEEKS,
          "",
          "It began %d days before it was detected.".formatted(unseen.get().toDays()),
          milestones(MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED));
    } else if (unseen.isEmpty()) {
      said(
          IncidentPattern.BROKEN_FOR_WEEKS,
          PatternPhrase.FOR_WEEKS.in(parts.written()),
          "The record says that it was broken for weeks before anybody saw it.");
    }
  }

  private void single() {
    List<ContributingFactor> alone =
        SufficientAlone.of(record.causes()).stream()
            .filter(one -> one.confidence() != Confidence.RULED_OUT)
            .toList();
    if (!alone.isEmpty()) {
      ContributingFactor first = alone.getFirst();
      add(
          IncidentPattern.SINGLE_POINT_OF_FAILURE,
          "",
          "In the fault tree %s alone is enough.".formatted(first.id()),
          alone.stream().map(PatternDetection::evidence).toList());
    } else {
      said(
          IncidentPattern.SINGLE_POINT_OF_FAILURE,
          PatternPhrase.SINGLE_POINT.in(parts.written()),
          "The record says that one component carried everything.");
    }
  }

  private void change() {
    Optional<TimelineEvent> event =
        record.causes().trigger().flatMap(Trigger::event).flatMap(record.timeline()::find);
    if (event.isPresent() && event.get().kind() == EventKind.CHANGE) {
      add(
          IncidentPattern.CHANGE_INDUCED,
          "",
          "Its trigger is a change on the timeline.",
          List.of(evidence(event.get())));
      return;
    }
    Optional<KnownTrigger> trigger = knownTriggers().filter(one -> one.kind().change()).findFirst();
    if (trigger.isPresent()) {
      SearchPart part = trigger.get().part();
      add(
          IncidentPattern.CHANGE_INDUCED,
          "",
          "Its trigger was a %s.".formatted(trigger.get().kind().words()),
          List.of(PatternEvidence.of(part, part.text())));
    } else if (triggers().findAny().isEmpty()) {
      said(
          IncidentPattern.CHANGE_INDUCED,
          PatternPhrase.CHANGED.in(parts.written()),
          "The record says that a change caused it.");
    }
  }

  /// A trigger whose words tell what kind it is of.
  private record KnownTrigger(SearchPart part, TriggerKind kind) {}

  private Stream<KnownTrigger> knownTriggers() {
    return triggers()
        .flatMap(
            part -> TriggerKind.of(part.text()).stream().map(kind -> new KnownTrigger(part, kind)));
  }

  /// The trigger as it is stated, or the factors that are one.
  private Stream<SearchPart> triggers() {
    Set<String> keys =
        record.causes().factors().stream()
            .filter(one -> one.kind() == FactorKind.TRIGGER)
            .map(one -> one.id().toString())
            .collect(Collectors.toSet());
    return parts.all().stream()
        .filter(part -> part.zone() == Zone.FACTORS)
        .filter(part -> part.key().equals("TRIGGER") || keys.contains(part.key()));
  }

  private void late() {
    Optional<Duration> unseen = unseen();
    Optional<Instant> started = incident.milestones().at(MilestoneKind.IMPACT_STARTED);
    Optional<Instant> mitigated = incident.milestones().at(MilestoneKind.MITIGATED);
    if (unseen.isEmpty()
        || started.isEmpty()
        || mitigated.isEmpty()
        || unseen.get().compareTo(LATE) <= 0) {
      return;
    }
    Duration whole = Duration.between(started.get(), mitigated.get());
    if (unseen.get().multipliedBy(2).compareTo(whole) >= 0) {
      add(
          IncidentPattern.LATE_DETECTION,
          "",
          "It lasted %s until it was mitigated, and for %s of that nobody knew."
              .formatted(Durations.print(whole), Durations.print(unseen.get())),
          milestones(
              MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED, MilestoneKind.MITIGATED));
    }
  }

  private Optional<Duration> unseen() {
    return incident
        .milestones()
        .at(MilestoneKind.IMPACT_STARTED)
        .flatMap(started ->
            incident
                .milestones()
                .at(MilestoneKind.DETECTED)
                .map(detected -> Duration.between(started, detected)));
  }

  private void classes() {
    Set<RootCauseClass> seen = EnumSet.of(RootCauseClass.UNCLASSIFIED);
    for (ContributingFactor factor : record.causes().factors()) {
      if (factor.confidence() != Confidence.RULED_OUT
          && factor.kind() != FactorKind.MITIGATING
          && seen.add(factor.rootCauseClass())) {
        for (ServiceName service : incident.services()) {
          String word = factor.rootCauseClass().name().toLowerCase(Locale.ROOT).replace('_', ' ');
          add(
              IncidentPattern.SAME_CLASS_AND_SERVICE,
              word + " in " + service,
              "%s is of the class %s, and the incident touches %s."
                  .formatted(factor.id(), word, service),
              List.of(evidence(factor)));
        }
      }
    }
  }

  private void trigger() {
    knownTriggers()
        .findFirst()
        .ifPresent(known -> {
          SearchPart part = known.part();
          TriggerKind kind = known.kind();
          for (ServiceName service : incident.services()) {
            add(
                IncidentPattern.SAME_TRIGGER,
                kind.words() + " in " + service,
                "Its trigger was of the kind %s, and it touches %s."
                    .formatted(kind.words(), service),
                List.of(PatternEvidence.of(part, part.text())));
          }
        });
  }

  private void modes() {
    Set<FailureMode> seen = EnumSet.noneOf(FailureMode.class);
    for (SearchPart part : parts.account()) {
      for (Map.Entry<FailureMode, FailureMode.Told> one :
          FailureMode.told(part.text()).entrySet()) {
        if (seen.add(one.getKey())) {
          add(
              IncidentPattern.SAME_FAILURE_MODE,
              one.getKey().words(),
              "%s “%s”."
                  .formatted(
                      parts.causes().isEmpty() ? "No cause is recorded; it says" : "Its cause says",
                      one.getValue().words()),
              List.of(PatternEvidence.of(part, part.text())));
        }
      }
    }
  }

  private void said(IncidentPattern pattern, List<PatternEvidence> evidence, String reason) {
    if (!evidence.isEmpty()) {
      add(pattern, "", reason, evidence);
    }
  }

  private void add(
      IncidentPattern pattern, String subject, String reason, List<PatternEvidence> evidence) {
    if (found.stream()
        .noneMatch(one -> one.pattern() == pattern && one.subject().equals(subject))) {
      found.add(
          new FoundPattern(
              pattern, subject, reason, evidence.stream().limit(MOST_EVIDENCE).toList()));
    }
  }

  private List<PatternEvidence> detected() {
    return milestones(MilestoneKind.DETECTED);
  }

  private List<PatternEvidence> milestones(MilestoneKind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> incident.milestones().find(kind).stream())
        .map(PatternDetection::evidence)
        .toList();
  }

  private static PatternEvidence evidence(Milestone one) {
    return new PatternEvidence(
        Zone.TITLE, one.kind().name(), "Milestone " + one.kind().words(), "");
  }

  private static PatternEvidence evidence(TimelineEvent event) {
    return PatternEvidence.of(
        new SearchPart(Zone.TIMELINE, event.id().toString(), "Event " + event.id(), event.text()),
        event.text());
  }

  private static PatternEvidence evidence(ContributingFactor factor) {
    return PatternEvidence.of(
        new SearchPart(
            Zone.FACTORS, factor.id().toString(), "Factor " + factor.id(), factor.statement()),
        factor.statement());
  }
}
