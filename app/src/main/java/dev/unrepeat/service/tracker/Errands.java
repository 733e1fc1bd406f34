package dev.unrepeat.service.tracker;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.service.Announcer;
import dev.unrepeat.service.TicketErrands;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.tracker.Errand.Deed;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TicketStore;
import dev.unrepeat.store.TrackerStore;
import dev.unrepeat.ticket.Agreement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Puts down, within each change, what is to be done in trackers: an action that has moved moves
/// its ticket.
public final class Errands implements TicketErrands, Announcer {
  private static final int MARK = 10;

  private final TicketStore tickets;
  private final TrackerStore trackers;
  private final Outbox outbox;
  private final Supplier<String> ids;

  /// @param ids of errands, each another
  public Errands(Database database, Outbox outbox, Supplier<String> ids) {
    this.tickets = new TicketStore(database);
    this.trackers = new TrackerStore(database);
    this.outbox = outbox;
    this.ids = ids;
  }

  @Override
  public void create(Ticket ticket, String label, boolean shared) {
    String mark = "unrepeat-" + ids.get().replaceAll("[^A-Za-z0-9]", "0").substring(0, MARK);
    put(ticket, Deed.CREATE, mark, shared, "create a ticket in " + label);
  }

  @Override
  public void move(Ticket ticket, TicketPhase wanted, String label) {
    tickets.want(ticket, Optional.of(wanted));
    put(ticket, Deed.MOVE, "", false, "move " + label);
  }

  @Override
  public void read(Ticket ticket, String label) {
    put(ticket, Deed.READ, "", false, "read " + label);
  }

  private void put(Ticket ticket, Deed deed, String mark, boolean shared, String what) {
    outbox.put(
        Kind.TRACKER,
        "tracker/" + ticket.tracker(),
        "ticket/" + ids.get(),
        "%s for %s/%s".formatted(what, ticket.incident(), ticket.action()),
        new Errand(deed, ticket.incident(), ticket.action(), mark, shared).write());
  }

  @Override
  public void recorded(Postmortem record) {
    // A record that is new has no tickets yet.
  }

  @Override
  public void removed(Postmortem record) {
    // Tickets are left as they are: others may work by them.
  }

  @Override
  public void changed(Postmortem before, Postmortem after) {
    Map<ActionItemId, ActionItem> known =
        before.actions().stream()
            .collect(Collectors.toMap(ActionItem::id, Function.identity(), (one, same) -> one));
    var moved =
        after.actions().stream()
            .filter(one ->
                Optional.ofNullable(known.get(one.id()))
                    .filter(earlier -> !earlier.state().word().equals(one.state().word()))
                    .isPresent())
            .collect(Collectors.toMap(ActionItem::id, Function.identity(), (one, same) -> one));
    if (moved.isEmpty()) {
      return;
    }
    for (Ticket ticket : tickets.list(after.incident().id())) {
      Optional.ofNullable(moved.get(ticket.action()))
          .ifPresent(action ->
              trackers
                  .find(ticket.tracker())
                  .ifPresent(tracker -> follow(action, ticket, tracker)));
    }
  }

  /// A ticket that agrees may be about to move by what was sent before, and has to move back then.
  private void follow(ActionItem action, Ticket ticket, Tracker tracker) {
    if (!ticket.created()) {
      return; // it is created as the action is then
    }
    boolean agrees =
        ticket
            .seen()
            .filter(seen -> Agreement.agrees(action.state(), seen.phase(), tracker.kind()))
            .isPresent();
    if (agrees && tickets.pushed(ticket).isEmpty()) {
      tickets.want(ticket, Optional.empty());
      tickets.fail(ticket.incident(), ticket.action(), "");
    } else if (tracker.enabled()) {
      move(ticket, Agreement.wanted(action.state()), tracker.label(ticket.key()));
    }
  }
}
