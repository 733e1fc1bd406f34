package dev.unrepeat.document.markup;

import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/// Where nodes of a page stand in its source.
final class Places {
  private int last = 1;

  /// The line a node begins on; of one that stands in no source, that of the one asked for before.
  int of(Node node) {
    Range range = node.sourceRange();
    if (range.isTracked() && range.start().lineNumber() > 0) {
      last = range.start().lineNumber();
    }
    return last;
  }

  /// The line the first character of a preformatted text stands on: the parser drops a line break
  /// after the tag, so it is counted from the end.
  int ofPreformatted(Node node, String text) {
    Range range = node.sourceRange();
    int begin = of(node);
    if (range.isTracked()) {
      int breaks = (int) text.chars().filter(c -> c == '\n').count();
      last = Math.max(begin, range.end().lineNumber() - breaks);
    }
    return last;
  }
}
