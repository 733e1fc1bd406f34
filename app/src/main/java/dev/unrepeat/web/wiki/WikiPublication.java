package dev.unrepeat.web.wiki;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.WikiPublications;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The button that publishes a postmortem to a wiki.
public final class WikiPublication {
  private final Pages pages;
  private final WikiPublications publications;

  public WikiPublication(Pages pages, WikiPublications publications) {
    this.pages = pages;
    this.publications = publications;
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Deed done =
        switch (publications.publish(
            Visitor.of(request), id, Asked.number(request), Form.of(request).text("over"))) {
          case ON_ITS_WAY -> Deed.WIKI_ASKED;
          case UNCHANGED -> Deed.WIKI_UNCHANGED;
        };
    return pages.go(Places.export(id) + "#wikis", Said.of(done));
  }
}
