package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.text.Counted;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From "in the afternoon" to several sources to the minute, with lags and a picture.
final class TimelineLadder {
  private static final int FEW = 3;
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\d{1,2} ?[ap]\\.?m");
  private static final Pattern LAG =
      Pattern.compile(
          "(?i)\\b(?:time to (?:detect|acknowledge|mitigate|resolve|recover|repair)|TT[DAMR]\\b|MTT[DAMR]\\b|(?:detect|notic|acknowledg|diagnos|mitigat|resolv|restor)\\w*\\W+(?:\\w+\\W+){0,4}?(?:after|within|in|took)\\W+(?:\\w+\\W+){0,2}?\\d+)");
  private static final Pattern TELLER =
      Pattern.compile("(?:\\(|— )([\\p{L}][^()—.,;]{2,30}?)\\)?\\W*$");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\]]*\\]\\(|<img\\b|<svg\\b|```mermaid", Pattern.CASE_INSENSITIVE);
  private static final List<MilestoneKind> KEY =
      List.of(MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED, MilestoneKind.RESOLVED);

  private TimelineLadder() {}

  static Assessment of(Judged judged) {
    List<TimelineEvent> events = judged.record().events().stream().map(Placed::value).toList();
    List<TimelineEvent> clocked = events.stream().filter(TimelineLadder::clocked).toList();
    Incident incident = judged.incident();
    List<String> missing =
        KEY.stream()
            .filter(kind -> incident.kind().has(kind))
            .filter(kind -> !known(incident, kind))
            .map(incident.kind()::nameOf)
            .toList();
    List<NamedMeasure> lags =
        IncidentDurations.of(incident).all().stream()
            .filter(m -> m.measure().known().isPresent())
            .toList();
    boolean told = judged.says(LAG, Meaning.values());
    boolean lag = !lags.isEmpty() || told;
    long sources =
        Math.max(
            Math.max(
                events.stream().map(TimelineEvent::source).distinct().count(),
                judged.postmortem().evidence().size()),
            tellers(events));
    boolean picture =
        PICTURE.matcher(judged.source()).find() || (judged.record().own() && clocked.size() >= FEW);
    return Ladder.of(
            List.of(
                Sign.of(
                    clocked.size() >= FEW,
                    Counted.of(
                        clocked.size(), "entry has a clock time", "entries have a clock time"),
                    "%d of %s a clock time"
                        .formatted(
                            clocked.size(), Counted.of(events.size(), "entry has", "entries have")),
                    "Give each entry of the timeline its clock time.")),
            List.of(
                Sign.of(
                    missing.isEmpty(),
                    "start, detection and end are on the timeline",
                    "not on the timeline: " + String.join(", ", missing),
                    "Mark on the timeline when the impact began, when it was detected and when it ended."),
                Sign.of(
                    judged.found("times-out-of-order").isEmpty(),
                    "the entries are in order",
                    "entries are out of order",
                    "Put the entries in the order in which they happened.")),
            List.of(
                Sign.of(
                    precise(events),
                    "every entry is told to the minute",
                    "some entries are not told to the minute",
                    "Give every entry its time to the minute."),
                Sign.of(
                    judged.found("time-without-zone").isEmpty(),
                    "the time zone is said",
                    "the time zone is not said",
                    "Say in which time zone the timeline is told; UTC is best."),
                Sign.of(
                        lag,
                        told || lags.isEmpty()
                            ? "a lag is told in figures"
                            : lags.getFirst().label() + " is " + lags.getFirst().measure().words(),
                        "no lag is told in figures",
                        "Say how long it took to detect, to mitigate and to resolve.")
                    .at(judged.sentence(LAG, Meaning.values()))),
            List.of(
                Sign.of(
                    sources > 1,
                    "several sources tell it",
                    "one source tells it",
                    "Add what a second source tells: alerts, deployments, the chat."),
                Sign.of(
                    picture,
                    "a picture shows it",
                    "no picture shows it",
                    "Add a picture of the timeline or of the metric that fell.")))
        .climb(Criterion.TIMELINE);
  }

  private static boolean clocked(TimelineEvent event) {
    return switch (event.time()) {
      case EventTime.At at -> at.precision().compareTo(Precision.MINUTE) >= 0;
      case EventTime.Undated undated -> CLOCK.matcher(undated.raw().text()).find();
    };
  }

  /// Who is named at the end of entries as the one who tells them: `… (chat)`, `… — pager`.
  private static long tellers(List<TimelineEvent> events) {
    return events.stream()
        .map(event -> TELLER.matcher(event.text()))
        .filter(Matcher::find)
        .map(teller -> teller.group(1).toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }

  private static boolean precise(List<TimelineEvent> events) {
    return !events.isEmpty() && events.stream().allMatch(TimelineLadder::clocked);
  }

  private static boolean known(Incident incident, MilestoneKind kind) {
    return incident.milestones().find(kind).isPresent()
        || (kind == MilestoneKind.RESOLVED
            && incident.milestones().find(MilestoneKind.MITIGATED).isPresent());
  }
}
