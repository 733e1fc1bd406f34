package dev.unrepeat.web.event;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// A person says whether two events tell the same happening.
public final class LinkJudging {
  private final Pages pages;
  private final Timelines timelines;

  public LinkJudging(Pages pages, Timelines timelines) {
    this.pages = pages;
    this.timelines = timelines;
  }

  public ServerResponse confirm(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    EventId told = Asked.event(request);
    timelines.confirmLink(Visitor.of(request), id, told, Asked.telling(request));
    return pages.go(Places.row(id, told), Said.of(Deed.LINK_CONFIRMED));
  }

  public ServerResponse takeApart(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    EventId alsoTold = Asked.telling(request);
    timelines.undoLink(Visitor.of(request), id, Asked.event(request), alsoTold);
    return pages.go(Places.row(id, alsoTold), Said.of(Deed.LINK_TAKEN_APART));
  }
}
