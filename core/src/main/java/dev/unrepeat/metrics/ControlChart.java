package dev.unrepeat.metrics;

import java.util.ArrayList;
import java.util.List;

/// Counts per month against what chance alone explains: an XmR chart (Shewhart, Wheeler). Its
/// limits come from the first full months and then stay.
///
/// @param baseline how many of the first months the limits rest on
/// @param mean of the baseline
/// @param range mean of the moving range of the baseline
/// @param lower mean − 2.66 × range, at least nought
/// @param upper mean + 2.66 × range
/// @param rangeLimit 3.267 × range
public record ControlChart(
    int baseline,
    double mean,
    double range,
    double lower,
    double upper,
    double rangeLimit,
    List<Point> points) {
  public static final int SHORTEST_BASELINE = 12;
  public static final int LONGEST_BASELINE = 24;
  private static final double TO_LIMIT = 2.66;
  private static final double TO_RANGE_LIMIT = 3.267;
  static final int RUN = 8;

  public ControlChart {
    points = List.copyOf(points);
  }

  /// What a count says.
  public enum Signal {
    NONE,
    /// It lies strictly outside the limits.
    OUTSIDE,
    /// It is the eighth or a later one in a row on the same side of the mean.
    RUN
  }

  public record Point(int count, Signal signal) {}

  /// Neighbouring points that say the same, so that a long run is told once.
  ///
  /// @param first the index of its first point
  /// @param last the index of its last point
  /// @param below whether it lies below the mean
  public record Stretch(int first, int last, Signal signal, boolean below) {
    private boolean goesOn(int at, Signal next, boolean low) {
      return signal == Signal.RUN && next == Signal.RUN && last == at - 1 && below == low;
    }
  }

  /// What chance alone does not explain, the earliest first.
  public List<Stretch> signals() {
    List<Stretch> found = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Signal signal = points.get(i).signal();
      boolean below = points.get(i).count() < mean;
      if (signal == Signal.NONE) {
        continue;
      }
      int first =
          !found.isEmpty() && found.getLast().goesOn(i, signal, below)
              ? found.removeLast().first()
              : i;
      found.add(new Stretch(first, i, signal, below));
    }
    return List.copyOf(found);
  }

  /// The same limits over the points behind the first so many.
  ControlChart last(int skipped) {
    return new ControlChart(
        baseline, mean, range, lower, upper, rangeLimit, points.subList(skipped, points.size()));
  }

  /// @param counts one for each full month, the earliest first, months without any included; at
  ///   least [#SHORTEST_BASELINE]
  public static ControlChart of(List<Integer> counts) {
    if (counts.size() < SHORTEST_BASELINE) {
      throw new IllegalArgumentException("only %d months".formatted(counts.size()));
    }
    List<Integer> first = counts.subList(0, Math.min(LONGEST_BASELINE, counts.size()));
    double mean = first.stream().mapToInt(Integer::intValue).average().orElseThrow();
    double moved = 0;
    for (int i = 1; i < first.size(); i++) {
      moved += Math.abs(first.get(i) - first.get(i - 1));
    }
    double range = moved / (first.size() - 1);
    double lower = Math.max(0, mean - TO_LIMIT * range);
    double upper = mean + TO_LIMIT * range;
    List<Point> points = new ArrayList<>();
    int side = 0;
    for (int count : counts) {
      double off = Math.signum(count - mean);
      side = off == 0 ? 0 : (int) (Math.signum(side) == off ? side + off : off);
      boolean outside = count < lower || count > upper;
      points.add(
          new Point(
              count, outside ? Signal.OUTSIDE : Math.abs(side) >= RUN ? Signal.RUN : Signal.NONE));
    }
    return new ControlChart(
        first.size(), mean, range, lower, upper, TO_RANGE_LIMIT * range, points);
  }
}
