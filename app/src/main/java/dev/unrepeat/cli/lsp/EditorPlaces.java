package dev.unrepeat.cli.lsp;

import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.document.prose.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// Offsets of a text as editors count them: lines from 0, and UTF-16 code units within a line.
final class EditorPlaces {
  private final SourceLines lines;

  EditorPlaces(String text) {
    this.lines = new SourceLines(text);
  }

  Range range(Span span) {
    return new Range(position(span.from()), position(span.to()));
  }

  Position position(int offset) {
    int line = lines.line(offset);
    return new Position(line - 1, offset - start(line));
  }

  /// "If the character value is greater than the line length it defaults back to the line length."
  int offset(Position position) {
    int line = position.getLine() + 1;
    if (line > lines.count()) {
      return lines.start(line);
    }
    int end = Math.max(start(line), lines.span(line).to());
    return Math.min(start(line) + Math.max(0, position.getCharacter()), end);
  }

  Span span(Range range) {
    int from = offset(range.getStart());
    return new Span(from, Math.max(from, offset(range.getEnd())));
  }

  /// The line an offset stands on, without its end.
  Span line(int offset) {
    int line = lines.line(offset);
    return new Span(start(line), Math.max(start(line), lines.span(line).to()));
  }

  /// A mark of the byte order is a character to an editor that sends one.
  private int start(int line) {
    return line == 1 ? 0 : lines.start(line);
  }
}
