package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/// How long the impact lasted: the union of its half-open intervals, where overlaps count once and
/// take the highest degree at each instant.
///
/// @param weighted by degree: half an hour at 40 % is 12 minutes
/// @param byTheClock whatever the degree
public record ImpactDuration(Duration weighted, Duration byTheClock) {

  /// @param now the end of intervals that still last
  public static ImpactDuration of(List<ImpactInterval> intervals, Instant now) {
    TreeSet<Instant> cuts = new TreeSet<>();
    for (ImpactInterval interval : intervals) {
      cuts.add(interval.from());
      cuts.add(interval.until().orElse(now));
    }
    BigDecimal weighted = BigDecimal.ZERO;
    Duration clock = Duration.ZERO;
    Instant from = Instant.MIN;
    for (Instant to : cuts) {
      if (!from.equals(Instant.MIN)) {
        BigDecimal degree = degree(intervals, from, now);
        Duration piece = Duration.between(from, to);
        if (degree.signum() > 0) {
          clock = clock.plus(piece);
          weighted = weighted.add(degree.multiply(BigDecimal.valueOf(piece.toMillis())));
        }
      }
      from = to;
    }
    long millis = weighted.setScale(0, RoundingMode.HALF_UP).longValueExact();
    return new ImpactDuration(Duration.ofMillis(millis), clock);
  }

  private static BigDecimal degree(List<ImpactInterval> intervals, Instant at, Instant now) {
    return intervals.stream()
        .filter(i -> !at.isBefore(i.from()) && at.isBefore(i.until().orElse(now)))
        .map(ImpactInterval::degree)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }
}
