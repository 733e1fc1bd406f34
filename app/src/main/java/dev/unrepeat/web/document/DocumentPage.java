package dev.unrepeat.web.document;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.render.RenderedDocument;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Pages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The postmortem to read; a section nobody has written yet says what belongs there.
public final class DocumentPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Documents documents;

  public DocumentPage(Pages pages, Incidents incidents, Documents documents) {
    this.pages = pages;
    this.incidents = incidents;
    this.documents = documents;
  }

  public ServerResponse get(ServerRequest request) {
    Postmortem postmortem = incidents.get(Viewer.LOCAL, Asked.incident(request)).postmortem();
    String markdown =
        documents.write(
            Viewer.LOCAL, postmortem.incident().id(), TemplateOfKind.of(postmortem), true);
    RenderedDocument rendered = DocumentHtml.render(markdown);
    return pages.show(
        "document/DocumentPage",
        new DocumentView(
            pages.frame(request, "Postmortem " + postmortem.incident().id()).reading(),
            DocumentHead.of(postmortem, false),
            contents(rendered),
            rendered.html()));
  }

  private static List<DocumentView.Entry> contents(RenderedDocument rendered) {
    List<DocumentView.Entry> entries = new ArrayList<>();
    for (RenderedDocument.Heading heading : rendered.headings()) {
      if (heading.level() == 2) {
        entries.add(
            new DocumentView.Entry(
                heading.id(), heading.text(), waits(rendered.html(), heading.id())));
      }
    }
    return entries;
  }

  /// Whether the section still shows its guidance.
  private static boolean waits(String html, String id) {
    int start = html.indexOf("id=\"" + id + "\"");
    int end = html.indexOf("<h2", start + 1);
    String section = html.substring(Math.max(0, start), end < 0 ? html.length() : end);
    return section.contains("class=\"guidance\"");
  }
}
