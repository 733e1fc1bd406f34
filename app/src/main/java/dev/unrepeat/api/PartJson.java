package dev.unrepeat.api;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.WrittenPart;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A part of a postmortem that is written on its own.
///
/// @param id for example `section Summary`, `F2` or `link https://…`
/// @param texts by field
record PartJson(String id, PartSort sort, Map<String, String> texts) {
  static PartJson of(Postmortem record, PartId part) {
    return new PartJson(
        part.toString(), part.sort(), new TreeMap<>(Parts.find(record, part).orElse(Map.of())));
  }

  /// A part as it shall be.
  ///
  /// @param texts by field; those left out stay
  /// @param seen what you began with, by field: then changes of others are merged with yours
  record Typed(Map<String, String> texts, Optional<Map<String, String>> seen) {}

  /// What was saved.
  ///
  /// @param merged whether somebody else's change stands beside yours
  record Written(PartJson part, boolean merged, long version) {
    static Written of(WrittenPart written) {
      return new Written(
          PartJson.of(written.record().postmortem(), written.part()),
          written.merged(),
          written.record().versions().record());
    }
  }

  /// A new row, or a section of one's own.
  ///
  /// @param explains the factor to whose why a new factor is an answer
  record Fresh(PartSort sort, Map<String, String> texts, Optional<String> explains) {}

  /// Moves a row before another, or to the end where none is named.
  record Move(String part, Optional<String> before) {}
}
