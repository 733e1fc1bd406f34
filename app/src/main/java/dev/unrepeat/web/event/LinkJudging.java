package dev.unrepeat.web.event;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.StoredRecord;
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
    StoredRecord record =
        timelines.confirmLink(Visitor.of(request), id, told, Asked.telling(request));
    return pages.go(next(record, told, told), Said.of(Deed.LINK_CONFIRMED));
  }

  public ServerResponse takeApart(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    EventId alsoTold = Asked.telling(request);
    EventId told = Asked.event(request);
    StoredRecord record = timelines.undoLink(Visitor.of(request), id, told, alsoTold);
    return pages.go(next(record, told, alsoTold), Said.of(Deed.LINK_TAKEN_APART));
  }

  /// The tellings of the event while one of them waits for a word, then a row of the timeline.
  private static String next(StoredRecord record, EventId told, EventId row) {
    Postmortem postmortem = record.postmortem();
    IncidentId id = postmortem.incident().id();
    return postmortem.timeline().links().stream()
            .anyMatch(link -> link.told().equals(told) && link.certainty() != Certainty.CONFIRMED)
        ? Places.event(id, told) + "#tellings"
        : Places.row(id, row);
  }
}
