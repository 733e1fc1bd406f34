package dev.unrepeat.web.event;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All that was told of an incident, the noise included, a page at a time.
public final class EventListPage {
  private static final int PER_PAGE = 200;

  private final Pages pages;
  private final Incidents incidents;

  public EventListPage(Pages pages, Incidents incidents) {
    this.pages = pages;
    this.incidents = incidents;
  }

  public ServerResponse get(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Postmortem postmortem = incidents.get(Visitor.of(request), id).postmortem();
    EventFilter filter = EventFilter.of(request);
    List<TimelineEvent> found = filter.apply(postmortem.timeline());
    int from = (int) Asked.number(request, "from", 0, found.size());
    List<TimelineEvent> page = found.subList(from, Math.min(found.size(), from + PER_PAGE));
    EventRows rows = new EventRows(postmortem, List.of());
    String heading = filter.label(postmortem.timeline());
    int next = from + page.size();
    return pages.show(
        "event/EventListPage",
        new EventListView(
            pages.frame(request, heading + " of " + id),
            Crumb.below(id, "Events"),
            heading,
            sentence(from, page.size(), found.size(), postmortem.timeline().events().size()),
            filter.view(id, postmortem.timeline()),
            GroupFold.of(id, postmortem.timeline(), filter.group()),
            TimelineRows.flat(page, rows),
            next < found.size()
                ? Places.events(id)
                    + "?"
                    + (filter.query() + "&from=" + next).replaceFirst("^&", "")
                : ""));
  }

  private static String sentence(int from, int shown, int found, int all) {
    String some =
        shown == found
            ? Printing.count(found, "event")
            : "%s to %s of %s events"
                .formatted(
                    Printing.count(from + 1),
                    Printing.count((long) from + shown),
                    Printing.count(found));
    return some + "; the evidence holds " + Printing.count(all) + ".";
  }
}
