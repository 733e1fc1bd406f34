package dev.unrepeat.source.log;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.KeyCounts;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The runs that are still open, the least recently told first; at most ten thousand are held at a
/// time.
final class Runs {
  private static final int MOST = 10_000;
  private static final int MOST_PLAIN = 5_000;
  private static final long GAP = 300;

  private final String path;
  private final String before;
  private final EventSink sink;
  private final LinkedHashMap<Long, Run> open = new LinkedHashMap<>(256, 0.75f, true);
  private long plain;
  private long dropped;

  /// @param before what the keys begin with
  Runs(String path, String before, EventSink sink) {
    this.path = path;
    this.before = before;
    this.sink = sink;
  }

  /// The open run of a template, if its last line is at most five minutes away; a run that is
  /// further away is closed.
  Optional<Run> find(long template, long second) {
    Run run = open.get(template);
    if (run == null) {
      return Optional.empty();
    }
    if (Math.abs(second - run.lastSecond) <= GAP) {
      return Optional.of(run);
    }
    open.remove(template);
    close(run);
    return Optional.empty();
  }

  void begin(Run run) {
    open.put(run.template, run);
    if (open.size() > MOST) {
      Map.Entry<Long, Run> eldest = open.firstEntry();
      open.remove(eldest.getKey());
      close(eldest.getValue());
    }
  }

  void closeAll() {
    open.values().forEach(this::close);
    open.clear();
  }

  /// Whether no more lines are taken that tell nothing by level or word; then they are only
  /// counted.
  boolean isFull() {
    return plain + open.size() >= MOST_PLAIN;
  }

  void drop() {
    dropped++;
  }

  /// Lines that told nothing by level or word and were too many to keep.
  long dropped() {
    return dropped;
  }

  private void close(Run run) {
    if (!run.telling && ++plain > MOST_PLAIN) {
      dropped += run.count;
      return;
    }
    sink.event(
        new SourceEvent(
            "log",
            key(run),
            time(run),
            Optional.empty(),
            Optional.empty(),
            run.told(),
            run.level,
            Optional.empty(),
            path,
            run.line,
            "",
            run.telling ? Weight.SIGNAL : Weight.NOISE,
            run.telling ? "" : "log lines",
            Set.of(),
            List.of(),
            run.count));
  }

  /// The same line gives the same key in another cut of the same log.
  private String key(Run run) {
    String key = before + run.stamp + " " + Long.toHexString(run.template);
    return KeyCounts.numbered(key, run.number);
  }

  private static EventTime time(Run run) {
    if (run.count == 1 || !(run.first instanceof EventTime.At at)) {
      return run.first;
    }
    Instant last = Instant.ofEpochSecond(run.lastUtc, run.lastNano);
    Instant from = at.instant().isBefore(last) ? at.instant() : last;
    Instant until = at.instant().isBefore(last) ? last : at.instant();
    return new EventTime.At(from, Optional.of(until), at.precision(), at.about(), at.raw());
  }
}
