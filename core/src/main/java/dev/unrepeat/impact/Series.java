package dev.unrepeat.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A metric over time. A value holds until the next one, but no longer than three usual steps: what
/// lies behind is a gap, of which nothing is known. A time without a number (NaN) begins one too.
public final class Series {
  private static final int GAP = 3;

  private final long[] at;
  private final double[] values;
  private final long step;

  private Series(long[] at, double[] values) {
    this.at = at;
    this.values = values;
    this.step = step(at);
  }

  /// Collects the points, which come in the order of time.
  public static final class Collecting {
    private long[] at = new long[1024];
    private double[] values = new double[1024];
    private int size;

    public void add(long millis, double value) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      at[size] = millis;
      values[size++] = value;
    }

    public Series done() {
      return new Series(Arrays.copyOf(at, size), Arrays.copyOf(values, size));
    }
  }

  private static long step(long[] at) {
    long[] steps = new long[Math.max(0, at.length - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = at[i + 1] - at[i];
    }
    Arrays.sort(steps);
    return steps.length == 0 ? 60_000 : steps[steps.length / 2];
  }

  public int size() {
    return at.length;
  }

  /// How many of its points are numbers.
  public int numbers() {
    int numbers = 0;
    for (double value : values) {
      numbers += Double.isNaN(value) ? 0 : 1;
    }
    return numbers;
  }

  public boolean hasNumber(int i) {
    return !Double.isNaN(values[i]);
  }

  /// Whether nothing is known directly before a point.
  public boolean gapBefore(int i) {
    return i > 0 && (!hasNumber(i - 1) || until(i - 1) < at[i]);
  }

  public Instant at(int i) {
    return Instant.ofEpochMilli(at[i]);
  }

  public double value(int i) {
    return values[i];
  }

  /// Where its last value ends.
  public Instant end() {
    return Instant.ofEpochMilli(until(at.length - 1));
  }

  private long until(int i) {
    long next = i + 1 < at.length ? at[i + 1] : at[i] + step;
    return next - at[i] > GAP * step ? at[i] + step : next;
  }

  /// The stretches without a value between its first number and its last.
  public List<Stretch> gaps() {
    List<Stretch> gaps = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < at.length; i++) {
      if (hasNumber(i)) {
        if (last >= 0 && until(last) < at[i]) {
          gaps.add(new Stretch(Instant.ofEpochMilli(until(last)), at(i)));
        }
        last = i;
      }
    }
    return gaps;
  }

  /// What a stretch holds.
  ///
  /// @param area Σ value × seconds for which it holds
  /// @param known how long of it has a value
  public record Area(double area, Duration known) {
    static final Area NOTHING = new Area(0, Duration.ZERO);

    Area plus(Area other) {
      return new Area(area + other.area, known.plus(other.known));
    }

    /// The mean value; NaN where nothing is known.
    double mean() {
      return area / (known.toMillis() / 1000.0);
    }
  }

  public Area over(Stretch stretch) {
    long from = stretch.from().toEpochMilli();
    long to = stretch.until().toEpochMilli();
    int i = Arrays.binarySearch(at, from);
    double area = 0;
    long known = 0;
    for (i = i >= 0 ? i : Math.max(0, -i - 2); i < at.length && at[i] < to; i++) {
      long length = Math.min(to, until(i)) - Math.max(from, at[i]);
      if (length > 0 && hasNumber(i)) {
        area += values[i] * length / 1000.0;
        known += length;
      }
    }
    return new Area(area, Duration.ofMillis(known));
  }
}
