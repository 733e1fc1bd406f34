package dev.unrepeat.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How durations spread: nothing, the values themselves while they are few, or median and
/// percentiles with how sure they are.
public sealed interface Spread {
  /// From so many values on there are percentiles.
  int ENOUGH = 10;

  /// From so many on even the p90 has an interval.
  int ENOUGH_FOR_TAIL = 100;

  /// What lies outside of an interval, on each side.
  double TAIL = 0.025;

  /// There was no value.
  record None() implements Spread {}

  /// Fewer than ten: each is shown, the shortest first, and nothing is made of them.
  record Few(List<Duration> values) implements Spread {
    public Few {
      values = List.copyOf(values);
    }
  }

  /// @param mean for those who want it: one long incident moves it, so it misleads
  /// @param medianSure between what the median lies, 95 %
  /// @param p90Sure empty below a hundred values
  /// @param seed of the random numbers behind the intervals, so that anybody gets the same
  record Many(
      int n,
      Duration median,
      Duration p75,
      Duration p90,
      Duration mean,
      Range medianSure,
      Optional<Range> p90Sure,
      long seed)
      implements Spread {}

  record Range(Duration low, Duration high) {}

  static Spread of(Collection<Duration> lengths, Resamples again) {
    if (lengths.isEmpty()) {
      return new None();
    }
    if (lengths.size() < ENOUGH) {
      return new Few(lengths.stream().sorted().toList());
    }
    double[] seconds = lengths.stream().mapToDouble(Spread::seconds).sorted().toArray();
    return new Many(
        seconds.length,
        median(seconds),
        length(Quantiles.ofSorted(seconds, 0.75)),
        length(Quantiles.ofSorted(seconds, 0.9)),
        mean(lengths),
        sure(seconds, 0.5, again),
        seconds.length < ENOUGH_FOR_TAIL
            ? Optional.empty()
            : Optional.of(sure(seconds, 0.9, again)),
        again.seed());
  }

  static Duration median(double[] sorted) {
    return length(Quantiles.ofSorted(sorted, 0.5));
  }

  /// The mean, exact to the nanosecond; of no value it cannot be asked.
  static Duration mean(Collection<Duration> lengths) {
    long seconds = 0;
    long nanos = 0;
    for (Duration one : lengths) {
      seconds = Math.addExact(seconds, one.getSeconds());
      nanos += one.getNano();
    }
    return Duration.ofSeconds(seconds, nanos).dividedBy(lengths.size());
  }

  static double seconds(Duration length) {
    return length.getSeconds() + length.getNano() / 1e9;
  }

  /// How far a quantile would scatter if the same process had been watched again: the middle 95 %
  /// of those of its resamples.
  private static Range sure(double[] sorted, double p, Resamples again) {
    double[] drawn = again.of(p, sorted.length).getFirst().quantiles(sorted);
    double[] ends = Quantiles.of(drawn, TAIL, 1 - TAIL);
    return new Range(length(ends[0]), length(ends[1]));
  }

  private static Duration length(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
