package dev.unrepeat.service.tracker;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.Tracker.Pulse;
import dev.unrepeat.service.TicketNews;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TicketStore;
import dev.unrepeat.store.TrackerStore;
import dev.unrepeat.tracker.Access;
import dev.unrepeat.tracker.Desks;
import dev.unrepeat.tracker.TicketPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Reads from each tracker what has changed since it was read last, so that nothing is missed that
/// no webhook told. The cursor is a time of the tracker's own clock and moves page by page.
public final class TrackerReading {
  private static final int PAGES_AT_ONCE = 20;
  private static final int MOST_PAGES = 400;
  private static final Duration GLANCE = Duration.ofMinutes(5);

  private final Database database;
  private final TrackerStore trackers;
  private final TicketStore tickets;
  private final Desks desks;
  private final TrackerKeys keys;
  private final TicketNews news;
  private final Clock clock;

  public TrackerReading(
      Database database, Desks desks, TrackerKeys keys, TicketNews news, Clock clock) {
    this.database = database;
    this.trackers = new TrackerStore(database);
    this.tickets = new TicketStore(database);
    this.desks = desks;
    this.keys = keys;
    this.news = news;
    this.clock = clock;
  }

  /// One round over all trackers that follow something and have not asked to be left alone.
  public void round() {
    for (Tracker tracker : database.read(trackers::list)) {
      boolean rests =
          tracker.pulse().restUntil().filter(until -> until.isAfter(clock.instant())).isPresent();
      if (tracker.enabled() && !rests && database.read(() -> tickets.count(tracker.id())) > 0) {
        read(tracker);
      }
    }
  }

  /// Reads one tracker now, and keeps how that went.
  Pulse read(Tracker tracker) {
    Optional<Instant> cursor = tracker.pulse().cursor();
    Instant began = clock.instant();
    Pulse pulse;
    try {
      Access access = new Access(tracker, keys.token(tracker));
      Instant since =
          cursor
              .or(() -> database.read(() -> tickets.earliest(tracker.id())))
              .orElse(began.minus(GLANCE));
      String next = "";
      int further = 0;
      for (int page = 0; page < MOST_PAGES && further < PAGES_AT_ONCE; page++) {
        Instant asked = clock.instant();
        TicketPage found = desks.of(tracker).changed(access, since, next);
        for (TicketPage.Item item : found.items()) {
          news.told(tracker, item.reading(), true, asked);
          Instant told = item.reading().updatedAt();
          cursor = Optional.of(cursor.filter(told::isBefore).orElse(told));
        }
        // Some trackers begin earlier than asked; pages of what was read before lead no further.
        if (found.until().isEmpty() || found.until().get().isAfter(since)) {
          further++;
        }
        Optional<Instant> before = cursor;
        cursor =
            found.until().filter(last -> before.filter(last::isBefore).isEmpty()).or(() -> before);
        next = found.next();
        if (next.isEmpty()) {
          break;
        }
      }
      pulse = new Pulse(cursor, Optional.of(began), Optional.empty(), "");
    } catch (NotDone failure) {
      pulse =
          new Pulse(
              cursor, Optional.of(began), failure.pause().map(began::plus), failure.sentence());
    } catch (Refused refused) {
      pulse = new Pulse(cursor, Optional.of(began), Optional.empty(), refused.sentence());
    }
    Pulse kept = pulse;
    database.write(() -> {
      trackers.beat(tracker.id(), kept);
      return true;
    });
    return kept;
  }
}
