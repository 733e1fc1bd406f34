package dev.unrepeat.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long something took in each of some incidents, in seconds and the shortest first, without
/// which they are.
public final class Lengths {
  private final double[] sorted;

  private Lengths(double[] sorted) {
    this.sorted = sorted;
  }

  /// Each duration by its key.
  ///
  /// @param proposals whether milestones that nobody has confirmed count too
  public static Map<String, Lengths> of(List<Reach> all, boolean proposals) {
    Map<String, Lengths> lengths = new HashMap<>();
    for (Formula formula : IncidentDurations.FORMULAS) {
      double[] found = new double[all.size()];
      int count = 0;
      for (Reach one : all) {
        double seconds = formula.seconds(one, proposals);
        if (!Double.isNaN(seconds)) {
          found[count++] = seconds;
        }
      }
      double[] sorted = Arrays.copyOf(found, count);
      Arrays.sort(sorted);
      lengths.put(formula.key(), new Lengths(sorted));
    }
    return lengths;
  }

  /// Those of a figure.
  public static Lengths of(Aggregate figure) {
    return new Lengths(
        figure.used().stream().mapToDouble(one -> Spread.seconds(one.length())).toArray());
  }

  public int size() {
    return sorted.length;
  }

  double[] sorted() {
    return sorted;
  }
}
