package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.EventId;
import dev.unrepeat.timeline.FindingKind;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.timeline.TimelineFindings;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds long stretches of the response in which the timeline tells nothing.
public final class TimelineGap implements DocumentRule {
  private static final int MINUTES = 30;
  private static final int DETECTION = 15;
  private static final int MOST = 3;

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.SUGGESTION;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    Duration longest = Duration.ofMinutes(report.limit("minutes", MINUTES));
    Duration unseen = Duration.ofMinutes(report.limit("detection", DETECTION));
    Map<EventId, Span> places = new HashMap<>();
    document.record().events().forEach(event -> places.put(event.value().id(), event.span()));
    List<TimelineFinding> gaps =
        TimelineFindings.gaps(
                document.record().postmortem().timeline(),
                document.told(),
                longest.compareTo(unseen) < 0 ? longest : unseen)
            .stream()
            .filter(gap -> gap.length().isPresent() && !gap.events().isEmpty())
            .filter(gap ->
                gap.length()
                        .orElseThrow()
                        .compareTo(gap.kind() == FindingKind.SILENT_GAP ? longest : unseen)
                    > 0)
            .toList();
    List<TimelineFinding> named =
        gaps.stream()
            .sorted(
                Comparator.comparing((TimelineFinding gap) -> gap.length().orElseThrow())
                    .reversed())
            .limit(report.limit("most", MOST))
            .toList();
    gaps.stream()
        .filter(named::contains)
        .forEach(gap ->
            report.add(
                places.getOrDefault(gap.events().getLast(), document.head()),
                gap.sentence()
                    + " Add what was seen, tried and waited for meanwhile, or say why nothing could be seen.",
                new Proposal.Advice("What did people look at and wait for in this time?")));
  }
}
