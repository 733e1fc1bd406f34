package dev.unrepeat.model;

/// How far off an action is: immediate up to 7 days, short up to 8 weeks, long beyond.
public enum Horizon {
  IMMEDIATE,
  SHORT,
  LONG
}
