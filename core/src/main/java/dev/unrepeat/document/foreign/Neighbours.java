package dev.unrepeat.document.foreign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the entries of a timeline lie, to tell a day whose year was taken from elsewhere and is
/// wrong.
final class Neighbours {
  private Neighbours() {}

  /// The middle of the dated entries.
  ///
  /// @param otherwise where there is none
  static Optional<Instant> of(List<Entry> entries, Optional<Instant> otherwise) {
    List<Instant> dated =
        entries.stream().flatMap(entry -> entry.time.known().stream()).sorted().toList();
    return dated.isEmpty() ? otherwise : Optional.of(dated.get(dated.size() / 2));
  }
}
