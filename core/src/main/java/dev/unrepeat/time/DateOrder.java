package dev.unrepeat.time;

/// Which number of a numeric date stands first.
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST
}
