package dev.unrepeat.source.csv;

/// The level that a figure has had so far, and the other one that it may have left it for: twice as
/// much, or half as much.
final class FigureLevels {
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private double beyondLeast = Double.POSITIVE_INFINITY;
  private double beyondMost = Double.NEGATIVE_INFINITY;
  private boolean beyond;

  /// Whether this value is of another level than the one before.
  ///
  /// @param learned whether enough values were seen to know what is usual; until then all are
  boolean leaves(double value, boolean learned) {
    boolean usual = !learned || near(value, least, most);
    if (usual) {
      least = Math.min(least, value);
      most = Math.max(most, value);
      boolean back = beyond;
      beyond = false;
      return back;
    }
    boolean known = beyond && near(value, beyondLeast, beyondMost);
    beyondLeast = known ? Math.min(beyondLeast, value) : value;
    beyondMost = known ? Math.max(beyondMost, value) : value;
    beyond = true;
    return !known;
  }

  private static boolean near(double value, double least, double most) {
    double width = Math.max(most - least, Math.max(Math.abs(least), Math.abs(most)) / 2);
    return value >= least - width && value <= most + width;
  }
}
