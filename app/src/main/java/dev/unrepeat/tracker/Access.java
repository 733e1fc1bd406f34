package dev.unrepeat.tracker;

import dev.unrepeat.model.Tracker;

/// A tracker with the token that opens it; printed, it does not tell the token.
public record Access(Tracker tracker, String token) {
  @Override
  public String toString() {
    return "access to " + tracker.name();
  }
}
