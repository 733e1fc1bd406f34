package dev.unrepeat.document.foreign;

import java.time.LocalDate;
import java.util.Optional;

/// The day that a person names for a promise: `2026-10-30`, `end of Q2`, `next week`.
public final class DueWords {
  private DueWords() {}

  /// @param today by which relative words count
  public static Optional<LocalDate> day(String text, LocalDate today) {
    return DuePhrases.from(Optional.of(today), Optional.empty()).whole(text);
  }
}
