package dev.unrepeat.source.series;

/// Takes the points of a series, in the order of time.
public interface PointSink {
  /// @param at milliseconds since 1970 in UTC
  /// @param value NaN where there is a time and no number
  void point(long at, double value);
}
