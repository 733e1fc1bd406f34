package dev.unrepeat.lint.style;

import java.util.List;

/// How an own rule looks: one for each point that a style may extend.
interface Check {
  /// @param passages what its scope lets it read, in the order of the document
  void look(List<Passage> passages, Hits hits);
}
