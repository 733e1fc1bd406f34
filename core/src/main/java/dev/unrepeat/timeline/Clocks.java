package dev.unrepeat.timeline;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The clocks of the sources: which run differently, and which of these are corrected because a
/// person said so.
public final class Clocks {
  private final List<SourceClock> all;

  Clocks(List<SourceClock> all) {
    this.all = List.copyOf(all);
  }

  /// Corrects the clock of a source: its events move, their written times stay. A clock that was
  /// corrected before is moved by the difference only.
  public static Timeline set(Timeline timeline, SourceClock clock) {
    Duration before = new Clocks(timeline.clocks()).ahead(clock.source());
    Duration further = clock.ahead().minus(before);
    List<TimelineEvent> events = new ArrayList<>();
    for (TimelineEvent event : timeline.events()) {
      events.add(
          event.source().equals(clock.source())
              ? event.retime(back(event.time(), further))
              : event);
    }
    List<SourceClock> clocks = new ArrayList<>(timeline.clocks());
    clocks.removeIf(other -> other.source().equals(clock.source()));
    clocks.add(clock.accept());
    return timeline.withEvents(events).withClocks(clocks);
  }

  /// Takes a correction back.
  public static Timeline unset(Timeline timeline, String source) {
    Timeline moved = set(timeline, new SourceClock(source, Duration.ZERO, 0, true));
    return moved.withClocks(
        moved.clocks().stream().filter(c -> !c.source().equals(source)).toList());
  }

  List<SourceClock> corrected() {
    return all.stream().filter(SourceClock::set).toList();
  }

  EventTime corrected(String source, EventTime time) {
    Duration ahead = ahead(source);
    return ahead.isZero() ? time : back(time, ahead);
  }

  /// By how much the times of a source are moved back; zero where nobody said so.
  Duration ahead(String source) {
    for (SourceClock clock : all) {
      if (clock.set() && clock.source().equals(source)) {
        return clock.ahead();
      }
    }
    return Duration.ZERO;
  }

  private static EventTime back(EventTime time, Duration ahead) {
    return switch (time) {
      case EventTime.At at ->
          new EventTime.At(
              at.instant().minus(ahead),
              at.until().map(until -> until.minus(ahead)),
              at.precision(),
              at.about(),
              at.raw());
      case EventTime.Undated undated -> undated;
    };
  }
}
