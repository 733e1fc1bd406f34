package dev.unrepeat.time;

import dev.unrepeat.model.Precision;
import java.time.LocalTime;

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

  /// Something stands where the time should, but cannot be read, such as `2X:XX` or `16:00 PM`.
  record Unreadable(String why) implements WrittenClock {}
}
