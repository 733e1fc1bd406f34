package dev.unrepeat.time;

import java.time.ZoneId;

/// The zone of a written time.
public sealed interface WrittenZone {
  /// No zone is written.
  record None() implements WrittenZone {}

  /// An offset or the name of a region, which leave no doubt.
  record Exact(ZoneId zone) implements WrittenZone {}

  /// A word such as `PST` or `CET`, which people use for a region rather than for an offset.
  record Word(String word) implements WrittenZone {}
}
