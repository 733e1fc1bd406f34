package dev.unrepeat.stated;

import dev.unrepeat.model.EventId;
import java.util.List;

/// What came of checking one stated figure, with both sums where they differ.
///
/// @param quote the sentence that was checked
/// @param events what the computed figure rests on
public record StatedFinding(Verdict verdict, String quote, String sentence, List<EventId> events) {
  public StatedFinding {
    events = List.copyOf(events);
  }

  /// How a stated figure compares.
  public enum Verdict {
    AGREES,
    DIFFERS,
    CANNOT_BE_CHECKED
  }
}
