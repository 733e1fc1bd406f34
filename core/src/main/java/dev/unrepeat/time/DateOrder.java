package dev.unrepeat.time;

/// Which number of a numeric date stands first.
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /// Such as `26/11/28`, with two digits of the year.
  YEAR_FIRST
}
