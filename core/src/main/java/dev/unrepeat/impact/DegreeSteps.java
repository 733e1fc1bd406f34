package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The degree of the impact over time: steps that do not overlap, each with the highest degree of
/// all intervals that hold then; where nothing is hit there is no step.
///
///     [14:30, 15:00) 100 % and [14:45, 15:15) 40 %  ->  [14:30, 15:00) 100 %, [15:00, 15:15) 40 %
public record DegreeSteps(List<Step> steps) {
  public DegreeSteps {
    steps = List.copyOf(steps);
  }

  /// One degree for a while, half-open.
  public record Step(Instant from, Instant until, BigDecimal degree) {
    Duration length() {
      return Duration.between(from, until);
    }
  }

  /// @param now the end of intervals that still last
  public static DegreeSteps of(List<ImpactInterval> intervals, Instant now) {
    List<Step> all =
        intervals.stream()
            .map(i -> new Step(i.from(), end(i, now), i.degree()))
            .filter(step -> step.from().isBefore(step.until()))
            .toList();
    TreeSet<Instant> cuts = new TreeSet<>();
    all.forEach(step -> {
      cuts.add(step.from());
      cuts.add(step.until());
    });
    List<Step> steps = new ArrayList<>();
    Instant from = Instant.MIN;
    for (Instant to : cuts) {
      if (!from.equals(Instant.MIN)) {
        Instant at = from;
        BigDecimal degree =
            all.stream()
                .filter(step -> !at.isBefore(step.from()) && at.isBefore(step.until()))
                .map(Step::degree)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (degree.signum() > 0) {
          steps.add(new Step(from, to, degree));
        }
      }
      from = to;
    }
    return new DegreeSteps(steps);
  }

  private static Instant end(ImpactInterval interval, Instant now) {
    return interval.until().orElse(now.isAfter(interval.from()) ? now : interval.from());
  }

  /// What is left without some stretches, as a difference of sets.
  public DegreeSteps without(List<Stretch> stretches) {
    List<Step> left = new ArrayList<>(steps);
    for (Stretch out : stretches) {
      List<Step> next = new ArrayList<>();
      for (Step step : left) {
        add(next, step.from(), min(step.until(), out.from()), step.degree());
        add(next, max(step.from(), out.until()), step.until(), step.degree());
      }
      left = next;
    }
    return new DegreeSteps(left);
  }

  /// What of it lies within a stretch.
  public DegreeSteps within(Stretch stretch) {
    List<Step> left = new ArrayList<>();
    steps.forEach(step ->
        add(
            left,
            max(step.from(), stretch.from()),
            min(step.until(), stretch.until()),
            step.degree()));
    return new DegreeSteps(left);
  }

  private static void add(List<Step> steps, Instant from, Instant until, BigDecimal degree) {
    if (from.isBefore(until)) {
      steps.add(new Step(from, until, degree));
    }
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /// By degree: half an hour at 40 % is 12 minutes.
  public Duration weighted() {
    BigDecimal millis =
        steps.stream()
            .map(step -> step.degree().multiply(BigDecimal.valueOf(step.length().toMillis())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Duration.ofMillis(millis.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /// Whatever the degree.
  public Duration byTheClock() {
    return steps.stream().map(Step::length).reduce(Duration.ZERO, Duration::plus);
  }
}
