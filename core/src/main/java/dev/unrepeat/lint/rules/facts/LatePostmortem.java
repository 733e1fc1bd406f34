package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.HintFinder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds postmortems that were drafted or reviewed long after the incident was over.
public final class LatePostmortem implements DocumentRule {
  private static final int HOURS = 48;
  private static final int DAYS = 5;
  private static final Pattern REVIEW =
      Pattern.compile(
          "(?i)(?:review(?:ed)?(?: (?:date|on|held(?: on)?|meeting))?|date of (?:the )?review|post-?mortem (?:date|meeting|review)|meeting date|reviewed[ _-]?on|review[ _-]date)");
  private static final Pattern LINE =
      Pattern.compile(
          "\\W{0,6}" + REVIEW.pattern() + "\\W{0,3}:\\W{0,4}\\w", Pattern.CASE_INSENSITIVE);

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    Postmortem postmortem = document.record().postmortem();
    Optional<Instant> over =
        document
            .told()
            .milestones()
            .at(MilestoneKind.RESOLVED)
            .or(() -> document.told().milestones().at(MilestoneKind.MITIGATED));
    if (over.isEmpty()) {
      return;
    }
    if (document.record().own()) {
      Duration wait = Duration.between(over.get(), postmortem.incident().createdAt());
      int hours = report.limit("hours", HOURS);
      if (wait.compareTo(Duration.ofHours(hours)) > 0 && postmortem.reviewedOn().isEmpty()) {
        add(
            document.head(),
            "draft was begun",
            Durations.print(Duration.ofDays(wait.toDays())),
            Counted.of(hours, "hour"),
            report);
        return;
      }
    }
    Optional<LocalDate> reviewed = postmortem.reviewedOn().or(() -> reviewed(document));
    int most = report.limit("days", DAYS);
    LocalDate end = LocalDate.ofInstant(over.get(), ZoneOffset.UTC);
    reviewed
        .filter(day -> businessDays(end, day) > most)
        .ifPresent(day ->
            add(
                place(document),
                "review was held",
                Counted.of(businessDays(end, day), "business day"),
                Counted.of(most, "business day"),
                report));
  }

  private static void add(Span span, String what, String late, String most, Report report) {
    report.add(
        span,
        "The %s %s after the incident was over; within %s people still remember what they saw. Say what held it up, and take it up as an action if it does so often."
            .formatted(what, late, most),
        new Proposal.Advice("What held it up?"));
  }

  private static Optional<LocalDate> reviewed(LintedDocument document) {
    Optional<LocalDate> head =
        document.markdown().fields().stream()
            .filter(field -> REVIEW.matcher(field.name()).matches() && !field.values().isEmpty())
            .flatMap(field -> HintFinder.onlyDay(field.values().getFirst()).stream())
            .findFirst();
    return head.or(() ->
        line(document).flatMap(span -> day(document.source().substring(span.from(), span.to()))));
  }

  private static Optional<LocalDate> day(String line) {
    return HintFinder.onlyDay(
        line.substring(line.indexOf(':') + 1).replaceAll("[*_`]", "").strip());
  }

  private static Optional<Span> line(LintedDocument document) {
    return Stream.iterate(1, i -> i <= document.lines().count(), i -> i + 1)
        .map(document.lines()::span)
        .filter(span -> LINE.matcher(document.source()).region(span.from(), span.to()).lookingAt())
        .findFirst();
  }

  private static Span place(LintedDocument document) {
    return line(document)
        .or(() ->
            document.markdown().fields().stream()
                .filter(field -> REVIEW.matcher(field.name()).matches())
                .map(field -> document.lines().span(field.line()))
                .findFirst())
        .orElse(document.head());
  }

  static long businessDays(LocalDate from, LocalDate to) {
    if (to.isAfter(from.plusYears(2))) {
      return ChronoUnit.DAYS.between(from, to) * 5 / 7;
    }
    return from.isAfter(to)
        ? 0
        : from.datesUntil(to)
            .map(day -> day.plusDays(1).getDayOfWeek())
            .filter(day -> day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY)
            .count();
  }
}
