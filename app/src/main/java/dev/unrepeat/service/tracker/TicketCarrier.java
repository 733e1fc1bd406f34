package dev.unrepeat.service.tracker;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.service.TicketNews;
import dev.unrepeat.service.TicketNews.Written;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Outcome;
import dev.unrepeat.service.outbox.Outcome.Next;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TicketStore;
import dev.unrepeat.store.TrackerStore;
import dev.unrepeat.ticket.PeopleMap;
import dev.unrepeat.ticket.TicketText;
import dev.unrepeat.tracker.Access;
import dev.unrepeat.tracker.Desks;
import dev.unrepeat.tracker.IssueTracker;
import dev.unrepeat.tracker.NewTicket;
import dev.unrepeat.tracker.TicketPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Does in trackers what was put down: creates, moves and reads tickets.
///
/// A ticket may have been created and not noted down, when the process ended in between; so each is
/// looked for by its mark first.
public final class TicketCarrier implements Carrier {
  private static final Duration EARLIER = Duration.ofHours(1);
  private static final int LOOKED_THROUGH = 40;

  private final Database database;
  private final TicketStore tickets;
  private final TrackerStore trackers;
  private final Desks desks;
  private final TrackerKeys keys;
  private final Supplier<TicketNews> news;
  private final UnaryOperator<String> page;
  private final Clock clock;

  /// @param news asked for late, as whoever tells it also puts down errands
  /// @param page the address of a page of this server
  public TicketCarrier(
      Database database,
      Desks desks,
      TrackerKeys keys,
      Supplier<TicketNews> news,
      UnaryOperator<String> page,
      Clock clock) {
    this.database = database;
    this.tickets = new TicketStore(database);
    this.trackers = new TrackerStore(database);
    this.desks = desks;
    this.keys = keys;
    this.news = news;
    this.page = page;
    this.clock = clock;
  }

  @Override
  public Outcome carry(OutboxMessage message) {
    Errand errand = Errand.read(message.payload());
    Optional<Ticket> ticket = database.read(() -> tickets.find(errand.incident(), errand.action()));
    Optional<Tracker> tracker =
        ticket.flatMap(tie -> database.read(() -> trackers.find(tie.tracker())));
    if (ticket.isEmpty()
        || tracker.isEmpty()
        || !tracker.get().destination().equals(message.destination())) {
      return Outcome.failed("The link to the ticket was taken away meanwhile.", Next.NEVER);
    }
    if (!tracker.get().enabled()) {
      return Outcome.failed(
          "%s is switched off. Switch it on under Trackers, and send this again."
              .formatted(tracker.get().name()),
          Next.NEVER);
    }
    try {
      Access access = new Access(tracker.get(), keys.token(tracker.get()));
      return switch (errand.deed()) {
        case CREATE -> create(message, errand, ticket.get(), access);
        case MOVE -> move(ticket.get(), access);
        case READ -> read(ticket.get(), access);
      };
    } catch (NotDone failure) {
      return Outcome.of(failure);
    } catch (Refused refused) {
      refused.passUnavailable();
      return Outcome.failed(refused.sentence(), Next.NEVER);
    }
  }

  private Outcome create(OutboxMessage message, Errand errand, Ticket ticket, Access access)
      throws NotDone {
    if (ticket.created()) {
      return Outcome.DELIVERED;
    }
    Tracker tracker = access.tracker();
    Optional<Written> found = news.get().written(tracker, ticket);
    if (found.isEmpty()) {
      return Outcome.failed("The action is gone.", Next.NEVER);
    }
    Written written = found.get();
    if (written.secret() && !errand.shared()) {
      return Outcome.failed(
          "%s has become private, and nobody said yes to telling %s of it. Ask for the ticket again."
              .formatted(ticket.incident(), tracker.name()),
          Next.NEVER);
    }
    IssueTracker desk = desks.of(tracker);
    Optional<TicketReading> before = earlier(desk, access, message, errand.mark());
    TicketReading reading =
        before.isPresent()
            ? before.get()
            : desk.create(
                access,
                new NewTicket(
                    TicketText.of(
                        tracker.title(),
                        tracker.body(),
                        written.incident(),
                        written.action(),
                        page.apply(
                            "/incidents/%s/actions/%s"
                                .formatted(ticket.incident(), ticket.action())),
                        errand.mark()),
                    PeopleMap.of(tracker.people()).login(written.action().owner())));
    news.get().created(tracker, ticket, reading);
    return Outcome.DELIVERED;
  }

  /// The ticket of this mark, where it was created before.
  private Optional<TicketReading> earlier(
      IssueTracker desk, Access access, OutboxMessage message, String mark) throws NotDone {
    Instant since = message.createdAt().minus(EARLIER);
    String next = "";
    for (int i = 0; i < LOOKED_THROUGH; i++) {
      TicketPage found = desk.created(access, since, next);
      for (TicketPage.Item item : found.items()) {
        if (item.text().contains(mark)) {
          return Optional.of(item.reading());
        }
      }
      next = found.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
    }
    throw NotDone.never(
        "More tickets were created in %s since this one was asked for than can be looked through, and it may be among them. Look there for \"%s\": link the ticket, or ask for a new one."
            .formatted(access.tracker().name(), mark));
  }

  private Outcome move(Ticket ticket, Access access) throws NotDone {
    if (!ticket.created()) {
      return Outcome.DELIVERED;
    }
    Optional<TicketPhase> wanted =
        database.write(() -> {
          Optional<TicketPhase> now =
              tickets.find(ticket.incident(), ticket.action()).flatMap(Ticket::wanted);
          tickets.push(ticket, now);
          return now;
        });
    if (wanted.isEmpty()) {
      return Outcome.DELIVERED;
    }
    try {
      TicketReading reading = desks.of(access.tracker()).move(access, ticket.key(), wanted.get());
      news.get().moved(access.tracker(), reading, wanted.get(), clock.instant());
    } catch (NotDone failure) {
      if (failure.hope() == NotDone.Hope.NEVER) {
        notPushed(ticket);
      }
      throw failure;
    } catch (Refused unreadable) {
      notPushed(ticket);
      throw unreadable;
    }
    return Outcome.DELIVERED;
  }

  private void notPushed(Ticket ticket) {
    database.write(() -> {
      tickets.push(ticket, Optional.empty());
      return true;
    });
  }

  private Outcome read(Ticket ticket, Access access) throws NotDone {
    if (ticket.created()) {
      Instant before = clock.instant();
      TicketReading reading = desks.of(access.tracker()).read(access, ticket.key());
      news.get().told(access.tracker(), reading, true, before);
    }
    return Outcome.DELIVERED;
  }

  @Override
  public boolean keeps() {
    return true;
  }

  /// What failed stands on the page of the action too, until something succeeds. That a ticket was
  /// read does not say that it was moved.
  @Override
  public void note(OutboxMessage message, Outcome outcome, Instant at, Duration took) {
    Errand errand = Errand.read(message.payload());
    tickets
        .find(errand.incident(), errand.action())
        .filter(tie -> ("tracker/" + tie.tracker()).equals(message.destination()))
        .filter(tie ->
            !outcome.delivered()
                || errand.deed() != Errand.Deed.READ
                || (tie.created() && tie.wanted().isEmpty()))
        .ifPresent(tie -> tickets.fail(tie.incident(), tie.action(), outcome.failure()));
  }
}
