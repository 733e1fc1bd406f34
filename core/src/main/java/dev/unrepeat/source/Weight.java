package dev.unrepeat.source;

/// How much an event weighs before anybody has curated.
public enum Weight {
  /// Tells of the incident itself: an alert, a deployment, an error.
  SIGNAL,
  /// Somebody or something said something.
  CHATTER,
  /// Joins, notifications, repeated alerts: folded under its group.
  NOISE
}
