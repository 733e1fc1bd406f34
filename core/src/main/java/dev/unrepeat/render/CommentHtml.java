package dev.unrepeat.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// A comment as HTML that is safe to show: plain Markdown without headings, since it stands inside
/// a page that has its own; HTML in it is shown as text, and images are links, but for those that
/// the server keeps.
public final class CommentHtml {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .softbreak("<br>\n")
          .nodeRendererFactory(NamedPeople::renderer)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
          .build();

  private CommentHtml() {}

  /// The addresses of the people whom a comment names, in lower case, each once.
  public static List<String> named(String markdown) {
    return NamedPeople.in(PARSER.parse(markdown));
  }

  /// @param names the name of each address that is shown as a person; others stay as they are
  public static String render(String markdown, Map<String, String> names) {
    Node document = PARSER.parse(markdown);
    NamedPeople.put(document, names);
    document.accept(new ImagesToLinks());
    return RENDERER.render(document);
  }

  private static final class ImagesToLinks extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      if (KeptImages.kept(image.getDestination())) {
        return;
      }
      Link link = new Link(image.getDestination(), image.getTitle());
      Node child = image.getFirstChild();
      if (child == null) {
        link.appendChild(new Text(image.getDestination()));
      }
      while (child != null) {
        Node next = child.getNext();
        link.appendChild(child);
        child = next;
      }
      image.insertBefore(link);
      image.unlink();
      visitChildren(link);
    }
  }
}
