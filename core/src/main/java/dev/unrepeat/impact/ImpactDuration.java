package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long the impact lasted: the union of its half-open intervals, where overlaps count once and
/// take the highest degree at each instant.
///
/// @param weighted by degree: half an hour at 40 % is 12 minutes
/// @param byTheClock whatever the degree
public record ImpactDuration(Duration weighted, Duration byTheClock) {

  /// @param now the end of intervals that still last
  public static ImpactDuration of(List<ImpactInterval> intervals, Instant now) {
    return of(DegreeSteps.of(intervals, now));
  }

  static ImpactDuration of(DegreeSteps steps) {
    return new ImpactDuration(steps.weighted(), steps.byTheClock());
  }
}
