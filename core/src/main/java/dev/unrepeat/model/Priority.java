package dev.unrepeat.model;

/// How urgent an action item is; incidents have a [Severity] instead.
public enum Priority {
  P0,
  P1,
  P2,
  P3
}
