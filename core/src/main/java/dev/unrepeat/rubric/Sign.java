package dev.unrepeat.rubric;

import dev.unrepeat.document.prose.Span;
import java.util.Optional;

/// One thing that a level asks for, and whether the document has it.
///
/// @param evidence what was found, or what is missing, as a clause: `7 events have a clock time`
/// @param step what to do when it is missing
/// @param place of the sentence or row it was seen in
public record Sign(boolean holds, String evidence, String step, Optional<Span> place) {
  static Sign of(boolean holds, String found, String missing, String step) {
    return new Sign(holds, holds ? found : missing, step, Optional.empty());
  }

  /// Held by a place that was found.
  static Sign of(Optional<Span> place, String found, String missing, String step) {
    return new Sign(place.isPresent(), place.isPresent() ? found : missing, step, place);
  }
}
