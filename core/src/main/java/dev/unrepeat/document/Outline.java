package dev.unrepeat.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A Markdown text cut at its headings of level one and two, and at headings marked as a section.
///
/// @param lines of the whole text
/// @param title index into `parts` of the heading that is the document's title; -1 when there is
///   none
record Outline(List<String> lines, List<Part> parts, int title) {
  /// Stands on the line before a heading that would not be read as a section of its own otherwise.
  static final String SECTION_MARK = "<!-- section ";

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (text, node) -> {})
          .build();

  /// A heading with what stands below it, up to the next part.
  ///
  /// @param mark the key of a marked section; empty when it has none
  /// @param level 0 for what stands before the first heading
  /// @param at index of the heading's line
  /// @param from index of the first line below the heading
  record Part(
      String mark, int level, String heading, int at, int from, int to, List<Block> blocks) {}

  static Outline of(String markdown) {
    List<String> lines = List.of(markdown.split("\n", -1));
    List<Block> blocks = blocks(markdown);
    List<Part> parts = new ArrayList<>();
    String mark = "";
    String heading = "";
    int level = 0;
    int at = 0;
    int from = 0;
    int title = -1;
    List<Block> inside = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean marked =
          block.sort() == Block.Sort.COMMENT
              && lines.get(block.from()).startsWith(SECTION_MARK)
              && i + 1 < blocks.size()
              && blocks.get(i + 1).sort() == Block.Sort.HEADING;
      if (marked || (block.sort() == Block.Sort.HEADING && block.level() <= 2)) {
        parts.add(new Part(mark, level, heading, at, from, block.from(), List.copyOf(inside)));
        inside.clear();
        Block head = marked ? blocks.get(++i) : block;
        mark = marked ? key(lines.get(block.from())) : "";
        heading = text(lines, head);
        level = head.level();
        at = head.from();
        from = head.to();
        if (title < 0 && level == 1 && !marked && parts.size() == 1) {
          title = 1;
        }
      } else {
        inside.add(block);
      }
    }
    parts.add(new Part(mark, level, heading, at, from, lines.size(), List.copyOf(inside)));
    return new Outline(lines, List.copyOf(parts), title);
  }

  private static String key(String markLine) {
    int end = markLine.indexOf("-->");
    return markLine.substring(SECTION_MARK.length(), end < 0 ? markLine.length() : end).strip();
  }

  private static List<Block> blocks(String markdown) {
    List<Block> blocks = new ArrayList<>();
    Node node = PARSER.parse(markdown).getFirstChild();
    while (node != null) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (!spans.isEmpty()) {
        int from = spans.getFirst().getLineIndex();
        int to = spans.getLast().getLineIndex() + 1;
        blocks.add(
            switch (node) {
              case Heading heading -> new Block(Block.Sort.HEADING, heading.getLevel(), from, to);
              case TableBlock table -> new Block(Block.Sort.TABLE, 0, from, to);
              case BulletList list -> new Block(Block.Sort.LIST, 0, from, to);
              case HtmlBlock html -> new Block(Block.Sort.COMMENT, 0, from, to);
              case Paragraph paragraph -> new Block(Block.Sort.PARAGRAPH, 0, from, to);
              default -> new Block(Block.Sort.OTHER, 0, from, to);
            });
      }
      node = node.getNext();
    }
    return blocks;
  }

  /// The words of a heading as Markdown, without its marks.
  static String text(List<String> lines, Block heading) {
    String first = lines.get(heading.from()).strip();
    if (!first.startsWith("#")) {
      return String.join(" ", lines.subList(heading.from(), heading.to() - 1)).strip();
    }
    String text = first.substring(heading.level()).strip();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || (end < text.length() && " \t".indexOf(text.charAt(end - 1)) >= 0);
    return closed ? text.substring(0, end).strip() : text;
  }

  String lines(int from, int to) {
    return String.join("\n", lines.subList(from, to));
  }
}
