package dev.unrepeat.service;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TicketStore;
import dev.unrepeat.ticket.Agreement;
import dev.unrepeat.ticket.TicketStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What trackers tell, and what comes of it here. A reading that is not newer than what is known
/// changes nothing; one that is takes the steps that the action can take.
public final class TicketNews {
  private final Ledger ledger;
  private final TicketStore tickets;
  private final TicketErrands errands;

  public TicketNews(Ledger ledger, Database database, TicketErrands errands) {
    this.ledger = ledger;
    this.tickets = new TicketStore(database);
    this.errands = errands;
  }

  /// An action as a ticket of it is written.
  public record Written(Incident incident, ActionItem action, boolean secret) {}

  /// Who a tracker is here: it may see what it follows, and its steps stand in the history.
  private static Viewer as(Tracker tracker, String key) {
    return new Viewer(
        "ticket " + (key.isEmpty() ? "in " + tracker.name() : tracker.label(key)),
        "",
        Role.ADMINISTRATOR);
  }

  /// The action of a ticket; empty where it is gone.
  public Optional<Written> written(Tracker tracker, Ticket ticket) {
    return ledger
        .find(as(tracker, ticket.key()), ticket.incident())
        .map(StoredRecord::postmortem)
        .flatMap(record ->
            action(record, ticket.action())
                .map(action -> new Written(record.incident(), action, Tickets.secret(record))));
  }

  /// Keeps the ticket that was created for an action.
  public void created(Tracker tracker, Ticket asked, TicketReading reading) {
    ledger.changeByRule(
        as(tracker, reading.key()),
        asked.incident(),
        "created the ticket of " + asked.action(),
        before -> {
          Postmortem record = before.postmortem();
          Optional<Ticket> tie = tickets.find(asked.incident(), asked.action());
          if (tie.isEmpty() || tie.get().created() || action(record, asked.action()).isEmpty()) {
            return record;
          }
          tickets.saw(tie.get(), reading, ledger.now());
          TrackerLink link =
              new TrackerLink(
                  tracker.kind().tracker(), tracker.label(reading.key()), reading.address());
          Postmortem after =
              ActionItems.replaced(record, asked.action(), one -> one.followedIn(List.of(link)));
          ActionItem action = action(after, asked.action()).orElseThrow();
          if (!Agreement.agrees(action.state(), reading.phase(), tracker.kind())) {
            errands.move(tie.get(), Agreement.wanted(action.state()), tracker.label(reading.key()));
          }
          return after;
        });
  }

  /// Takes in what a tracker tells of a ticket.
  ///
  /// @param asked whether it was asked, see [Ticket#newer]
  /// @param readAt when it was read, by our clock
  /// @return whether anything was new
  public boolean told(Tracker tracker, TicketReading reading, boolean asked, Instant readAt) {
    return heard(tracker, reading, asked, readAt, Optional.empty());
  }

  /// Takes in what a tracker answered to a move of ours.
  ///
  /// @param pushed the phase that it was sent
  /// @param readAt when it answered, by our clock
  public void moved(Tracker tracker, TicketReading reading, TicketPhase pushed, Instant readAt) {
    heard(tracker, reading, true, readAt, Optional.of(pushed));
  }

  private boolean heard(
      Tracker tracker,
      TicketReading reading,
      boolean asked,
      Instant readAt,
      Optional<TicketPhase> answered) {
    Optional<Ticket> tie = ledger.read(() -> tickets.find(tracker.id(), reading.key()));
    if (tie.isEmpty() || written(tracker, tie.get()).isEmpty()) {
      return false;
    }
    boolean[] fresh = {false};
    ledger.changeByRule(
        as(tracker, reading.key()),
        tie.get().incident(),
        "moved " + tie.get().action(),
        before -> {
          Postmortem record = before.postmortem();
          Optional<Ticket> known = tickets.find(tracker.id(), reading.key());
          if (known.isEmpty()) {
            return record;
          }
          Postmortem after = record;
          fresh[0] = known.get().newer(reading, asked, readAt);
          if (fresh[0]) {
            after = followed(tracker, record, known.get(), reading, answered);
          } else if (!asked && known.get().doubtful(reading)) {
            errands.read(known.get(), tracker.label(reading.key()));
          }
          answered.ifPresent(phase -> settle(known.get(), phase));
          return after;
        });
    return fresh[0];
  }

  /// A move was answered: only one that was wanted since then is still on its way.
  private void settle(Ticket ticket, TicketPhase pushed) {
    tickets.push(ticket, Optional.empty());
    tickets
        .find(ticket.incident(), ticket.action())
        .filter(now -> now.wanted().equals(Optional.of(pushed)))
        .ifPresent(now -> tickets.want(now, Optional.empty()));
  }

  private Postmortem followed(
      Tracker tracker,
      Postmortem record,
      Ticket known,
      TicketReading reading,
      Optional<TicketPhase> answered) {
    Optional<ActionItem> found = action(record, known.action());
    if (found.isEmpty()) {
      return record;
    }
    ActionItem action = found.get();
    boolean moved = known.seen().filter(seen -> seen.phase() == reading.phase()).isEmpty();
    tickets.saw(known, reading, ledger.now());
    if (Agreement.agrees(action.state(), reading.phase(), tracker.kind())) {
      tickets.want(known, Optional.empty());
      tickets.fail(known.incident(), known.action(), "");
      return record;
    }
    Optional<TicketPhase> ours = ours(known, reading, answered);
    if (ours.isPresent()) {
      // The action has moved on since that was sent, and its ticket is to follow.
      TicketPhase due = Agreement.wanted(action.state());
      if (due != ours.get() && known.wanted().filter(due::equals).isEmpty()) {
        errands.move(known, due, tracker.label(reading.key()));
      }
      return record;
    }
    boolean closed = closed(reading.phase());
    if (!moved || (known.underWay() && !closed)) {
      return record; // ours is newer and on its way
    }
    if (closed) {
      tickets.want(known, Optional.empty());
    }
    String by = as(tracker, reading.key()).name();
    return ActionItems.replaced(
        record,
        known.action(),
        one -> {
          ActionItem after = one;
          for (TicketStep step : TicketStep.of(one.state(), reading.phase())) {
            after = step.take(after, by, ledger.now());
          }
          return after;
        });
  }

  /// The phase that we sent ourselves, where a reading tells of no more than that: it may come as
  /// the answer, or before the answer by a webhook.
  private Optional<TicketPhase> ours(
      Ticket known, TicketReading reading, Optional<TicketPhase> answered) {
    return answered.isPresent()
        ? answered.filter(phase -> closed(phase) == closed(reading.phase()))
        : tickets.pushed(known).filter(phase -> phase == reading.phase());
  }

  private static boolean closed(TicketPhase phase) {
    return phase == TicketPhase.DONE || phase == TicketPhase.DROPPED;
  }

  private static Optional<ActionItem> action(Postmortem record, ActionItemId number) {
    return record.actions().stream().filter(one -> one.id().equals(number)).findFirst();
  }
}
