package dev.unrepeat.rubric;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Severity;
import dev.unrepeat.text.Counted;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// How soon after its end an incident was reviewed; at close, how well its promises were kept
/// (figures.md §5).
final class Timeliness {
  private static final Duration SOON = Duration.ofDays(2);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Rubric rubric;

  Timeliness(Rubric rubric) {
    this.rubric = rubric;
  }

  /// @param now of a review that is being held; empty outside one
  Assessment of(Judged judged, Optional<Instant> now) {
    Postmortem postmortem = judged.postmortem();
    if (postmortem.state() instanceof PostmortemState.Closed) {
      return followThrough(postmortem.actions());
    }
    Optional<Instant> resolved = judged.incident().milestones().at(MilestoneKind.RESOLVED);
    Optional<Instant> reviewed =
        now.or(() ->
            switch (postmortem.state()) {
              case PostmortemState.Reviewed state -> Optional.of(state.at());
              case PostmortemState.Published state -> Optional.of(state.publication().at());
              case PostmortemState.Closed state -> Optional.of(state.publication().at());
              case PostmortemState.Draft state -> reviewDay(postmortem, resolved);
              case PostmortemState.InReview state -> reviewDay(postmortem, resolved);
              case PostmortemState.ClosedBefore state -> reviewDay(postmortem, resolved);
            });
    if (resolved.isEmpty() || reviewed.isEmpty()) {
      String missing = resolved.isEmpty() ? "when the incident ended" : "when it was reviewed";
      return Assessment.none(
          Criterion.TIMELINESS,
          "the document does not say " + missing,
          "Say " + missing + ", with its date.");
    }
    return prompt(resolved.get(), reviewed.get(), judged.incident().severity(), now.isPresent());
  }

  /// The beginning of the day of the review; on the day of the end, the end itself.
  private static Optional<Instant> reviewDay(Postmortem postmortem, Optional<Instant> resolved) {
    return postmortem
        .reviewedOn()
        .map(day ->
            resolved
                .filter(end -> LocalDate.ofInstant(end, ZoneOffset.UTC).equals(day))
                .orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private Assessment prompt(
      Instant resolved, Instant reviewed, Optional<Severity> severity, boolean waits) {
    Duration took = Duration.between(resolved, reviewed);
    Duration deadline = deadline(resolved, severity);
    int level;
    if (took.compareTo(SOON) <= 0) {
      level = 5;
    } else if (took.compareTo(deadline) <= 0) {
      level = 4;
    } else if (took.compareTo(deadline.multipliedBy(2)) <= 0) {
      level = 3;
    } else if (took.compareTo(deadline.multipliedBy(2).plus(WEEK)) <= 0) {
      level = 2;
    } else {
      level = 1;
    }
    Duration told = Duration.ofMinutes(took.toMinutes());
    String limit = Durations.print(deadline);
    String clause;
    if (took.isNegative()) {
      clause = "it was reviewed before the incident ended";
    } else if (waits) {
      clause =
          "it ended %s ago and was not reviewed yet; the deadline is %s"
              .formatted(Durations.print(told), limit);
    } else {
      clause =
          "it was reviewed %s after the end; the deadline is %s"
              .formatted(Durations.print(told), limit);
    }
    String step =
        waits ? "Hold the review, and note its day." : "Hold the next review within 48 hours.";
    return new Assessment(
        Criterion.TIMELINESS,
        Optional.of(BigDecimal.valueOf(level)),
        "",
        List.of(new Sign(level >= 4, clause, level >= 4 ? "" : step, Optional.empty())),
        level == 5 ? Optional.empty() : Optional.of(step),
        Optional.empty());
  }

  /// Until the review meeting, from the end of the incident.
  Duration deadline(Instant resolved, Optional<Severity> severity) {
    Severity asked = severity.orElse(Severity.SEV4);
    Integer calendar = rubric.calendarDays().get(asked);
    if (calendar != null) {
      return Duration.ofDays(calendar);
    }
    int left = rubric.businessDays().getOrDefault(asked, 5);
    int days = 0;
    while (left > 0) {
      days++;
      DayOfWeek day = resolved.atZone(ZoneOffset.UTC).plusDays(days).getDayOfWeek();
      if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return Duration.ofDays(days);
  }

  /// The share of promises that were kept: over 90 % and nothing open is 5, then 75, 50 and 25 %.
  private static Assessment followThrough(List<ActionItem> actions) {
    List<ActionItem> promised =
        actions.stream()
            .filter(a -> !(a.state() instanceof ActionState.Cancelled))
            .filter(a -> !(a.state() instanceof ActionState.Declined))
            .toList();
    if (promised.isEmpty()) {
      return Assessment.none(
          Criterion.TIMELINESS, "there was no promise to keep", "Promise a change.");
    }
    long kept =
        promised.stream()
            .filter(a ->
                a.state() instanceof ActionState.Verified || a.state() instanceof ActionState.Done)
            .count();
    double share = (double) kept / promised.size();
    int level = 1;
    for (double rung : List.of(0.25, 0.5, 0.75, 0.9)) {
      level += share > rung ? 1 : 0;
    }
    String step = "Finish the open changes, or cancel them with a reason.";
    return new Assessment(
        Criterion.TIMELINESS,
        Optional.of(BigDecimal.valueOf(level)),
        "",
        List.of(
            new Sign(
                level == 5,
                Counted.part(kept, promised.size(), "promised change", "was kept", "were kept"),
                step,
                Optional.empty())),
        level == 5 ? Optional.empty() : Optional.of(step),
        Optional.empty());
  }
}
