package dev.unrepeat.web.tracker;

import dev.unrepeat.model.FollowedAction;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.service.Tickets;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Where actions and their tickets say different things.
public final class DriftPage {
  private static final String HERE = "/actions/drift";
  private static final int PER_PAGE = 100;

  private final Pages pages;
  private final Tickets tickets;

  public DriftPage(Pages pages, Tickets tickets) {
    this.pages = pages;
    this.tickets = tickets;
  }

  /// @param further whether this is not the first page
  /// @param next the address of the next page; empty on the last one
  public record View(Frame frame, List<Row> rows, boolean further, String next) {}

  /// @param failure why the tracker did not take what was sent; empty where it did
  public record Row(
      String reference,
      String what,
      String place,
      String title,
      String incident,
      String ticket,
      String address,
      String tracker,
      List<String> differs,
      String failure) {}

  public ServerResponse get(ServerRequest request) {
    Optional<FollowedAction.Place> after = request.param("after").map(FollowedAction.Place::parse);
    Tickets.Drifts found = tickets.drift(Visitor.of(request), after, PER_PAGE);
    return pages.show(
        "tracker/DriftPage",
        new View(
            pages.frame(request, "Actions and tickets that differ"),
            found.found().stream().map(DriftPage::row).toList(),
            after.isPresent(),
            found
                .next()
                .map(next -> HERE + "?after=" + Places.parameter(next.toString()))
                .orElse("")));
  }

  private static Row row(Tickets.Drift drift) {
    Ticket ticket = drift.followed().ticket();
    return new Row(
        ticket.incident() + "/" + ticket.action(),
        drift.followed().action().what(),
        Places.action(ticket.incident(), ticket.action()),
        drift.followed().title(),
        Places.incident(ticket.incident()),
        ticket.created() ? drift.tracker().label(ticket.key()) : "no ticket yet",
        ticket.address(),
        drift.tracker().name(),
        drift.differs(),
        ticket.failure());
  }
}
