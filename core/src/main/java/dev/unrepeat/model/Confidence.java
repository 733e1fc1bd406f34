package dev.unrepeat.model;

/// How sure the team is of a factor.
public enum Confidence {
  CONFIRMED,
  LIKELY,
  POSSIBLE,
  RULED_OUT
}
