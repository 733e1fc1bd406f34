package dev.unrepeat.service;

import dev.unrepeat.writing.FieldShape;
import dev.unrepeat.writing.PartId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person made of a part: the texts they had before them, and what they typed.
///
/// @param seen by field; a field that is missing counts as seen as it is now
public record PartEdit(PartId part, Map<String, String> seen, Map<String, String> typed) {
  public PartEdit {
    seen = Map.copyOf(seen);
    typed = Map.copyOf(typed);
  }

  /// A field that two people changed at once, so that one of them has to choose.
  public record Clash(String field, String theirs, String yours) {}

  /// Both changes together.
  ///
  /// @param texts by field, as far as they could be brought together
  record Merged(Map<String, String> texts, List<Clash> clashes) {}

  Merged onto(Map<String, String> now) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Clash> clashes = new ArrayList<>();
    typed.forEach((field, yours) -> {
      String theirs = now.getOrDefault(field, "");
      Optional<String> merged =
          FieldShape.of(field).merge(seen.getOrDefault(field, theirs), yours, theirs);
      merged.ifPresentOrElse(
          text -> texts.put(field, text), () -> clashes.add(new Clash(field, theirs, yours)));
    });
    return new Merged(texts, clashes);
  }
}
