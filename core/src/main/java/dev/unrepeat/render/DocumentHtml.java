package dev.unrepeat.render;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/// A postmortem document as HTML that is safe to show: HTML in it is shown as text, addresses that
/// are not links are dropped, marks of the program and the record at the end are left out. It holds
/// nothing that a browser would run, or fetch from elsewhere.
public final class DocumentHtml {
  /// What a link may lead to.
  public static final UrlSanitizer LINKS =
      new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

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
    String text = DocumentTree.lines(markdown);
    String front = DocumentTree.frontMatter(text);
    Node document = DocumentTree.parse(text, front);
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
            .urlSanitizer(LINKS)
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
