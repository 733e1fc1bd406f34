package dev.unrepeat.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import dev.unrepeat.pdf.ColourFont.Emoji;
import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Makes the page of HTML ready for sheets: bookmarks of its headings, drawings with their style on
/// their shapes and, where they are wide, a sheet of their own size.
final class PaperPage {
  /// The width of the text on A4 with its margins, in CSS pixels.
  private static final double COLUMN = 672;

  /// A drawing that is a little wider is made smaller; a wider one could not be read then.
  private static final double SQUEEZED = 1.25;

  /// The width of the text on A4 with its margins, in points: 210 mm without twice 16.
  private static final double ROOM = 178 / 25.4 * 72;

  /// The size of letters in a table and the space behind each cell, in points, as the style has
  /// them.
  private static final double CELL_SIZE = 8;

  private static final double CELL_SPACE = 4.8;

  /// What a letter of DejaVu Sans Mono takes of its size.
  private static final double MONO = 0.602;

  private static final String EMOJI =
      "img.emoji{width:%sem;height:%sem;margin:0;border:0;vertical-align:-%sem}\n"
          .formatted(Emoji.WIDTH, Emoji.HEIGHT, Emoji.BELOW);

  private static final double MARGIN = 40;
  private static final double FOOT = 90;

  /// PDF 1.7, annex C: 14,400 points.
  private static final double LARGEST = 19_000;

  private PaperPage() {}

  static Document of(
      String html, PaperPictures pictures, Lettering letters, List<String> families) {
    Document page = Jsoup.parse(html, "", Parser.xmlParser());
    page.outputSettings().prettyPrint(false);
    if (page.documentType() != null) {
      page.documentType().remove();
    }
    page.select("meta[http-equiv]").remove();
    page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
    StringBuilder style = new StringBuilder();
    int number = 0;
    for (Element svg : page.select("figure.drawn svg:not(svg svg)")) {
      SvgStyles.settle(svg);
      size(svg, ++number, style);
      describe(svg);
    }
    pictures.tell(page);
    tighten(page, letters);
    // A reader's own fonts show the bookmarks, so they keep what ours lack.
    bookmarks(page);
    Characters.settle(page, letters, pictures);
    direct(page);
    String behind = String.join("", families.stream().map(family -> "," + family).toList());
    Element rules = page.selectFirst("style");
    if (rules != null) {
      String all = rules.wholeText() + EMOJI + style;
      rules.empty();
      rules.appendText(
          all.replace("font-family:Sans", "font-family:Sans" + behind)
              .replace("font-family:Mono", "font-family:Mono,Sans" + behind));
    }
    return page;
  }

  private static void size(Element svg, int number, StringBuilder style) {
    double width = Double.parseDouble(svg.attr("width"));
    double height = Double.parseDouble(svg.attr("height"));
    double room = LARGEST - 2 * MARGIN - FOOT;
    double scale = Math.min(1, Math.min(room / width, room / height));
    if (width > COLUMN && width <= COLUMN * SQUEEZED) {
      scale = Math.min(scale, COLUMN / width);
    } else if (width > COLUMN || height > 900) {
      style.append(
          String.format(
              Locale.ROOT,
              "@page sheet%d{size:%dpx %dpx;margin:%dpx}figure.sheet%d{page:sheet%d}\n",
              number,
              (long) Math.ceil(Math.max(500, width * scale) + 2 * MARGIN),
              (long) Math.ceil(height * scale + 2 * MARGIN + FOOT),
              (long) MARGIN,
              number,
              number));
      Element figure = svg.closest("figure");
      if (figure != null) {
        toTheEnd(figure, number);
      }
    }
    svg.attr("width", String.valueOf(width * scale));
    svg.attr("height", String.valueOf(height * scale));
  }

  /// A drawing on a sheet of its own stands behind the text, and the text says on which page.
  private static void toTheEnd(Element figure, int number) {
    String name = "drawing-" + number;
    Element told = new Element("p");
    told.appendElement("a")
        .addClass("drawing")
        .attr("href", "#" + name)
        .text(figure.select("figcaption").text());
    figure.before(told);
    Document page = figure.ownerDocument();
    figure.remove();
    if (page != null) {
      page.body().appendChild(figure.attr("id", name).addClass("sheet" + number));
    }
  }

  /// Where the longest words of all columns need more room than a sheet has, letters are smaller
  /// and words are broken. They are measured, since what stands beyond the sheet is lost.
  private static void tighten(Document page, Lettering letters) {
    for (Element table : page.select("table")) {
      Map<Integer, Double> widest = new HashMap<>();
      for (Element cell : table.select("th, td:not(.long)")) {
        widest.merge(cell.elementSiblingIndex(), widestWord(cell, letters), Math::max);
      }
      double needed = widest.values().stream().mapToDouble(Double::doubleValue).sum();
      if (needed + CELL_SPACE * widest.size() > ROOM) {
        table.addClass("tight");
      }
    }
  }

  private static double widestWord(Element cell, Lettering letters) {
    boolean whole = cell.hasClass("time");
    boolean strong = cell.is("th, :has(strong)");
    double mono = cell.selectFirst("code") == null ? 0 : MONO * CELL_SIZE;
    double widest = 0;
    for (String word : whole ? new String[] {cell.text()} : cell.text().split("\\s+")) {
      double width = Math.max(letters.width(word, CELL_SIZE, strong), mono * word.length());
      widest = Math.max(widest, width);
    }
    return widest;
  }

  /// A paragraph, a list or a cell that begins from right to left is set so.
  private static void direct(Document page) {
    char[] all = page.text().toCharArray();
    if (!Bidi.requiresBidi(all, 0, all.length)) {
      return;
    }
    for (Element block : page.select("p, ul, ol, td, th, h1, h2, h3, h4, h5, h6")) {
      if (new Directions.Pieces().getBaseDirection(block.text()) == BidiSplitter.RTL) {
        block.attr("dir", "rtl");
      }
    }
  }

  /// The words of a drawing, for those who listen (PDF/UA-1, 7.3).
  private static void describe(Element svg) {
    Element title = svg.selectFirst("> title");
    Element words = svg.selectFirst("> desc");
    String alt =
        (title == null ? "" : title.wholeText() + ". ") + (words == null ? "" : words.wholeText());
    svg.select("title, desc").remove();
    svg.attr("alt", alt.strip());
  }

  private static void bookmarks(Document page) {
    Element head = page.selectFirst("head");
    if (head == null) {
      return;
    }
    Element at = head.appendElement("bookmarks");
    int depth = 0;
    int number = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      while (depth >= level && at.parent() != null) {
        at = at.parent();
        depth--;
      }
      if (heading.id().isEmpty()) {
        heading.attr("id", "heading-" + ++number);
      }
      at =
          at.appendElement("bookmark")
              .attr("name", heading.text())
              .attr("href", "#" + heading.id());
      depth = level;
    }
  }
}
