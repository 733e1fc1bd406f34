package dev.unrepeat.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// How the parts of a document are rendered that differ from plain CommonMark: headings with an
/// anchor, tables that scroll, guidance, and images as links, because nothing is fetched from
/// elsewhere.
final class DocumentNodes implements NodeRenderer {
  private static final Pattern TIME = Pattern.compile("~?\\d{4}-\\d{2}-\\d{2}( |$)");

  private static final Pattern REMOTE = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final int LONG = 32;

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  DocumentNodes(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        TableBlock.class,
        TableCell.class,
        Image.class,
        DocumentTidying.Guidance.class,
        DocumentTidying.Anchor.class,
        DocumentMarks.Marked.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case TableBlock table -> table(table);
      case TableCell cell -> cell(cell);
      case Image image -> image(image);
      case DocumentMarks.Marked marked -> marked(marked);
      case DocumentTidying.Guidance guidance ->
          // A note, no landmark: it stands inside the text it is about.
          around("div", new TreeMap<>(Map.of("class", "guidance", "role", "note")), guidance);
      default -> {}
    }
  }

  private void heading(Heading heading) {
    String tag = "h" + heading.getLevel();
    html.line();
    if (heading.getFirstChild() instanceof DocumentTidying.Anchor anchor) {
      String id = anchor.heading().id();
      html.tag(tag, Map.of("id", id));
      children(heading);
      if (heading.getLevel() == 2) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "anchor");
        attributes.put("href", "#" + id);
        attributes.put("aria-label", "Link to " + anchor.heading().text());
        html.tag("a", attributes);
        html.text("#");
        html.tag("/a");
      }
    } else {
      html.tag(tag);
      children(heading);
    }
    html.tag("/" + tag);
    html.line();
  }

  private void table(TableBlock table) {
    html.line();
    // Without a mouse, what scrolls is scrolled by keys once it can be entered.
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "scroll");
    attributes.put("role", "group");
    attributes.put("aria-label", "Table");
    attributes.put("tabindex", "0");
    html.tag("div", attributes);
    around("table", Map.of(), table);
    html.tag("/div");
    html.line();
  }

  private void cell(TableCell cell) {
    if (cell.isHeader()) {
      around("th", Map.of("scope", "col"), cell);
    } else {
      String name = name(cell);
      around("td", name.isEmpty() ? Map.of() : Map.of("class", name), cell);
    }
  }

  /// What a cell is, so that a table gives each column the room it needs: a time stays in one line,
  /// a range may break at its dash, and only where much is said are words broken.
  private static String name(TableCell cell) {
    String text = DocumentTidying.text(cell);
    if (words(cell.getFirstChild()) && TIME.matcher(text).lookingAt()) {
      return text.contains(" – ") ? "range" : "time";
    }
    return text.length() > LONG ? "long" : "";
  }

  private static boolean words(Node node) {
    return node instanceof Text
        || (node instanceof DocumentMarks.Marked marked && marked.getFirstChild() instanceof Text);
  }

  /// The number is written by the style, so that whoever copies the text does not copy it.
  private void marked(DocumentMarks.Marked marked) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "lint");
    attributes.put("data-level", marked.first().level());
    marked.named().ifPresent(mark -> attributes.put("id", place(mark)));
    html.tag("mark", attributes);
    children(marked);
    html.tag("/mark");
    for (DocumentMarks.Ending ending : marked.ending()) {
      TextMark mark = ending.mark();
      Map<String, String> link = new LinkedHashMap<>();
      link.put("class", "lint-number");
      link.put("href", "#finding-" + mark.number());
      link.put("aria-label", mark.label());
      link.put("data-number", String.valueOf(mark.number()));
      if (ending.place()) {
        link.put("id", place(mark));
      }
      html.tag("a", link);
      html.tag("/a");
    }
  }

  private static String place(TextMark mark) {
    return "place-" + mark.number();
  }

  /// A picture is shown as a link to it, by its name where nothing describes it: a page never
  /// fetches what a document names, unless the server keeps it itself. One that lay beside the
  /// document is only named; it did not come along.
  private void image(Image image) {
    if (KeptImages.kept(image.getDestination())) {
      KeptImages.write(
          html, context.encodeUrl(image.getDestination()), DocumentTidying.text(image));
      return;
    }
    String address = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
    boolean reachable = REMOTE.matcher(address).lookingAt();
    String tag = reachable && !linked(image) ? "a" : "span";
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "image");
    if (tag.equals("a")) {
      attributes.put("href", context.encodeUrl(address));
    }
    html.tag(tag, attributes);
    html.text("picture: ");
    if (DocumentTidying.text(image).isBlank()) {
      html.text(fileName(image.getDestination()));
    } else {
      children(image);
    }
    html.text(reachable ? "" : " (not kept here)");
    html.tag("/" + tag);
  }

  /// A link cannot stand in a link.
  private static boolean linked(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private static String fileName(String address) {
    String name = address.replaceFirst("[?#].*", "").replaceFirst("^.*/(?=.)", "");
    return name.isEmpty() || address.startsWith("data:") ? "without a name" : name;
  }

  private void around(String tag, Map<String, String> attributes, Node node) {
    html.line();
    html.tag(tag, attributes);
    children(node);
    html.tag("/" + tag);
    html.line();
  }

  private void children(Node parent) {
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      context.render(child);
      child = next;
    }
  }
}
