package dev.unrepeat.model;

/// How finely a time was told, coarsest first.
public enum Precision {
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  MILLISECOND,
  MICROSECOND,
  NANOSECOND
}
