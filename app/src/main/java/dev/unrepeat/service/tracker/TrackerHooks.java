package dev.unrepeat.service.tracker;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.service.TicketNews;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TrackerStore;
import dev.unrepeat.tracker.Desks;
import dev.unrepeat.tracker.HookCall;
import dev.unrepeat.tracker.IssueTracker;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What trackers send by themselves, once they have shown that it is from them.
public final class TrackerHooks {
  private final Database database;
  private final TrackerStore trackers;
  private final Desks desks;
  private final TrackerKeys keys;
  private final TicketNews news;
  private final Clock clock;

  public TrackerHooks(
      Database database, Desks desks, TrackerKeys keys, TicketNews news, Clock clock) {
    this.database = database;
    this.trackers = new TrackerStore(database);
    this.desks = desks;
    this.keys = keys;
    this.news = news;
    this.clock = clock;
  }

  /// Takes in a call; what it changes is kept when this returns.
  ///
  /// @param headers by their names in lower case
  /// @param token that stood in the address; empty where none did
  /// @throws Refused FORBIDDEN where it is not signed by that tracker, or there is none
  public void hear(long number, Map<String, String> headers, String token, byte[] body) {
    HookCall call = new HookCall(headers, token, body);
    Tracker tracker =
        database.read(() -> trackers.find(number)).orElseThrow(TrackerHooks::unsigned);
    IssueTracker desk = desks.of(tracker);
    Instant now = clock.instant();
    if (!desk.signed(call, keys.hookSecret(tracker), now)) {
      throw unsigned();
    }
    if (tracker.enabled()) {
      Optional<TicketReading> told = desk.told(tracker, call);
      told.ifPresent(reading -> news.told(tracker, reading, false, now));
    }
  }

  private static Refused unsigned() {
    return new Refused(
        Refused.Reason.FORBIDDEN,
        "This is not signed with the secret of this tracker, or its clock is more than five minutes off. Copy the secret from the page of the tracker once more.");
  }
}
