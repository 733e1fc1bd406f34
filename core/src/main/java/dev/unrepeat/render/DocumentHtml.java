package dev.unrepeat.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// A postmortem document as HTML that is safe to show: HTML in it is shown as text, addresses that
/// are not links are dropped, marks of the program and the record at the end are left out. It holds
/// nothing that a browser would run, or fetch from elsewhere.
public final class DocumentHtml {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final Pattern LEDGER =
      Pattern.compile("^<!-- unrepeat:record v", Pattern.MULTILINE);

  private DocumentHtml() {}

  public static RenderedDocument render(String markdown) {
    return render(markdown, HtmlOptions.STANDARD);
  }

  public static RenderedDocument render(String markdown, HtmlOptions options) {
    return render(markdown, options, List.of());
  }

  /// @param marks places in the Markdown, the heaviest first; one that is not shown, as in the
  ///   front matter, is left out
  public static RenderedDocument render(
      String markdown, HtmlOptions options, List<TextMark> marks) {
    String text = markdown.replace("\r\n", "\n").replace('\r', '\n');
    String front = frontMatter(text);
    Node document = PARSER.parse(withoutLedger(text.substring(front.length())));
    if (text.length() == markdown.length()) {
      DocumentMarks.put(document, text, front.length(), marks);
    }
    List<RenderedDocument.Heading> headings = new ArrayList<>();
    DocumentTidying.tidy(document, options, headings);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(DocumentNodes::new)
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();
    StringBuilder out = new StringBuilder();
    if (options.contents()) {
      contents(headings, out);
    }
    if (options.frontMatter() && !front.isEmpty()) {
      out.append("<pre class=\"front-matter\">")
          .append(Svg.escapeText(front.strip()))
          .append("</pre>\n");
    }
    return new RenderedDocument(out.append(renderer.render(document)).toString(), headings);
  }

  /// The front matter with both its lines `---`; empty when there is none.
  private static String frontMatter(String text) {
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

  private static void contents(List<RenderedDocument.Heading> headings, StringBuilder out) {
    out.append("<nav class=\"contents\" aria-label=\"Contents\"><ol>\n");
    for (RenderedDocument.Heading heading : headings) {
      if (heading.level() == 2) {
        out.append("<li><a href=\"#").append(heading.id()).append("\">");
        out.append(Svg.escapeText(heading.text())).append("</a></li>\n");
      }
    }
    out.append("</ol></nav>\n");
  }
}
