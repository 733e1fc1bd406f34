package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentTree;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// A postmortem as the text of a MediaWiki page (mediawiki.org, "Help:Formatting", "Help:Tables").
/// Words that the wiki would take for its own marks stand in `<nowiki>`.
public final class WikiText extends AbstractVisitor {
  /// What means something to the wiki, anywhere or at the start of a line.
  private static final Pattern MARKS =
      Pattern.compile("[\\[\\]{}|<>&]|''|^'|'$|~{3}|__|-\\{|^[\\s*#:;=!+-]|=$|(?:RFC|PMID|ISBN) ");

  private final ExportedDocument document;
  private final StringBuilder out = new StringBuilder();
  private String bullets = "";

  private WikiText(ExportedDocument document) {
    this.document = document;
  }

  public static String write(ExportedDocument document) {
    WikiText text = new WikiText(document);
    ExportTree.of(document).root().accept(text);
    return text.out.toString().strip() + "\n";
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String plain(String words) {
    return MARKS.matcher(words).find() ? "<nowiki>" + escape(words) + "</nowiki>" : words;
  }

  private void block() {
    if (!out.isEmpty() && bullets.isEmpty()) {
      out.append(out.charAt(out.length() - 1) == '\n' ? "\n" : "\n\n");
    }
  }

  private void line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  @Override
  public void visit(Heading heading) {
    block();
    String marks = "=".repeat(heading.getLevel());
    out.append(marks).append(' ');
    visitChildren(heading);
    out.append(' ').append(marks).append('\n');
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (!(paragraph.getParent() instanceof ListItem)) {
      block();
    }
    visitChildren(paragraph);
  }

  @Override
  public void visit(Text text) {
    out.append(plain(text.getLiteral()));
  }

  @Override
  public void visit(Code code) {
    out.append("<code><nowiki>").append(escape(code.getLiteral())).append("</nowiki></code>");
  }

  @Override
  public void visit(HtmlInline html) {
    out.append("<nowiki>").append(escape(html.getLiteral())).append("</nowiki>");
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.append(' ');
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append("<br />");
  }

  @Override
  public void visit(Emphasis emphasis) {
    around("''", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    around("'''", strong);
  }

  private void around(String mark, Node node) {
    out.append(mark);
    visitChildren(node);
    out.append(mark);
  }

  @Override
  public void visit(Link link) {
    if (link.getDestination().startsWith("#")) {
      visitChildren(link);
      return;
    }
    out.append('[').append(address(link.getDestination())).append(' ');
    visitChildren(link);
    out.append(']');
  }

  /// What would end the address is written by its number (RFC 3986, 2.1).
  private static String address(String address) {
    StringBuilder encoded = new StringBuilder();
    for (char c : address.toCharArray()) {
      encoded.append(
          c <= ' ' || "[]{}|<>\"'".indexOf(c) >= 0
              ? String.format(Locale.ROOT, "%%%02X", (int) c)
              : String.valueOf(c));
    }
    return encoded.toString();
  }

  @Override
  public void visit(Image image) {
    document
        .picture(image.getDestination())
        .ifPresent(picture -> file(picture.file(), DocumentTree.words(image), ""));
  }

  private void file(String name, String alt, String caption) {
    String words = escape(alt).replaceAll("[\\[\\]{}|\\n]", " ").strip();
    out.append("[[File:").append(name).append("|alt=").append(words);
    out.append(caption.isEmpty() ? "" : "|thumb|none|" + caption).append("]]");
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    code(html.getLiteral());
  }

  private void code(String text) {
    block();
    out.append("<pre>\n").append(escape(text)).append("</pre>\n");
  }

  @Override
  public void visit(BlockQuote quote) {
    block();
    out.append("<blockquote>\n");
    visitChildren(quote);
    line();
    out.append("</blockquote>\n");
  }

  @Override
  public void visit(ThematicBreak rule) {
    block();
    out.append("----\n");
  }

  @Override
  public void visit(BulletList list) {
    list(list, "*", "ul");
  }

  @Override
  public void visit(OrderedList list) {
    list(list, "#", "ol");
  }

  /// A list whose items are lines has the wiki's marks; one with more in it is written as HTML.
  private void list(ListBlock list, String bullet, String tag) {
    String before = bullets;
    if (!bullets.isEmpty() || (simple(list) && !(list.getParent() instanceof ListItem))) {
      block();
      bullets = before + bullet;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        line();
        out.append(bullets).append(' ');
        visitChildren(item);
      }
      line();
      bullets = before;
      return;
    }
    line();
    out.append('<').append(tag).append(">\n");
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      out.append("<li>");
      for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
        if (child instanceof Paragraph && child.getPrevious() != null) {
          out.append("<br />");
        }
        child.accept(this);
      }
      out.append("</li>\n");
    }
    out.append("</").append(tag).append(">\n");
  }

  private static boolean simple(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
        boolean line = child instanceof Paragraph && child.getPrevious() == null;
        if (!line && !(child instanceof ListBlock below && simple(below))) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void visit(CustomBlock block) {
    switch (block) {
      case FigureBlock figure -> {
        block();
        file(figure.figure().file(), figure.figure().words(), figure.figure().caption());
        out.append('\n');
      }
      case TableBlock table -> {
        block();
        out.append("{| class=\"wikitable\"\n");
        visitChildren(table);
        out.append("|}\n");
      }
      default -> visitChildren(block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    switch (node) {
      case TableRow row -> {
        if (!(row.getParent() instanceof TableHead)) {
          out.append("|-\n");
        }
        visitChildren(row);
      }
      case TableCell cell -> {
        out.append(cell.isHeader() ? "! scope=\"col\" | " : "| ");
        visitChildren(cell);
        line();
      }
      default -> visitChildren(node);
    }
  }
}
