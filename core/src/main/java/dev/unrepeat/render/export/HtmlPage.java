package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentHtml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/// A postmortem as one file of HTML: its style, pictures and drawings are in it, nothing is run and
/// nothing is fetched. The same document gives the same bytes, and they are XML as well.
public final class HtmlPage {
  private HtmlPage() {}

  public static String write(ExportedDocument document) {
    return write(document, PageStyle.SCREEN);
  }

  public static String write(ExportedDocument document, PageStyle style) {
    ExportTree tree = ExportTree.of(document);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new PageNodes(context, document, style))
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(DocumentHtml.LINKS)
            .build();
    Set<String> drawn = new LinkedHashSet<>();
    document.figures().forEach(figure -> drawn.add(FigureSvg.style(figure.svg())));
    StringBuilder out = new StringBuilder(16_384);
    String title = PageNodes.escape(tree.title());
    out.append("<!DOCTYPE html>\n<html lang=\"").append(PageNodes.escape(document.language()));
    out.append("\">\n<head>\n<meta charset=\"utf-8\" />\n");
    // Whatever a document says: nothing is run and nothing is loaded (CSP level 3).
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("img-src data:; style-src 'unsafe-inline'\" />\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\" />\n");
    out.append("<title>").append(title).append("</title>\n<style>\n").append(style.css());
    if (style == PageStyle.SCREEN) {
      drawn.forEach(rules -> out.append(rules).append('\n'));
    }
    out.append("</style>\n</head>\n<body>\n<main>\n").append(renderer.render(tree.root()));
    return out.append("</main>\n</body>\n</html>\n").toString();
  }
}
