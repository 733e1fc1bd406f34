package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// How the parts of a page of its own are written that differ from plain CommonMark: headings that
/// can be linked to, tables that scroll, pictures and drawings in the file itself.
final class PageNodes implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final ExportedDocument document;
  private final PageStyle style;
  private final Function<Picture, String> address;

  PageNodes(
      HtmlNodeRendererContext context,
      ExportedDocument document,
      PageStyle style,
      Function<Picture, String> address) {
    this.context = context;
    this.html = context.getWriter();
    this.document = document;
    this.style = style;
    this.address = address;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        TableBlock.class,
        TableBody.class,
        TableCell.class,
        Image.class,
        FigureBlock.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Heading heading ->
          around(
              "h" + heading.getLevel(),
              DocumentTree.anchor(heading).map(id -> Map.of("id", id)).orElse(Map.of()),
              heading);
      case TableBlock table -> table(table);
      case TableBody body -> around("tbody", Map.of(), body);
      case TableCell cell -> cell(cell);
      case Image image -> document.picture(image.getDestination()).ifPresent(p -> image(image, p));
      case FigureBlock figure -> figure(figure);
      default -> {}
    }
  }

  private void table(TableBlock table) {
    html.line();
    // Without a mouse, what scrolls is scrolled by keys once it can be entered.
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "scroll");
    attributes.put("role", "group");
    attributes.put("aria-label", "Table");
    attributes.put("tabindex", "0");
    html.tag("div", style == PageStyle.SCREEN ? attributes : Map.of("class", "scroll"));
    around("table", Map.of(), table);
    html.tag("/div");
    html.line();
  }

  private void cell(TableCell cell) {
    if (cell.isHeader()) {
      around("th", Map.of("scope", "col"), cell);
    } else {
      String kind = CellKind.of(cell);
      around("td", kind.isEmpty() ? Map.of() : Map.of("class", kind), cell);
    }
  }

  private void image(Image image, Picture picture) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", address.apply(picture));
    attributes.put("alt", DocumentTree.words(image));
    html.tag("img", attributes, true);
  }

  private void figure(FigureBlock block) {
    Figure figure = block.figure();
    html.line();
    html.tag("figure", Map.of("class", "drawn " + figure.name()));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "scroll");
    if (style == PageStyle.SCREEN) {
      attributes.put("role", "group");
      attributes.put("aria-label", figure.caption());
      attributes.put("tabindex", "0");
    }
    html.tag("div", attributes);
    html.raw(FigureSvg.inPage(figure, block.number(), style == PageStyle.PAPER));
    html.tag("/div");
    html.tag("figcaption");
    html.text(figure.caption());
    html.tag("/figcaption");
    html.tag("/figure");
    html.line();
  }

  private void around(String tag, Map<String, String> attributes, Node node) {
    html.line();
    html.tag(tag, attributes);
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      context.render(child);
      child = next;
    }
    html.tag("/" + tag);
    html.line();
  }
}
