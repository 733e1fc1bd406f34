package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Takes a Markdown text apart into its blocks (CommonMark with tables).
final class Tree {
  private static final int DEEPEST = 64;
  private static final Pattern UNDERLINE = Pattern.compile("(?:-{3,}|={3,})\\s*");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]\\s+\\S.{0,98}");
  private static final Pattern NO_BLANK =
      Pattern.compile("^(#{2,6})(?=\\p{L})|^(#)(?=\\p{Lu}\\p{L}+\\s*$)");
  private static final Pattern NUMBER_END = Pattern.compile("^(\\d+)[.)]");

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .inlineParserFactory(context -> (text, node) -> {})
          .build();

  private Tree() {}

  static List<Node> of(List<String> lines) {
    return children(PARSER.parse(String.join("\n", underlined(lines))));
  }

  /// In `1. Overview` with dashes below, all on one column, the number is that of a heading.
  /// Markdown would make a list of it and a rule. `##Summary` is meant as a heading too.
  private static List<String> underlined(List<String> lines) {
    List<String> read = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        read.set(i, NO_BLANK.matcher(line).replaceFirst("$1$2 "));
      }
      boolean apart = i == 0 || lines.get(i - 1).isBlank();
      if (apart
          && i + 1 < lines.size()
          && UNDERLINE.matcher(lines.get(i + 1)).matches()
          && NUMBERED.matcher(line).matches()) {
        read.set(i, NUMBER_END.matcher(line).replaceFirst("$1,"));
      }
    }
    return read;
  }

  private static List<Node> children(org.commonmark.node.Node parent) {
    List<Node> children = new ArrayList<>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (!child.getSourceSpans().isEmpty()) {
        children.add(node(child));
      }
    }
    return children;
  }

  private static Node node(org.commonmark.node.Node parsed) {
    List<SourceSpan> spans = parsed.getSourceSpans();
    int from = spans.getFirst().getLineIndex();
    int to = spans.getLast().getLineIndex() + 1;
    List<Integer> columns =
        new ArrayList<>(Collections.nCopies(to - from, spans.getFirst().getColumnIndex()));
    for (SourceSpan span : spans) {
      columns.set(span.getLineIndex() - from, span.getColumnIndex());
    }
    Node.Sort sort = sort(parsed);
    boolean holds = sort == Node.Sort.LIST || sort == Node.Sort.ITEM;
    return new Node(
        sort,
        from,
        to,
        columns,
        parsed instanceof Heading heading ? heading.getLevel() : 0,
        holds ? children(parsed) : List.of());
  }

  private static Node.Sort sort(org.commonmark.node.Node parsed) {
    return switch (parsed) {
      case Heading heading -> Node.Sort.HEADING;
      case Paragraph paragraph -> Node.Sort.PARAGRAPH;
      case BulletList list -> Node.Sort.LIST;
      case OrderedList list -> Node.Sort.LIST;
      case ListItem item -> Node.Sort.ITEM;
      case TableBlock table -> Node.Sort.TABLE;
      case FencedCodeBlock code -> Node.Sort.CODE;
      case IndentedCodeBlock code -> Node.Sort.CODE;
      case BlockQuote quote -> Node.Sort.QUOTE;
      case HtmlBlock html -> Node.Sort.HTML;
      default -> Node.Sort.OTHER;
    };
  }
}
