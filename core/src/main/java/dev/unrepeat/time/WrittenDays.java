package dev.unrepeat.time;

import java.util.Optional;

/// Reads a day at a place of a text, without a clock: `2026-10-30`, `30 Oct 2026`, `Oct 30`.
public final class WrittenDays {
  private WrittenDays() {}

  /// @param end the place after its last character
  public record Found(WrittenDay day, int end) {}

  public static Optional<Found> at(String text, int from) {
    return DayForms.at(text, from).map(taken -> new Found(taken.what(), taken.end()));
  }
}
