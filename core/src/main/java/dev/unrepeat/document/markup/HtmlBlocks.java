package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes the elements of a page as Markdown, block by block.
final class HtmlBlocks {
  private final MarkdownLines out;
  private final Places places;
  private final InlineText inline = new InlineText();
  private final boolean embedded;
  private boolean breaks;

  HtmlBlocks(MarkdownLines out, Places places) {
    this(out, places, false);
  }

  /// @param embedded what is written stands inside a line: no line of it can begin a block
  private HtmlBlocks(MarkdownLines out, Places places, boolean embedded) {
    this.out = out;
    this.places = places;
    this.embedded = embedded;
  }

  private HtmlBlocks inside() {
    return new HtmlBlocks(new MarkdownLines(), places, true);
  }

  /// Writes all that stands in an element.
  void write(Element element) {
    children(element, Style.PLAIN);
    flush();
  }

  private void children(Element element, Style style) {
    boolean outside = breaks;
    breaks = breaks || Elements.keepsBreaks(element);
    for (Node child : List.copyOf(element.childNodes())) {
      if (child instanceof TextNode text) {
        inline.text(text.getWholeText(), style, places.of(text), breaks);
      } else if (child instanceof Element inner) {
        element(inner, style);
      } else if (child instanceof Comment) {
        places.of(child);
      }
    }
    breaks = outside;
  }

  private void element(Element element, Style style) {
    int line = places.of(element);
    switch (element.normalName()) {
      case "br" -> inline.lineBreak();
      case "wbr" -> {}
      case "img" -> image(element, style, line);
      case "input" -> checkbox(element, line);
      case "time" -> time(element, style, line);
      case "q" -> around(element, style, line);
      case "sup" -> raised(element, style, line);
      case "hr" -> rule(line);
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          heading(element, element.normalName().charAt(1) - '0');
      case "ul", "ol", "menu", "dir" -> list(element, style);
      case "li" -> item(element, "- ", style);
      case "dl" -> new HtmlTerms(this).write(element, style);
      case "pre", "listing", "xmp" -> code(element);
      case "blockquote" -> quote(element, style);
      case "table" -> table(element, style);
      case "summary" -> summary(element, style);
      default -> other(element, style, line);
    }
  }

  private void other(Element element, Style style, int line) {
    if (Elements.isInline(element)) {
      children(element, HtmlInline.style(element, style));
      String unsaid = element.hasAttr("data-datetime-unix") ? stamp(element) : "";
      if (!unsaid.isEmpty()) {
        inline.text(unsaid, style, line, false);
      }
      return;
    }
    flush();
    children(element, HtmlInline.style(element, style));
    flush();
  }

  /// A stamp that script fills in on the page, and nothing else does.
  private static String stamp(Element element) {
    Element parent = element.parent();
    return HtmlInline.unsaid(
        element, parent == null ? element.text() : parent.text().replaceFirst("^Posted\\b", ""));
  }

  private void image(Element element, Style style, int line) {
    String image = HtmlInline.image(element);
    if (!image.isEmpty()) {
      inline.ready(image, style, line);
    }
  }

  private void checkbox(Element element, int line) {
    if (element.attr("type").equalsIgnoreCase("checkbox")) {
      inline.ready(element.hasAttr("checked") ? "[x]" : "[ ]", Style.PLAIN, line);
      inline.space();
    }
  }

  private void time(Element element, Style style, int line) {
    children(element, style);
    String unsaid = HtmlInline.unsaid(element, element.text());
    if (!unsaid.isEmpty()) {
      if (!element.text().isBlank()) {
        inline.space();
      }
      inline.text(unsaid, style, line, false);
    }
  }

  private void around(Element element, Style style, int line) {
    inline.text("“", style, line, false);
    children(element, style);
    inline.text("”", style, line, false);
  }

  /// A power: 10 to the 6th must not become 106.
  private void raised(Element element, Style style, int line) {
    Node before = element.previousSibling();
    if (before instanceof TextNode text
        && text.getWholeText().matches("(?s).*[\\p{L}\\p{N})]")
        && element.text().matches("[-+]?\\d{1,4}")
        && element.selectFirst("a") == null) {
      inline.text("^", style, line, false);
    }
    children(element, style);
  }

  private void rule(int line) {
    flush();
    out.block();
    out.line("---", line);
  }

  /// Ends the paragraph that is being collected.
  void flush() {
    if (inline.isEmpty()) {
      return;
    }
    List<InlineText.Line> lines = inline.take();
    out.block();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().isEmpty()) {
        out.block();
        continue;
      }
      boolean more = i + 1 < lines.size() && !lines.get(i + 1).text().isEmpty();
      String text = embedded ? lines.get(i).text() : Escapes.lineStart(lines.get(i).text());
      out.line(more ? text + "  " : text, lines.get(i).origin());
    }
  }

  /// Writes words of its own as a paragraph.
  void paragraph(String markdown, int line) {
    flush();
    out.block();
    out.line(markdown, line);
  }

  /// The inline text of an element as one line.
  Optional<InlineText.Line> oneLine(Element element, Style style) {
    HtmlBlocks inside = inside();
    inside.children(element, style);
    inside.flush();
    List<String> lines = inside.out.lines().stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InlineText.Line(
                String.join(" ", lines.stream().map(String::strip).toList()),
                inside.out.origins().getFirst()));
  }

  private void heading(Element element, int level) {
    flush();
    Optional<InlineText.Line> words = oneLine(element, Style.PLAIN);
    if (words.isPresent()) {
      out.block();
      out.line("#".repeat(level) + " " + Escapes.heading(words.get().text()), words.get().origin());
    }
  }

  private void summary(Element element, Style style) {
    int level = Elements.levelBySize(element);
    if (level > 0) {
      heading(element, level);
    } else if (element.selectFirst("h1, h2, h3, h4, h5, h6") != null) {
      other(element, style, places.of(element));
    } else {
      flush();
      children(element, style.bold());
      flush();
    }
  }

  private void list(Element list, Style style) {
    flush();
    if (list.hasClass("toggle") || hasSections(list)) {
      for (Element item : list.children()) {
        children(item, style);
        flush();
      }
      return;
    }
    boolean ordered = list.normalName().equals("ol");
    boolean nested = list.parent() != null && list.parent().normalName().equals("li");
    int number = start(list.attr("start"), 1);
    if (nested && (!ordered || number == 1)) {
      out.tightBlock();
    } else {
      out.block();
    }
    boolean first = true;
    for (Node child : List.copyOf(list.childNodes())) {
      if (child instanceof TextNode text && text.isBlank()) {
        continue;
      }
      if (child instanceof Element item && !item.normalName().equals("li")) {
        flush();
        out.open("  ", "  ");
        element(item, style);
        flush();
        out.close();
        continue;
      }
      if (child instanceof Element item) {
        number = start(item.attr("value"), number);
        if (!first) {
          out.tightBlock();
        }
        item(item, ordered ? number + ". " : "- ", style);
        number += number < 999_999_999 ? 1 : 0;
        first = false;
      } else if (child instanceof TextNode text) {
        inline.text(text.getWholeText(), style, places.of(text), breaks);
        flush();
      }
    }
  }

  private static int start(String written, int otherwise) {
    return written.strip().matches("\\d{1,9}") ? Integer.parseInt(written.strip()) : otherwise;
  }

  /// Whether each item has a heading of its own: then it is a list for the eye alone.
  private static boolean hasSections(Element list) {
    boolean any = false;
    for (Element item : list.children()) {
      if (item.childNodeSize() == 0) {
        continue;
      }
      Optional<Element> leading = Elements.leading(item);
      if (leading.isEmpty() || !Elements.isHeading(leading.get())) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private void item(Element item, String mark, Style style) {
    flush();
    out.open(mark, " ".repeat(mark.length()));
    children(item, style);
    flush();
    out.close();
  }

  private void quote(Element element, Style style) {
    flush();
    out.block();
    out.open("> ", "> ");
    children(element, style);
    flush();
    out.close();
  }

  private void code(Element pre) {
    flush();
    List<InlineText.Line> lines = new Preformatted(places).lines(pre);
    if (lines.isEmpty()) {
      return;
    }
    int longest = lines.stream().mapToInt(line -> Escapes.longestRun(line.text())).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    out.block();
    out.line(fence + Elements.language(pre), lines.getFirst().origin());
    for (InlineText.Line line : lines) {
      out.line(line.text(), line.origin());
    }
    out.line(fence, lines.getLast().origin());
  }

  private void table(Element table, Style style) {
    flush();
    HtmlTable read = HtmlTable.of(table);
    read.captions().forEach(caption -> other(caption, style, places.of(caption)));
    if (read.isLayout()) {
      read.rows().stream()
          .flatMap(row -> row.cells().stream())
          .forEach(cell -> other(cell.element(), style, places.of(cell.element())));
      return;
    }
    List<InlineText.Line> rows = new ArrayList<>();
    rows.addAll(new TableLines(this).write(read, style));
    if (!rows.isEmpty()) {
      out.block();
      rows.forEach(row -> out.line(row.text(), row.origin()));
    }
  }

  /// The content of a cell, its blocks parted by `<br>`.
  Optional<InlineText.Line> cell(Element cell, Style style) {
    HtmlBlocks inside = inside();
    for (Element pre : cell.select("pre")) {
      pre.tagName("code").attr("style", "white-space:pre");
    }
    inside.children(cell, style);
    inside.flush();
    List<String> lines =
        inside.out.lines().stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InlineText.Line(
                Escapes.cell(String.join("<br>", lines)), inside.out.origins().getFirst()));
  }

  int place(Element element) {
    return places.of(element);
  }
}
