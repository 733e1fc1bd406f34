package dev.unrepeat.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each source may come: so many times at once, and then once in a while (a leaky bucket,
/// kept as one time for each source). Ten thousand sources are known, the latest.
final class Pace {
  private static final int SOURCES = 10_000;

  private final Duration every;
  private final int atOnce;
  private final Clock clock;

  /// Until when the turns of a source are spent, the longest untouched first.
  private final Map<String, Instant> spent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > SOURCES;
        }
      };

  /// @param every after how long a turn comes back
  Pace(Duration every, int atOnce, Clock clock) {
    this.every = every;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  /// What became of a turn.
  ///
  /// @param again how long until it can be taken; nothing where it is taken
  /// @param left how many more there are now
  /// @param whole after how long all of them are there again
  record Turn(Duration again, int left, Duration whole) {
    boolean taken() {
      return !again.isPositive();
    }
  }

  /// Takes a turn of the source, if it has one.
  synchronized Turn take(String source) {
    Instant now = clock.instant();
    Instant before = spent.getOrDefault(source, now);
    Duration most = every.multipliedBy(atOnce);
    // More than that was written by a clock that ran ahead, and does not count.
    boolean counts = before.isAfter(now) && !before.isAfter(now.plus(most));
    Instant start = counts ? before : now;
    Instant after = start.plus(every);
    Duration over = Duration.between(now, after).minus(most);
    if (over.isPositive()) {
      return new Turn(over, 0, Duration.between(now, start));
    }
    spent.put(source, after);
    Duration whole = Duration.between(now, after);
    return new Turn(Duration.ZERO, (int) most.minus(whole).dividedBy(every), whole);
  }
}
