package dev.unrepeat.time;

import dev.unrepeat.model.Precision;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/// The time of day of a written time.
public sealed interface WrittenClock {
  /// No time of day is written.
  record None() implements WrittenClock {}

  /// A time of day.
  ///
  /// @param nextDay whether it was written as `24:00`
  /// @param half whether am or pm was said, so that the hour cannot be mistaken
  record Clock(LocalTime time, boolean nextDay, Precision precision, boolean half)
      implements WrittenClock {}

  /// A time counted from an instant that the document calls T0, such as `T+5m`.
  ///
  /// @param since empty when the unit is not said
  record FromZero(Optional<Duration> since, Precision precision) implements WrittenClock {}

  /// Something stands where the time should, but cannot be read, such as `2X:XX` or `16:00 PM`.
  record Unreadable(String why) implements WrittenClock {}
}
