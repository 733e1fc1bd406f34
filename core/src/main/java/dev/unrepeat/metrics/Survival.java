package dev.unrepeat.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// How long things last of which some are not over yet, by Kaplan and Meier: what is still open
/// counts for as long as it has been seen.
///
/// @param median the first time by which half of them are over; empty: not reached yet
public record Survival(int n, int over, List<Step> steps, Optional<Duration> median) {
  /// Thirds and tenths do not add up in binary: half is reached within this.
  private static final double NEARLY = 1e-12;

  private static final double Z = 1.959964;

  public Survival {
    steps = List.copyOf(steps);
  }

  /// One thing that was watched.
  ///
  /// @param ended whether it was over after this time; otherwise it is open still
  public record Watched(Duration time, boolean ended) {}

  /// From this time on this share is still open.
  ///
  /// @param sure 95 %, Greenwood on the scale of log(−log S); empty where S is 0 or 1
  public record Step(Duration time, double open, Optional<Bounds> sure) {}

  public static Survival of(List<Watched> watched) {
    List<Watched> ordered =
        watched.stream()
            // At the same instant what ends is counted before what is only seen no longer.
            .sorted(Comparator.comparing(Watched::time).thenComparing(one -> !one.ended()))
            .toList();
    List<Step> steps = new ArrayList<>();
    double open = 1;
    double greenwood = 0;
    int i = 0;
    while (i < ordered.size()) {
      Duration time = ordered.get(i).time();
      int atRisk = ordered.size() - i;
      int ended = 0;
      for (; i < ordered.size() && ordered.get(i).time().equals(time); i++) {
        ended += ordered.get(i).ended() ? 1 : 0;
      }
      if (ended > 0) {
        open *= (double) (atRisk - ended) / atRisk;
        greenwood += (double) ended / ((double) atRisk * (atRisk - ended));
        steps.add(new Step(time, open, sure(open, greenwood)));
      }
    }
    return new Survival(
        watched.size(),
        (int) watched.stream().filter(Watched::ended).count(),
        steps,
        steps.stream().filter(step -> step.open() <= 0.5 + NEARLY).findFirst().map(Step::time));
  }

  /// The first time by which half may be over by one edge of the range of each step.
  ///
  /// @param early by the lower edge
  /// @param late by the upper one; empty: not reached yet
  public record Half(Optional<Duration> early, Optional<Duration> late) {}

  /// Between which times the median lies, 95 % (Brookmeyer and Crowley).
  public Half medianSure() {
    return new Half(half(Bounds::low), half(Bounds::high));
  }

  private Optional<Duration> half(ToDoubleFunction<Bounds> edge) {
    return steps.stream()
        .filter(
            step -> step.sure().map(sure -> edge.applyAsDouble(sure) <= 0.5 + NEARLY).orElse(false))
        .findFirst()
        .map(Step::time);
  }

  private static Optional<Bounds> sure(double open, double greenwood) {
    if (open <= 0 || open >= 1) {
      return Optional.empty();
    }
    double half = Z * Math.sqrt(greenwood) / Math.abs(Math.log(open));
    return Optional.of(new Bounds(Math.pow(open, Math.exp(half)), Math.pow(open, Math.exp(-half))));
  }
}
