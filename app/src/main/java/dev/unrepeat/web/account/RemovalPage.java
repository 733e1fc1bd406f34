package dev.unrepeat.web.account;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RemovedIncident;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes an incident out of sight after a question; administrators see what was removed and bring
/// it back.
public final class RemovalPage {
  private static final int PER_PAGE = 50;

  private final Pages pages;
  private final Incidents incidents;

  public RemovalPage(Pages pages, Incidents incidents) {
    this.pages = pages;
    this.incidents = incidents;
  }

  public record View(
      Frame frame, List<Crumb> crumbs, String id, String title, String action, String back) {}

  /// @param next the address of the next page; empty on the last
  public record Removed(Frame frame, List<Line> lines, String next) {}

  /// @param action where it is brought back
  public record Line(String id, String title, String at, String by, String action) {}

  public ServerResponse get(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    String title = incidents.get(Visitor.of(request), id).postmortem().incident().title();
    return pages.show(
        "account/RemovalPage",
        new View(
            pages.frame(request, "Remove " + id).narrow(),
            Crumb.below(id, "Remove"),
            id.value(),
            title,
            Places.incident(id) + "/removal",
            Places.incident(id)));
  }

  public ServerResponse post(ServerRequest request) {
    incidents.remove(Visitor.of(request), Asked.incident(request));
    return pages.go("/incidents", Said.of(Deed.INCIDENT_REMOVED));
  }

  public ServerResponse list(ServerRequest request) {
    List<RemovedIncident> found =
        incidents.removed(Visitor.of(request), place(request), PER_PAGE + 1);
    List<RemovedIncident> page = found.subList(0, Math.min(PER_PAGE, found.size()));
    return pages.show(
        "account/RemovedPage",
        new Removed(
            pages.frame(request, "Removed incidents"),
            page.stream().map(RemovalPage::line).toList(),
            found.size() > PER_PAGE
                ? "/removals?behind=" + Places.parameter(page.getLast().place().toString())
                : ""));
  }

  public ServerResponse restore(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    incidents.restore(Visitor.of(request), id);
    return pages.go(Places.incident(id), Said.of(Deed.INCIDENT_RESTORED));
  }

  /// What is no place in the list begins it.
  private static Optional<RemovedIncident.Place> place(ServerRequest request) {
    try {
      return request
          .param("behind")
          .filter(text -> !text.isEmpty())
          .map(RemovedIncident.Place::parse);
    } catch (Refused lost) {
      return Optional.empty();
    }
  }

  private static Line line(RemovedIncident one) {
    return new Line(
        one.id().value(),
        one.title(),
        Printing.minute(one.at()),
        one.by(),
        "/removals/" + one.id() + "/restoration");
  }
}
