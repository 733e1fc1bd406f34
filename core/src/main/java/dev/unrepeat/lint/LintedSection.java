package dev.unrepeat.lint;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;

/// A stretch of a document under one heading.
///
/// @param heading the place of the heading's line
/// @param to the place at which the next heading begins
public record LintedSection(Meaning meaning, String words, Span heading, int to) {
  /// Whether a place lies in the section, its heading included.
  public boolean holds(int place) {
    return heading.from() <= place && place < to;
  }
}
