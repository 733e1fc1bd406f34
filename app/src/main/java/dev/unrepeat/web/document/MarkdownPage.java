package dev.unrepeat.web.document;

import dev.unrepeat.document.Templates;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Pages;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The postmortem as Markdown, on a page to copy from or as a file.
public final class MarkdownPage {
  private static final String MEDIA_TYPE = "text/markdown;charset=utf-8";

  private final Pages pages;
  private final Incidents incidents;
  private final Documents documents;

  public MarkdownPage(Pages pages, Incidents incidents, Documents documents) {
    this.pages = pages;
    this.incidents = incidents;
    this.documents = documents;
  }

  public ServerResponse get(ServerRequest request) {
    Postmortem postmortem = incidents.get(Viewer.LOCAL, Asked.incident(request)).postmortem();
    return pages.show(
        "document/MarkdownPage",
        new MarkdownView(
            pages.frame(request, "Postmortem as Markdown").reading(),
            DocumentHead.of(postmortem, true),
            name(postmortem),
            markdown(postmortem)));
  }

  /// As a file.
  public ServerResponse download(ServerRequest request) {
    Postmortem postmortem = incidents.get(Viewer.LOCAL, Asked.incident(request)).postmortem();
    return pages.download(name(postmortem), MEDIA_TYPE, markdown(postmortem));
  }

  private String markdown(Postmortem postmortem) {
    return documents.write(postmortem, Templates.of(postmortem), true);
  }

  private static String name(Postmortem postmortem) {
    return postmortem.incident().id() + ".md";
  }
}
