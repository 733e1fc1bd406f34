package dev.unrepeat.api;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.FollowedAction;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Tickets;
import java.util.List;

/// Tickets of actions, and where both differ.
public final class TicketResource implements Resource {
  private static final String ONE = "/incidents/{id}/actions/{action}/ticket";

  private final Tickets tickets;

  public TicketResource(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
            "/actions/drift",
            "listDrift",
            "Actions that differ from their tickets, or whose tracker did not take what was sent.",
            TicketJson.class,
            call -> {
              Tickets.Drifts page =
                  tickets.drift(
                      call.viewer(), call.after().map(TicketResource::place), call.limit());
              return Reply.of(
                  new Listing<>(
                      page.found().stream().map(TicketJson::of).toList(),
                      page.next().map(next -> Cursor.write(next.toString()))));
            }),
        ApiRoute.get(
            ONE,
            "getTicket",
            "The ticket of an action in a connected tracker.",
            TicketJson.class,
            call -> Reply.of(find(call))),
        ApiRoute.post(
            ONE + "/creation",
            "createTicket",
            "Has a ticket created for an action, as soon as the tracker takes it.",
            TicketJson.Asked.class,
            TicketJson.class,
            (call, asked) -> {
              Refused.unless(
                  asked.tracker().matches("\\d{1,15}"),
                  "\"tracker\" is the number of a connected tracker.");
              tickets.create(
                  call.viewer(),
                  call.incident(),
                  number(call),
                  Long.parseLong(asked.tracker()),
                  asked.shared().orElse(false));
              return Reply.of(find(call));
            }));
  }

  private TicketJson find(Call call) {
    return tickets
        .find(call.viewer(), call.incident(), number(call))
        .map(TicketJson::of)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "%s of %s has no ticket in a connected tracker."
                    .formatted(number(call), call.incident())));
  }

  private static FollowedAction.Place place(String after) {
    try {
      return FollowedAction.Place.parse(after);
    } catch (Refused lost) {
      throw Cursor.lost();
    }
  }

  private static ActionItemId number(Call call) {
    return call.named("action", ActionItemId::parse);
  }
}
