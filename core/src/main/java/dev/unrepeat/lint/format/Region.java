package dev.unrepeat.lint.format;

import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.document.prose.Span;

/// A stretch of a file in lines and columns from 1, columns in UTF-16 code units.
///
/// @param endColumn the one behind its last character
public record Region(int line, int column, int endLine, int endColumn) {
  static Region of(Span span, SourceLines lines) {
    int line = lines.line(span.from());
    int column = lines.column(span.from());
    int last = lines.line(span.to());
    // A stretch that takes a line's end with it ends in that line, not before the next.
    if (last > line && lines.column(span.to()) == 1) {
      last = lines.line(span.to() - 1);
      return new Region(line, column, last, lines.span(last).length() + 1);
    }
    return new Region(line, column, last, lines.column(span.to()));
  }

  /// Exactly, for an edit: it may end before the first column of a line.
  static Region exact(Span span, SourceLines lines) {
    return new Region(
        lines.line(span.from()),
        lines.column(span.from()),
        lines.line(span.to()),
        lines.column(span.to()));
  }
}
