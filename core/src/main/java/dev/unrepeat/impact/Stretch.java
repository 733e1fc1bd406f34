package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.time.Duration;
import java.time.Instant;

/// A half-open stretch of time: its end is no part of it.
public record Stretch(Instant from, Instant until) {
  public Stretch {
    Refused.unless(!until.isBefore(from), "A stretch of time ends before it begins.");
  }

  public Duration length() {
    return Duration.between(from, until);
  }
}
