package dev.unrepeat.course;

import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Computes the deadlines of a postmortem from the end of its incident; without an end there are
/// none.
public final class Deadlines {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final Policy policy;

  public Deadlines(Policy policy) {
    this.policy = policy;
  }

  /// In the order in which they fall due.
  ///
  /// @param steps the postmortem has taken so far
  public List<Deadline> of(Postmortem postmortem, List<CourseStep> steps) {
    Optional<Instant> end = postmortem.incident().milestones().at(MilestoneKind.RESOLVED);
    List<Deadline> deadlines = new ArrayList<>();
    if (end.isEmpty() || postmortem.state() instanceof PostmortemState.ClosedBefore) {
      return deadlines;
    }
    Optional<Severity> said = postmortem.incident().severity();
    for (DeadlineKind kind : DeadlineKind.values()) {
      policy
          .term(kind, said.orElse(Severity.SEV4))
          .ifPresent(term ->
              deadlines.add(deadline(kind, end.get(), said, term, done(kind, postmortem, steps))));
    }
    return deadlines;
  }

  /// What of the way of a postmortem is overdue, in words: `draft due 12 Oct, 9 d ago`; empty where
  /// nothing is.
  ///
  /// @param end of the incident; without one nothing falls due
  public String late(
      PostmortemStage stage, Optional<Instant> end, Optional<Severity> severity, Instant now) {
    Optional<DeadlineKind> next =
        switch (stage) {
          case DRAFT -> Optional.of(DeadlineKind.DRAFT);
          case IN_REVIEW, REVIEWED -> Optional.of(DeadlineKind.PUBLICATION);
          case PUBLISHED, CLOSED, CLOSED_BEFORE -> Optional.empty();
        };
    return next.flatMap(kind ->
            end.flatMap(at ->
                policy
                    .term(kind, severity.orElse(Severity.SEV4))
                    .map(term -> policy.calendar().after(at, term))
                    .filter(now::isAfter)
                    .map(due ->
                        "%s due %s, %s ago"
                            .formatted(
                                kind.word(),
                                DAY.format(due.atZone(policy.calendar().zone())),
                                ago(Duration.between(due, now))))))
        .orElse("");
  }

  private static String ago(Duration length) {
    return length.toDays() > 0
        ? length.toDays() + " d"
        : length.toHours() > 0 ? length.toHours() + " h" : "less than an hour";
  }

  private Deadline deadline(
      DeadlineKind kind, Instant end, Optional<Severity> said, Term term, Optional<Instant> done) {
    WorkCalendar calendar = policy.calendar();
    Instant due = calendar.after(end, term);
    String severity = said.map(Severity::name).orElse("severity not set, so as SEV4");
    String rule = "%s: %s after the end".formatted(severity, term.words());
    if (term.unit() == Term.Unit.BUSINESS_DAYS) {
      SortedMap<LocalDate, String> rest = calendar.restBetween(end, due);
      if (!rest.isEmpty()) {
        rule +=
            rest.entrySet().stream()
                .map(day ->
                    DAY.format(day.getKey())
                        + (day.getValue().isEmpty() ? "" : " (" + day.getValue() + ")"))
                .collect(Collectors.joining(", ", ", not counting ", ""));
      }
    }
    if (term.unit() != Term.Unit.HOURS) {
      rule += ", by the clock of " + calendar.zone();
    }
    return new Deadline(kind, due, rule, done);
  }

  private Optional<Instant> done(DeadlineKind kind, Postmortem postmortem, List<CourseStep> steps) {
    return switch (kind) {
      case DRAFT -> first(steps, CourseStep.Kind.SUBMISSION).or(() -> submitted(postmortem));
      case MEETING -> postmortem.reviewedOn().map(this::held).or(() -> reviewed(postmortem));
      case PUBLICATION ->
          first(steps, CourseStep.Kind.PUBLICATION).or(() -> published(postmortem.state()));
    };
  }

  private static Optional<Instant> first(List<CourseStep> steps, CourseStep.Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).map(CourseStep::at).findFirst();
  }

  /// The hour of a meeting is not known, so its day counts from its beginning.
  private Instant held(LocalDate day) {
    return day.atTime(LocalTime.MIDNIGHT).atZone(policy.calendar().zone()).toInstant();
  }

  private static Optional<Instant> submitted(Postmortem postmortem) {
    return postmortem.state() instanceof PostmortemState.InReview review
        ? Optional.of(review.since())
        : reviewed(postmortem);
  }

  private static Optional<Instant> reviewed(Postmortem postmortem) {
    return postmortem.state() instanceof PostmortemState.Reviewed reviewed
        ? Optional.of(reviewed.at())
        : published(postmortem.state());
  }

  private static Optional<Instant> published(PostmortemState state) {
    return switch (state) {
      case PostmortemState.Draft s -> Optional.empty();
      case PostmortemState.InReview s -> Optional.empty();
      case PostmortemState.Reviewed s -> Optional.empty();
      case PostmortemState.Published s -> Optional.of(s.publication().at());
      case PostmortemState.Closed s -> Optional.of(s.publication().at());
      case PostmortemState.ClosedBefore s -> Optional.empty();
    };
  }
}
