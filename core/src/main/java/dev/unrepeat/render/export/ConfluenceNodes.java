package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentTree;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// What Confluence writes in another way than XHTML: code, pictures, panels, tables without a head
/// of their own.
final class ConfluenceNodes implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final ExportedDocument document;

  ConfluenceNodes(HtmlNodeRendererContext context, ExportedDocument document) {
    this.context = context;
    this.html = context.getWriter();
    this.document = document;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        FencedCodeBlock.class,
        IndentedCodeBlock.class,
        HtmlBlock.class,
        TableBlock.class,
        TableHead.class,
        TableBody.class,
        TableCell.class,
        Image.class,
        FigureBlock.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Heading heading -> around("h" + heading.getLevel(), heading);
      case FencedCodeBlock code -> code(language(code.getInfo()), code.getLiteral());
      case IndentedCodeBlock code -> code("", code.getLiteral());
      case HtmlBlock block -> code("", block.getLiteral());
      case TableBlock table -> table(table);
      case TableHead head -> children(head);
      case TableBody body -> children(body);
      case TableCell cell -> around(cell.isHeader() ? "th" : "td", cell);
      case Image image ->
          document
              .picture(image.getDestination())
              .ifPresent(picture -> image(picture.file(), DocumentTree.words(image)));
      case FigureBlock block -> figure(block.figure());
      default -> {}
    }
  }

  /// The facts stand in a panel, as they do on pages that Confluence makes of its own templates.
  private void table(TableBlock table) {
    boolean facts = FactsTable.is(table);
    html.line();
    if (facts) {
      html.raw("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body>");
    }
    html.raw("<table><tbody>");
    children(table);
    html.raw("</tbody></table>");
    if (facts) {
      html.raw("</ac:rich-text-body></ac:structured-macro>");
    }
    html.line();
  }

  private static String language(String info) {
    String word = info == null ? "" : info.strip().replaceFirst("\\s.*", "");
    return word.matches("[A-Za-z0-9+#.-]{1,30}") ? word : "";
  }

  private void code(String language, String text) {
    html.line();
    html.raw("<ac:structured-macro ac:name=\"code\">");
    if (!language.isEmpty()) {
      html.raw("<ac:parameter ac:name=\"language\">" + language + "</ac:parameter>");
    }
    // "]]>" ends a CDATA section, so it is cut between two of them (XML 1.0, 2.7).
    html.raw("<ac:plain-text-body><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>"));
    html.raw("]]></ac:plain-text-body></ac:structured-macro>");
    html.line();
  }

  private void image(String file, String words) {
    html.raw("<ac:image ac:alt=\"" + PageNodes.escape(words) + "\">");
    html.raw("<ri:attachment ri:filename=\"" + PageNodes.escape(file) + "\" /></ac:image>");
  }

  private void figure(Figure figure) {
    html.line();
    html.raw("<p>");
    image(figure.file(), figure.words());
    html.raw("</p><p><em>" + PageNodes.escape(figure.caption()) + "</em></p>");
    html.line();
  }

  private void around(String tag, Node node) {
    html.line();
    html.tag(tag, Map.of());
    children(node);
    html.tag("/" + tag);
    html.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      context.render(child);
      child = next;
    }
  }
}
