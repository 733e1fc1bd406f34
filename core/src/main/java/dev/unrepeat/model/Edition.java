package dev.unrepeat.model;

/// Whether a postmortem is an early word or the last one.
public enum Edition {
  PRELIMINARY,
  FINAL
}
