package dev.unrepeat.rubric;

import dev.unrepeat.document.prose.Span;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that a level asks for, and whether the document has it.
///
/// @param evidence what was found, or what is missing, as a clause: `7 events have a clock time`
/// @param step what to do when it is missing
/// @param place of the sentence or row it was seen in
public record Sign(boolean holds, String evidence, String step, Optional<Span> place) {
  static Sign of(boolean holds, String found, String missing, String step) {
    return new Sign(holds, holds ? found : missing, step, Optional.empty());
  }

  /// The same, seen in the first of these places that there is; a missing thing was seen nowhere.
  @SafeVarargs
  final Sign at(Optional<Span>... places) {
    return holds && place.isEmpty()
        ? new Sign(true, evidence, step, Stream.of(places).flatMap(Optional::stream).findFirst())
        : this;
  }

  /// Where to add what is missing, when nothing better is known.
  Sign otherwiseAt(Optional<Span> section) {
    return holds || place.isPresent() ? this : new Sign(holds, evidence, step, section);
  }
}
