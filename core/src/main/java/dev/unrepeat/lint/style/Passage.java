package dev.unrepeat.lint.style;

import dev.unrepeat.document.prose.Span;

/// A text that a rule reads at once: a block, a sentence, or the whole source.
///
/// @param places tells where a stretch of it stands in the source
record Passage(String text, Places places) {
  /// Maps a stretch, which is not empty, to the source.
  interface Places {
    Span of(int from, int to);
  }

  Span span(int from, int to) {
    int end = Math.min(Math.max(to, from + 1), text.length());
    return text.isEmpty() ? places.of(0, 0) : places.of(Math.min(from, end - 1), end);
  }
}
