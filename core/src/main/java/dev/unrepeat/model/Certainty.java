package dev.unrepeat.model;

/// How sure we are of a milestone: read off the timeline by the program, estimated by a person, or
/// confirmed by one.
public enum Certainty {
  PROPOSED,
  ESTIMATED,
  CONFIRMED
}
