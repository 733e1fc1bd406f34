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

  /// Months in a row that say one thing together.
  ///
  /// @param first place of the first, from 0
  /// @param last place of the last
  /// @param run whether they are so many on one side of the mean that the level has shifted; else
  ///   each lies outside the limits
  /// @param outside how many lie outside the limits
  public record Stretch(int first, int last, boolean run, int outside) {
    public int months() {
      return last - first + 1;
    }
  }

  /// What chance does not explain, each stretch once.
  public List<Stretch> stretches() {
    List<Stretch> found = new ArrayList<>();
    int next = 0;
    while (next < points.size()) {
      int from = next;
      double side = side(from);
      while (next < points.size() && side(next) == side) {
        next++;
      }
      if (side != 0) {
        found.addAll(stretches(from, next));
      }
    }
    return found;
  }

  private double side(int place) {
    return Math.signum(points.get(place).count() - mean);
  }

  /// Of points on one side of the mean.
  private List<Stretch> stretches(int from, int to) {
    List<Stretch> found = new ArrayList<>();
    if (points.subList(from, to).stream().anyMatch(one -> one.signal() == Signal.RUN)
        || to - from >= RUN) {
      found.add(new Stretch(from, to - 1, true, outside(from, to)));
      return found;
    }
    for (int i = from; i < to; i++) {
      int first = i;
      while (i < to && points.get(i).signal() == Signal.OUTSIDE) {
        i++;
      }
      if (i > first) {
        found.add(new Stretch(first, i - 1, false, i - first));
      }
    }
    return found;
  }

  private int outside(int from, int to) {
    return (int)
        points.subList(from, to).stream().filter(one -> one.signal() == Signal.OUTSIDE).count();
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
