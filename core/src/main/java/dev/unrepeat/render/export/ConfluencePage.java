package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentHtml;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/// A postmortem in the storage format of Confluence: XHTML with macros for code and panels
/// (Atlassian, "Confluence Storage Format"). Pictures and drawings are attachments of the page.
public final class ConfluencePage {
  private ConfluencePage() {}

  public static String write(ExportedDocument document) {
    String page =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new ConfluenceNodes(context, document))
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(DocumentHtml.LINKS)
            .build()
            .render(ExportTree.of(document).root());
    return ExportTree.allowed(page);
  }
}
