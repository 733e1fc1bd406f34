package dev.unrepeat.service;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.FollowedAction;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TicketStore;
import dev.unrepeat.store.TrackerStore;
import dev.unrepeat.ticket.Agreement;
import dev.unrepeat.tracker.Desks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people do with tickets: have one created, tie one to an action, take the tie away, and see
/// where both differ.
public final class Tickets {
  private static final int AT_ONCE = 200;
  private static final int LOOKED_AT = 5_000;

  private final Ledger ledger;
  private final ActionItems actions;
  private final TicketStore tickets;
  private final TrackerStore trackers;
  private final Desks desks;
  private final TicketErrands errands;

  public Tickets(
      Ledger ledger, ActionItems actions, Database database, Desks desks, TicketErrands errands) {
    this.ledger = ledger;
    this.actions = actions;
    this.tickets = new TicketStore(database);
    this.trackers = new TrackerStore(database);
    this.desks = desks;
    this.errands = errands;
  }

  /// Trackers in which a ticket can be created.
  public List<Tracker> open(Viewer viewer) {
    return viewer.is(Role.AUTHOR)
        ? ledger.read(trackers::list).stream().filter(Tracker::enabled).toList()
        : List.of();
  }

  /// The ticket of an action in a connected tracker.
  public Optional<FollowedTicket> find(Viewer viewer, IncidentId id, ActionItemId number) {
    return ledger.read(() -> {
      ActionItem action = ActionItems.in(ledger.get(viewer, id).postmortem(), number);
      return tickets
          .find(id, number)
          .flatMap(ticket ->
              trackers
                  .find(ticket.tracker())
                  .map(tracker ->
                      new FollowedTicket(
                          ticket, tracker, Agreement.drift(action, ticket, tracker))));
    });
  }

  /// Has a ticket created for an action, as soon as the tracker is there.
  ///
  /// @param shared whether the viewer has said yes to telling the tracker of a private incident
  public void create(
      Viewer viewer, IncidentId id, ActionItemId number, long tracker, boolean shared) {
    Tracker where = ledger.read(() -> trackers.find(tracker)).orElseThrow(() -> unknown(tracker));
    ledger.beside(
        viewer,
        id,
        "asked for a ticket of " + number,
        List.of(new Difference("ticket of " + number, "", where.name())),
        record -> {
          viewer.must(Role.AUTHOR, "have a ticket created");
          ActionItem action = ActionItems.in(record.postmortem(), number);
          if (!where.enabled()) {
            throw Refused.state(where.name() + " is switched off. Choose another tracker.");
          }
          if (!action.tickets().isEmpty() || tickets.find(id, number).isPresent()) {
            throw Refused.state(
                "%s has a ticket already. Take that link away first.".formatted(number));
          }
          Refused.unless(
              shared || !secret(record.postmortem()),
              "%s is private, and whoever reads %s could read of it there. Say yes to that, or create no ticket."
                  .formatted(id, where.name()));
          Ticket asked = fresh(viewer, id, number, where, "", "");
          tickets.insert(asked);
          errands.create(asked, where.name(), shared);
          return asked;
        });
  }

  static boolean secret(Postmortem record) {
    return record.incident().visibility() instanceof Visibility.Circle;
  }

  /// Says in which ticket an action is followed; empty texts say that it is followed in none. One
  /// of a connected tracker is kept in step from then on, and its address is enough.
  public StoredRecord follow(
      Viewer viewer, IncidentId id, ActionItemId number, String key, String address) {
    return ledger.together(() -> {
      Optional<Tracker> where =
          address.isEmpty()
              ? Optional.empty()
              : trackers.list().stream()
                  .filter(one -> one.enabled() && desks.of(one).key(one, address).isPresent())
                  .findFirst();
      Refused.unless(
          where.isPresent() || !key.isEmpty() || address.isEmpty(),
          "No connected tracker has a ticket at that address. Write its key as well, for example SHOP-812.");
      String ticket = where.flatMap(tracker -> desks.of(tracker).key(tracker, address)).orElse("");
      StoredRecord after =
          actions.follow(
              viewer,
              id,
              number,
              where.map(tracker -> tracker.label(ticket)).orElse(key),
              where.map(tracker -> tracker.kind().tracker()).orElse(""),
              address);
      tickets.remove(id, number);
      where.ifPresent(tracker -> tie(fresh(viewer, id, number, tracker, ticket, address), tracker));
      return after;
    });
  }

  private void tie(Ticket ticket, Tracker tracker) {
    tickets
        .find(tracker.id(), ticket.key())
        .ifPresent(other -> {
          throw new Refused(
              Refused.Reason.CONFLICT,
              "%s follows another action already. A ticket moves one action; create one for this."
                  .formatted(tracker.label(ticket.key())));
        });
    tickets.insert(ticket);
    errands.read(ticket, tracker.label(ticket.key()));
  }

  private Ticket fresh(
      Viewer viewer,
      IncidentId id,
      ActionItemId number,
      Tracker tracker,
      String key,
      String address) {
    return new Ticket(
        id,
        number,
        tracker.id(),
        key,
        address,
        Optional.empty(),
        ledger.now(),
        Optional.empty(),
        "",
        viewer.name(),
        ledger.now());
  }

  /// Actions that differ from their tickets, or whose tracker did not take what was sent, as the
  /// viewer may see them. Few of many do, so a page ends after so many were looked at, too.
  ///
  /// @param after where the page before ended; empty for the first one
  /// @param limit how many a page has at most
  public Drifts drift(Viewer viewer, Optional<FollowedAction.Place> after, int limit) {
    return ledger.read(() -> {
      Map<Long, Tracker> known = new HashMap<>();
      trackers.list().forEach(tracker -> known.put(tracker.id(), tracker));
      List<Drift> found = new ArrayList<>();
      Optional<FollowedAction.Place> behind = after;
      List<FollowedAction> page;
      int looked = 0;
      do {
        page = tickets.listFollowed(viewer.limitedTo(), behind, AT_ONCE);
        for (FollowedAction one : page) {
          if (found.size() == limit) {
            return new Drifts(found, behind);
          }
          behind = Optional.of(one.place());
          Tracker tracker = Optional.ofNullable(known.get(one.ticket().tracker())).orElseThrow();
          List<String> differs = Agreement.drift(one.action(), one.ticket(), tracker);
          if (!differs.isEmpty() || !one.ticket().failure().isEmpty()) {
            found.add(new Drift(one, tracker, differs));
          }
        }
        looked += page.size();
      } while (page.size() == AT_ONCE && looked < LOOKED_AT);
      return new Drifts(found, page.size() == AT_ONCE ? behind : Optional.empty());
    });
  }

  /// A page of them.
  ///
  /// @param next where the next page begins; empty on the last one
  public record Drifts(List<Drift> found, Optional<FollowedAction.Place> next) {}

  /// An action that differs from its ticket.
  public record Drift(FollowedAction followed, Tracker tracker, List<String> differs) {}

  private static Refused unknown(long tracker) {
    return new Refused(
        Refused.Reason.NOT_FOUND,
        "There is no tracker %d. Choose one of those that are offered.".formatted(tracker));
  }
}
