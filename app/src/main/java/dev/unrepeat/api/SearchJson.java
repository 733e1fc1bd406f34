package dev.unrepeat.api;

import dev.unrepeat.search.Highlight;
import dev.unrepeat.service.Search;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Incidents that answer a search.
///
/// @param found how many answer, counted up to 1,000
/// @param more whether there are more than that
/// @param notes what was not understood, or is shown in place of what was typed
/// @param facets how many each further filter would leave, by field
record SearchJson(
    List<Hit> items,
    Optional<String> next,
    int found,
    boolean more,
    List<String> notes,
    Map<String, Map<String, Integer>> facets) {

  /// An incident with the parts in which something was found.
  record Hit(
      String id,
      String title,
      Optional<String> severity,
      Instant beganAt,
      List<String> services,
      List<Passage> passages) {
    static Hit of(Search.Hit hit) {
      return new Hit(
          hit.id().value(),
          hit.title().stream().map(Highlight.Piece::text).collect(Collectors.joining()),
          hit.severity().map(Enum::name),
          hit.beganAt(),
          hit.services().stream().map(Object::toString).toList(),
          hit.passages().stream().map(Passage::of).toList());
    }
  }

  /// @param in title, text, timeline, factors or actions
  /// @param part what it is called in the incident, for example `A3`
  record Passage(String in, String part, String heading, List<Piece> text) {
    static Passage of(Search.Passage one) {
      return new Passage(
          one.part().zone().words(),
          one.part().key(),
          one.part().heading(),
          one.pieces().stream().map(piece -> new Piece(piece.text(), piece.marked())).toList());
    }
  }

  /// @param found whether it is what was looked for
  record Piece(String text, boolean found) {}

  static SearchJson of(Search.Found found) {
    Map<String, Map<String, Integer>> facets = new TreeMap<>();
    facets.put("service", found.facets().services());
    facets.put("severity", named(found.facets().severities()));
    facets.put("year", named(found.facets().years()));
    facets.put("in", named(found.facets().zones()));
    return new SearchJson(
        found.hits().stream().map(Hit::of).toList(),
        found.next().map(Cursor::write),
        found.found(),
        found.capped(),
        found.notes(),
        facets);
  }

  private static Map<String, Integer> named(Map<?, Integer> counts) {
    Map<String, Integer> named = new TreeMap<>();
    counts.forEach((key, count) -> named.put(key.toString(), count));
    return named;
  }
}
