package dev.unrepeat.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Makes a parsed document ready for people: the program's marks go, guidance becomes a callout,
/// line breaks that were written as `<br>` break the line, headings get their anchors.
final class DocumentTidying {
  private DocumentTidying() {}

  /// What a section without content says about itself.
  static final class Guidance extends CustomBlock {}

  static void tidy(Node document, HtmlOptions options, List<RenderedDocument.Heading> headings) {
    Node node = document.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof HtmlBlock html && html.getLiteral().startsWith("<!--")) {
        if (html.getLiteral().startsWith("<!-- guidance ") && next instanceof BlockQuote quote) {
          next = guidance(quote, options);
        }
        node.unlink();
      }
      node = next;
    }
    document.accept(new Breaks());
    if (!options.guidance()) {
      document.accept(new EmptyColumns());
    }
    document.accept(new Anchors(headings));
  }

  private static Node guidance(BlockQuote quote, HtmlOptions options) {
    Node after = quote.getNext();
    if (options.guidance()) {
      Guidance guidance = new Guidance();
      quote.insertBefore(guidance);
      Node child = quote.getFirstChild();
      while (child != null) {
        Node next = child.getNext();
        guidance.appendChild(child);
        child = next;
      }
    }
    quote.unlink();
    return after == null ? new Guidance() : after;
  }

  private static final class Breaks extends AbstractVisitor {
    @Override
    public void visit(HtmlInline html) {
      if (html.getLiteral().matches("<(?i:br) ?/?>")) {
        html.insertBefore(new HardLineBreak());
        html.unlink();
      } else if (html.getLiteral().startsWith("<!--")) {
        html.unlink();
      }
    }
  }

  /// Gives each heading an anchor made of its words; a second one of the same words gets a number.
  private static final class Anchors extends AbstractVisitor {
    private final List<RenderedDocument.Heading> headings;
    private final Map<String, Integer> seen = new HashMap<>();

    Anchors(List<RenderedDocument.Heading> headings) {
      this.headings = headings;
    }

    @Override
    public void visit(Heading heading) {
      String text = text(heading);
      String base = RenderedDocument.anchor(text);
      int count = seen.merge(base, 1, Integer::sum);
      headings.add(
          new RenderedDocument.Heading(
              heading.getLevel(), count == 1 ? base : base + "-" + count, text));
      heading.prependChild(new Anchor(headings.getLast()));
    }
  }

  /// Carries the anchor of a heading to where it is rendered.
  static final class Anchor extends org.commonmark.node.CustomNode {
    private final RenderedDocument.Heading heading;

    Anchor(RenderedDocument.Heading heading) {
      this.heading = heading;
    }

    RenderedDocument.Heading heading() {
      return heading;
    }
  }

  static String text(Node node) {
    StringBuilder out = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            out.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            out.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak line) {
            out.append(' ');
          }
        });
    return out.toString().strip();
  }
}
