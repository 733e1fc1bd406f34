package dev.unrepeat.document.prose;

import dev.unrepeat.document.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads the running text of a Markdown document. Code blocks, HTML and comments have none.
public final class TextBlocks {
  private static final int DEEPEST = 64;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private final Places places;
  private final List<TextBlock> blocks = new ArrayList<>();

  private TextBlocks(Places places) {
    this.places = places;
  }

  /// @param source what the Markdown was read from; spans are places in it
  public static List<TextBlock> of(MarkdownText markdown, String source, SourceLines lines) {
    TextBlocks reading = new TextBlocks(new Places(markdown, source, lines));
    reading.walk(parse(markdown), false, false);
    return List.copyOf(reading.blocks);
  }

  static Node parse(MarkdownText markdown) {
    return PARSER.parse(String.join("\n", markdown.lines()));
  }

  private void walk(Node parent, boolean quote, boolean item) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Heading heading -> add(heading, TextBlock.Sort.HEADING);
        case Paragraph paragraph ->
            add(
                paragraph,
                quote
                    ? TextBlock.Sort.QUOTE
                    : item ? TextBlock.Sort.ITEM : TextBlock.Sort.PARAGRAPH);
        case BlockQuote inside -> walk(inside, true, item);
        case ListItem inside -> walk(inside, quote, true);
        case TableBlock table -> walk(table, quote, item);
        case TableHead head -> addCells(head, TextBlock.Sort.COLUMN_NAME);
        case TableCell cell -> add(cell, TextBlock.Sort.CELL);
        default -> walk(child, quote, item);
      }
    }
  }

  private void addCells(Node parent, TextBlock.Sort sort) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableCell cell) {
        add(cell, sort);
      } else {
        addCells(child, sort);
      }
    }
  }

  private void add(Node holder, TextBlock.Sort sort) {
    new InlineText(places).read(holder, sort).ifPresent(blocks::add);
  }
}
