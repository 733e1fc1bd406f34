package dev.unrepeat.document.markup;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Puts a page into the order and the elements a document would have: links of headings to
/// themselves go, stamps of updates stand below their headings, boxes that are ticked become boxes.
final class HtmlTidying {
  private HtmlTidying() {}

  static void tidy(Element main) {
    anchors(main);
    main.select("[data-datetime-unix]").forEach(HtmlTidying::liftStamp);
    main.select("li > time:last-child").forEach(HtmlTidying::lift);
    for (Element time : main.select("time")) {
      if (time.childNodeSize() > 0
          && time.childNode(0) instanceof TextNode text
          && text.getWholeText().startsWith("@")) {
        text.text(text.getWholeText().substring(1));
      }
    }
    formulas(main);
    boxes(main);
    properties(main);
    if (main.selectFirst("h1.page-title") != null) {
      main.select(".page-header-icon").remove();
    }
  }

  /// `<h2><a href="#cause">Cause</a></h2>`, and the sign that shows a heading can be linked to.
  private static void anchors(Element main) {
    for (Element anchor : main.select("h1 a, h2 a, h3 a, h4 a, h5 a, h6 a")) {
      if (anchor.text().strip().matches("[¶#§🔗]?")) {
        anchor.remove();
      } else if (anchor.attr("href").startsWith("#")) {
        anchor.removeAttr("href");
      }
    }
  }

  private static void liftStamp(Element stamp) {
    Element block = stamp;
    while (Elements.isInline(block) && block.parent() != null) {
      block = block.parent();
    }
    if (block.text().length() < 80) {
      lift(block);
    }
  }

  /// How many updates a part of the page has; the last stamp of several is that of its own update.
  private static int stamps(Element part) {
    return part.select("[data-datetime-unix]").size();
  }

  /// Puts what ends a section below the heading that begins it.
  private static void lift(Element last) {
    Node inside = last;
    for (Element outer = last.parent(); outer != null; outer = outer.parent()) {
      if (!isLast(inside) || stamps(outer) > Math.max(1, stamps(last))) {
        return;
      }
      Optional<Element> leading = Elements.leading(outer);
      if (leading.isPresent()
          && Elements.isHeading(leading.get())
          && !leading.get().equals(inside)) {
        Element paragraph = new Element("p");
        leading.get().after(paragraph);
        paragraph.appendChild(last);
        if (!Elements.isInline(last)) {
          last.tagName("em");
        }
        return;
      }
      inside = outer;
    }
  }

  private static boolean isLast(Node node) {
    for (Node next = node.nextSibling(); next != null; next = next.nextSibling()) {
      if (next instanceof Element || (next instanceof TextNode text && !text.isBlank())) {
        return false;
      }
    }
    return true;
  }

  /// A formula is shown twice, for the eye and for machines; its source is what was written.
  private static void formulas(Element main) {
    for (Element formula : main.select(".katex, math")) {
      Element source = formula.selectFirst("annotation[encoding=application/x-tex]");
      if (source != null && formula.parent() != null) {
        Element code = new Element("span");
        formula.replaceWith(code);
        code.appendText("$" + source.text() + "$");
      }
    }
  }

  /// Boxes drawn by class alone, as wikis and note books export them.
  private static void boxes(Element main) {
    for (Element box :
        main.select("div.checkbox-on, div.checkbox-off, span.checkbox-on, span.checkbox-off")) {
      if (box.childNodeSize() == 0) {
        box.tagName("input").attr("type", "checkbox");
        if (box.hasClass("checkbox-on")) {
          box.attr("checked", "");
        }
      }
    }
    for (Element item : main.select("ul.inline-task-list > li")) {
      Element box = new Element("input").attr("type", "checkbox");
      if (item.hasClass("checked")) {
        box.attr("checked", "");
      }
      item.prependChild(box);
    }
  }

  /// The properties of an exported note, as `Key: value` lines like those of its Markdown export.
  private static void properties(Element main) {
    for (Element table : main.select("table.properties")) {
      Element lines = new Element("p");
      table.before(lines);
      for (Element row : table.select("tr")) {
        List<Element> cells = row.children();
        if (cells.size() < 2 || cells.getFirst().text().isBlank()) {
          continue;
        }
        Element key = cells.getFirst().tagName("span");
        key.appendText(":");
        lines.appendChild(key);
        for (Element cell : cells.subList(1, cells.size())) {
          lines.appendText(" ");
          values(cell);
          lines.appendChild(cell.tagName("span"));
        }
        lines.appendElement("br");
      }
      if (table.text().isBlank()) {
        table.remove();
      }
    }
  }

  private static void values(Element cell) {
    for (Element value : cell.select("span.selected-value, span.user")) {
      if (value.nextElementSibling() != null) {
        value.appendText(",");
        value.after(new TextNode(" "));
      }
    }
  }
}
