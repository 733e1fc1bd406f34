package dev.unrepeat.document.prose;

import dev.unrepeat.document.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Where code stands in a document, so that a comment shown as an example is known to be one.
public final class CodePlaces {
  private final Places places;
  private final List<Span> found = new ArrayList<>();

  private CodePlaces(Places places) {
    this.places = places;
  }

  /// The stretches of code, blocks and words, in their order.
  public static List<Span> of(MarkdownText markdown, String source, SourceLines lines) {
    CodePlaces reading = new CodePlaces(new Places(markdown, source, lines));
    reading.walk(TextBlocks.parse(markdown));
    return List.copyOf(reading.found);
  }

  private void walk(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Code
          || child instanceof FencedCodeBlock
          || child instanceof IndentedCodeBlock) {
        add(child.getSourceSpans());
      } else {
        walk(child);
      }
    }
  }

  private void add(List<SourceSpan> spans) {
    if (!spans.isEmpty()) {
      int from = places.of(spans.getFirst());
      found.add(new Span(from, Math.max(from, places.end(spans.getLast()))));
    }
  }
}
