package dev.unrepeat.render;

import dev.unrepeat.document.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A document as a tree, ready for people: without the marks of the program and without the record
/// at its end.
///
/// @param front the fields at its head
/// @param headings in their order
/// @param recorded whether the exact record lies at its end
public record DocumentTree(
    Node root,
    List<FrontMatter.Field> front,
    List<RenderedDocument.Heading> headings,
    boolean recorded) {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final Pattern LEDGER =
      Pattern.compile("^<!-- unrepeat:record v", Pattern.MULTILINE);

  public DocumentTree {
    front = List.copyOf(front);
    headings = List.copyOf(headings);
  }

  public static DocumentTree of(String markdown, HtmlOptions options) {
    String text = lines(markdown);
    String front = frontMatter(text);
    Node root = parse(text, front);
    List<RenderedDocument.Heading> headings = new ArrayList<>();
    DocumentTidying.tidy(root, options, headings);
    return new DocumentTree(
        root, FrontMatter.of(front).fields(), headings, LEDGER.matcher(text).find());
  }

  /// The anchor of one of its headings.
  public static Optional<String> anchor(Heading heading) {
    return heading.getFirstChild() instanceof DocumentTidying.Anchor anchor
        ? Optional.of(anchor.heading().id())
        : Optional.empty();
  }

  /// The words of a part of it, on one line.
  public static String words(Node node) {
    return DocumentTidying.text(node);
  }

  /// Whether an address is that of a picture which the server keeps.
  public static boolean kept(String address) {
    return KeptImages.kept(address);
  }

  static Node parse(String text, String front) {
    return PARSER.parse(withoutLedger(text.substring(front.length())));
  }

  static String lines(String markdown) {
    return markdown.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// The front matter with both its lines `---`; empty when there is none.
  static String frontMatter(String text) {
    if (!text.startsWith("---\n")) {
      return "";
    }
    int end = text.indexOf("\n---\n", 3);
    return end < 0 ? "" : text.substring(0, end + 5);
  }

  private static String withoutLedger(String text) {
    int start = -1;
    var matcher = LEDGER.matcher(text);
    while (matcher.find()) {
      start = matcher.start();
    }
    if (start < 0) {
      return text;
    }
    int end = text.indexOf("\n-->", start);
    return text.substring(0, start) + (end < 0 ? "" : text.substring(end + 4));
  }
}
