package dev.unrepeat.service;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import dev.unrepeat.time.WrittenZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Events whose time waits for an answer, and what an answer makes of them.
final class Undated {
  private static final Comparator<TimelineEvent> AS_WRITTEN =
      Comparator.comparing((TimelineEvent event) -> place(event).file())
          .thenComparingLong(event -> place(event).line())
          .thenComparing(TimelineEvent::id);

  private Undated() {}

  private record Place(String file, long line) {}

  /// Places the undated events of a source anew, file by file and line by line, as they were read:
  /// a step back over midnight is the next day.
  ///
  /// @param reread the times of those that their notes place with this answer
  /// @param meant which events the answer is for; the others only show where a day ends
  static Timeline answer(
      Timeline timeline,
      String source,
      Answers answers,
      Map<EventId, EventTime> reread,
      Predicate<TimelineEvent> meant) {
    Map<EventId, EventTime> placed = new HashMap<>();
    Map<String, LineClock> runs = new HashMap<>();
    List<TimelineEvent> waiting = new ArrayList<>(timeline.undated());
    waiting.removeIf(event -> !event.source().equals(source));
    waiting.sort(AS_WRITTEN);
    for (TimelineEvent event : waiting) {
      RawTime raw = event.time().raw();
      LineClock run =
          runs.computeIfAbsent(
              place(event).file() + " " + raw.zone(),
              file -> new LineClock(new WrittenTimes(answers, hints(raw))));
      run.entry(raw.text())
          .map(TimeInLine::time)
          .filter(time -> time.raw().text().equals(raw.text()))
          .ifPresent(time -> placed.put(event.id(), time));
    }
    placed.putAll(reread);
    return timeline.withEvents(
        timeline.events().stream()
            .map(event ->
                meant.test(event)
                    ? event.retime(placed.getOrDefault(event.id(), event.time()))
                    : event)
            .toList());
  }

  /// What the document said about the zone is kept; the answer fills only what was left open.
  private static TimeHints hints(RawTime raw) {
    if (raw.zone().isEmpty()) {
      return TimeHints.NONE;
    }
    try {
      return TimeHints.NONE.withZone(new WrittenZone.Exact(ZoneId.of(raw.zone())));
    } catch (DateTimeException wordOfAZone) {
      return TimeHints.NONE.withZone(new WrittenZone.Word(raw.zone()));
    }
  }

  private static Place place(TimelineEvent event) {
    for (EvidenceLink link : event.evidence()) {
      if (link instanceof EvidenceLink.InFile file) {
        return new Place(file.evidence() + "/" + file.path(), file.line());
      }
    }
    return new Place("", 0);
  }
}
