package dev.unrepeat.web.event;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Folds or shows all events of a group at once.
public final class GroupFolding {
  private final Pages pages;
  private final Incidents incidents;
  private final Timelines timelines;

  public GroupFolding(Pages pages, Incidents incidents, Timelines timelines) {
    this.pages = pages;
    this.incidents = incidents;
    this.timelines = timelines;
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Timeline before = incidents.get(Visitor.of(request), id).postmortem().timeline();
    EventId first = Asked.event(request);
    Standing wanted =
        Asked.word(Standing.class, Form.of(request).text("standing"))
            .filter(standing -> standing != Standing.KEY)
            .orElseThrow(() ->
                new Refused(Refused.Reason.INVALID, "Say whether the group is shown or folded."));
    Timeline after =
        timelines.standTogether(Visitor.of(request), id, first, wanted).postmortem().timeline();
    long turned = Math.abs(after.shown().size() - before.shown().size());
    return wanted == Standing.FOLDED
        ? pages.go(Places.incident(id, "fold-" + first), Said.of(Deed.GROUP_FOLDED, turned))
        : pages.go(Places.row(id, first), Said.of(Deed.GROUP_SHOWN, turned));
  }
}
