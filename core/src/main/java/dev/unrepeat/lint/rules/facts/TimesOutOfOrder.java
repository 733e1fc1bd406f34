package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.Measure;
import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds lines of a timeline that are dated before the line above them.
public final class TimesOutOfOrder implements DocumentRule {
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
    milestones(document, report);
    if (document.record().own()) {
      return;
    }
    List<Placed<TimelineEvent>> events =
        document.record().events().stream().filter(TimesOutOfOrder::isExact).toList();
    List<Integer> back = new ArrayList<>();
    int steps = 0;
    for (int i = 1; i < events.size(); i++) {
      if (together(events.get(i - 1), events.get(i), document)) {
        steps++;
        if (at(events.get(i)).isBefore(at(events.get(i - 1)))) {
          back.add(i);
        }
      }
    }
    // A timeline that tells the newest first is in order too.
    if (back.size() * 2 > steps && steps > 1) {
      return;
    }
    for (int i : back) {
      report.add(
          place(events.get(i), document),
          "This line is dated %s before the line above it. Put it in its place, or correct one of the two times."
              .formatted(
                  Durations.print(Duration.between(at(events.get(i)), at(events.get(i - 1))))),
          new Proposal.Advice("Is the line in the wrong place, or is a time or day wrong?"));
    }
  }

  private static void milestones(LintedDocument document, Report report) {
    List<String> wrong =
        IncidentDurations.of(document.record().postmortem().incident()).all().stream()
            .map(NamedMeasure::measure)
            .filter(Measure.Invalid.class::isInstance)
            .map(measure -> ((Measure.Invalid) measure).why())
            .distinct()
            .toList();
    if (!wrong.isEmpty()) {
      report.add(
          document.head(),
          "The milestones contradict each other: %s. Correct the one that is wrong."
              .formatted(String.join("; ", wrong)),
          new Proposal.Advice("Which of the times is wrong?"));
    }
  }

  private static boolean isExact(Placed<TimelineEvent> event) {
    return event.value().time() instanceof EventTime.At at
        && !at.about()
        && at.precision().compareTo(Precision.MINUTE) >= 0;
  }

  private static Instant at(Placed<TimelineEvent> event) {
    return event.value().time().known().orElseThrow();
  }

  private static boolean together(
      Placed<TimelineEvent> one, Placed<TimelineEvent> other, LintedDocument document) {
    Optional<LintedSection> first = document.sectionAt(one.span().from());
    Optional<LintedSection> second = document.sectionAt(other.span().from());
    return first.equals(second)
        || second
            .filter(s -> s.meaning() == Meaning.DAY || s.meaning() == Meaning.ENTRY)
            .isPresent();
  }

  private static Span place(Placed<TimelineEvent> event, LintedDocument document) {
    String raw = event.value().time().raw().text();
    int from = document.source().indexOf(raw, event.span().from());
    return raw.isEmpty() || from < 0 || from >= event.span().to()
        ? event.span()
        : new Span(from, from + raw.length());
  }
}
