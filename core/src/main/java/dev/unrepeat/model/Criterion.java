package dev.unrepeat.model;

import java.util.Locale;

/// What a postmortem is judged by. The order is that of advice of equal gain.
public enum Criterion {
  BLAMELESSNESS("blamelessness"),
  CAUSES("causes"),
  ACTIONS("actions"),
  IMPACT("impact"),
  TIMELINESS("timeliness and follow-through"),
  TIMELINE("timeline"),
  LEARNING("learning and sharing"),
  COMPLETENESS("completeness");

  private final String words;

  Criterion(String words) {
    this.words = words;
  }

  /// As people read it.
  public String words() {
    return words;
  }

  /// As files and JSON spell it.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
