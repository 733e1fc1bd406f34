package dev.unrepeat.search;

import java.util.List;
import java.util.Optional;

/// What somebody looks for.
///
/// @param words all of these occur in the incident
/// @param without none of these does
/// @param zone where the words must stand; empty for anywhere
/// @param notes sentences about what was not understood, and how it was taken
public record SearchQuery(
    List<Word> words,
    List<Word> without,
    List<SearchFilter> filters,
    Optional<Zone> zone,
    List<String> notes) {
  public SearchQuery {
    words = List.copyOf(words);
    without = List.copyOf(without);
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
  }

  public SearchQuery withWords(List<Word> others) {
    return new SearchQuery(others, without, filters, zone, notes);
  }

  /// Whether anything is asked for at all.
  public boolean asks() {
    return !words.isEmpty() || !filters.isEmpty();
  }
}
