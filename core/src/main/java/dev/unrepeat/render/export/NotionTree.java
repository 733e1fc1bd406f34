package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentTree;
import dev.unrepeat.render.export.NotionBlock.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// The blocks of a document, as Notion has them.
final class NotionTree {
  /// Rows of a table in one request, its head among them.
  static final int ROWS = 100;

  private static final Set<String> LANGUAGES =
      Set.of(
          "bash",
          "c",
          "c#",
          "c++",
          "css",
          "diff",
          "docker",
          "go",
          "graphql",
          "groovy",
          "html",
          "java",
          "javascript",
          "json",
          "kotlin",
          "lua",
          "makefile",
          "markdown",
          "nix",
          "perl",
          "php",
          "powershell",
          "protobuf",
          "python",
          "ruby",
          "rust",
          "scala",
          "shell",
          "sql",
          "swift",
          "typescript",
          "xml",
          "yaml");

  private final ExportedDocument document;

  NotionTree(ExportedDocument document) {
    this.document = document;
  }

  List<NotionBlock> blocks(Node parent) {
    List<NotionBlock> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, blocks);
    }
    return blocks;
  }

  private void block(Node node, List<NotionBlock> into) {
    switch (node) {
      case Heading heading ->
          into.add(NotionBlock.of("heading_" + Math.min(3, heading.getLevel()), runs(heading)));
      case Paragraph paragraph -> into.add(NotionBlock.of("paragraph", runs(paragraph)));
      case FencedCodeBlock code -> into.add(code(language(code.getInfo()), code.getLiteral()));
      case IndentedCodeBlock code -> into.add(code("plain text", code.getLiteral()));
      case HtmlBlock html -> into.add(code("plain text", html.getLiteral()));
      case ThematicBreak rule -> into.add(NotionBlock.of("divider", List.of()));
      case BlockQuote quote -> into.add(quote(quote));
      case ListBlock list -> list(list, into);
      case TableBlock table -> table(table, into);
      case FigureBlock figure -> into.add(figure(figure.figure()));
      default -> into.addAll(blocks(node));
    }
  }

  private List<Run> runs(Node node) {
    return new NotionRuns(document).of(node);
  }

  private static NotionBlock code(String language, String text) {
    return new NotionBlock(
        "code", language, List.of(Run.of(text.stripTrailing())), List.of(), List.of());
  }

  private static String language(String info) {
    String word =
        info == null ? "" : info.strip().replaceFirst("\\s.*", "").toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(word) ? word : "plain text";
  }

  private NotionBlock quote(BlockQuote quote) {
    List<NotionBlock> within = blocks(quote);
    boolean words = !within.isEmpty() && within.getFirst().type().equals("paragraph");
    return NotionBlock.of("quote", words ? within.getFirst().text() : List.of(Run.of(" ")))
        .with(words ? within.subList(1, within.size()) : within);
  }

  private void list(ListBlock list, List<NotionBlock> into) {
    String type =
        switch (list) {
          case OrderedList ordered -> "numbered_list_item";
          case BulletList bullets -> "bulleted_list_item";
          default -> throw new IllegalStateException("a list of an unknown kind");
        };
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        List<NotionBlock> within = blocks(item);
        boolean words = !within.isEmpty() && within.getFirst().type().equals("paragraph");
        into.add(
            NotionBlock.of(type, words ? within.getFirst().text() : List.of())
                .with(words ? within.subList(1, within.size()) : within));
      }
    }
  }

  /// A long table is several, each with the head.
  private void table(TableBlock table, List<NotionBlock> into) {
    List<List<List<Run>>> rows = new ArrayList<>();
    int width = 1;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          List<List<Run>> cells = new ArrayList<>();
          for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(runs(cell));
          }
          width = Math.max(width, cells.size());
          rows.add(cells);
        }
      }
    }
    int from = 1;
    do {
      int to = Math.min(rows.size(), from + ROWS - 1);
      List<NotionBlock> told = new ArrayList<>();
      told.add(row(rows.getFirst(), width));
      for (List<List<Run>> cells : rows.subList(Math.min(from, to), to)) {
        told.add(row(cells, width));
      }
      into.add(new NotionBlock("table", String.valueOf(width), List.of(), List.of(), told));
      from = to;
    } while (from < rows.size());
  }

  private static NotionBlock row(List<List<Run>> cells, int width) {
    List<List<Run>> whole = new ArrayList<>(cells);
    while (whole.size() < width) {
      whole.add(List.of());
    }
    return new NotionBlock("table_row", "", List.of(), whole, List.of());
  }

  /// A block of a picture takes an address on the web, which a file in the zip has not.
  private static NotionBlock figure(Figure figure) {
    return NotionBlock.words(
        "callout",
        "%s: put the file %s here. %s".formatted(figure.caption(), figure.file(), figure.words()));
  }

  static String picture(ExportedDocument document, String address, Node image) {
    return document
        .picture(address)
        .map(picture -> "[picture %s: %s]".formatted(picture.file(), DocumentTree.words(image)))
        .orElse("");
  }
}
