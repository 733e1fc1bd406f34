package dev.unrepeat.web.interview;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Interviews;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The interviews of an incident: one's own, and what others have released.
public final class InterviewListPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Interviews interviews;

  public InterviewListPage(Pages pages, Incidents incidents, Interviews interviews) {
    this.pages = pages;
    this.incidents = incidents;
    this.interviews = interviews;
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = incidents.get(viewer, Asked.incident(request)).postmortem().incident().id();
    List<Interview> all = interviews.list(viewer, id);
    return pages.show(
        "interview/InterviewListPage",
        new InterviewListView(
            pages.frame(request, "Interviews about " + id),
            Crumb.below(id, "Interviews"),
            Places.interviews(id),
            rows(viewer, id, all, true),
            rows(viewer, id, all, false)));
  }

  private static List<InterviewRow> rows(
      Viewer viewer, IncidentId id, List<Interview> all, boolean own) {
    return all.stream()
        .filter(one -> one.isOf(viewer.address()) == own)
        .map(one -> InterviewRow.of(viewer, id, one))
        .toList();
  }
}
