package dev.unrepeat.document.prose;

import dev.unrepeat.document.markup.MarkdownText;
import java.util.List;
import org.commonmark.node.SourceSpan;

/// Tells where a place of the Markdown stands in the source it was read from: exactly where the
/// line is the same in both, else on the line it came from.
final class Places {
  private final List<String> markdown;
  private final List<Integer> origins;
  private final String source;
  private final SourceLines lines;

  Places(MarkdownText markdown, String source, SourceLines lines) {
    this.markdown = markdown.lines();
    this.origins = markdown.origins();
    this.source = source;
    this.lines = lines;
  }

  String source() {
    return source;
  }

  /// Whether the line stands in the source as it stands in the Markdown.
  boolean exact(SourceSpan span) {
    int line = span.getLineIndex();
    String text = markdown.get(line);
    int start = lines.start(origins.get(line));
    return source.startsWith(text, start);
  }

  int of(SourceSpan span) {
    int line = span.getLineIndex();
    Span whole = lines.span(origins.get(line));
    return exact(span) ? whole.from() + span.getColumnIndex() : whole.from();
  }

  int end(SourceSpan span) {
    return exact(span)
        ? of(span) + span.getLength()
        : lines.span(origins.get(span.getLineIndex())).to();
  }
}
