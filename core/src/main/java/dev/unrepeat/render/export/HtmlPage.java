package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentHtml;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A postmortem as one file of HTML: its style, pictures and drawings are in it, nothing is run and
/// nothing is fetched. The same document gives the same bytes, and they are XML as well.
public final class HtmlPage {
  private HtmlPage() {}

  public static String write(ExportedDocument document) {
    return write(document, PageStyle.SCREEN);
  }

  /// What stands between the frame of a page and its end.
  ///
  /// @param lead the words of its first paragraph
  /// @param drawn the rules of its drawings
  public record Body(String title, String lead, String html, Set<String> drawn) {
    /// All its words, without those in drawings.
    public String words() {
      Document text = Jsoup.parse(html);
      text.select("svg").remove();
      return text.text();
    }
  }

  /// The text for the special characters of HTML.
  public static String escape(String text) {
    return PageNodes.escape(text);
  }

  /// @param address where each picture is found
  public static Body body(
      ExportedDocument document, PageStyle style, Function<Picture, String> address) {
    ExportTree tree = ExportTree.of(document);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new PageNodes(context, document, style, address))
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(DocumentHtml.LINKS)
            .build();
    Set<String> drawn = new LinkedHashSet<>();
    document.figures().forEach(figure -> drawn.add(FigureSvg.style(figure.svg())));
    String html = ExportTree.allowed(renderer.render(tree.root()));
    return new Body(tree.title(), tree.lead(), html, drawn);
  }

  public static String write(ExportedDocument document, PageStyle style) {
    return write(document, style, HtmlPage::within);
  }

  /// @param address where each picture is found
  public static String write(
      ExportedDocument document, PageStyle style, Function<Picture, String> address) {
    Body body = body(document, style, address);
    StringBuilder out = new StringBuilder(16_384);
    String title = PageNodes.escape(body.title());
    out.append("<!DOCTYPE html>\n<html lang=\"").append(PageNodes.escape(document.language()));
    out.append("\">\n<head>\n<meta charset=\"utf-8\" />\n");
    // Whatever a document says: nothing is run and nothing is loaded (CSP level 3).
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("img-src data:; style-src 'unsafe-inline'\" />\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\" />\n");
    out.append("<title>").append(title).append("</title>\n<style>\n").append(style.css());
    if (style == PageStyle.SCREEN) {
      body.drawn().forEach(rules -> out.append(rules).append('\n'));
    }
    out.append("</style>\n</head>\n<body>\n<main>\n").append(body.html());
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String within(Picture picture) {
    return "data:"
        + picture.type().mediaType()
        + ";base64,"
        + Base64.getEncoder().encodeToString(picture.content());
  }
}
