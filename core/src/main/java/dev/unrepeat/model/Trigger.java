package dev.unrepeat.model;

import java.util.Optional;

/// What set it off, kept apart from what made it possible.
public record Trigger(String statement, Optional<EventId> event) {
  public Trigger {
    Refused.blank(statement, "statement of a trigger");
  }
}
