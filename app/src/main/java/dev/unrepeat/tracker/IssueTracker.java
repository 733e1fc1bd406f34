package dev.unrepeat.tracker;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import java.time.Instant;
import java.util.Optional;

/// A kind of tracker: how its tickets are created, read and moved, and what it tells by itself.
/// Whoever calls runs in no transaction, and keeps nothing of a failed call.
public interface IssueTracker {
  /// Refuses settings that cannot be right, with what to write instead.
  void check(Tracker tracker, FieldChecks checks);

  /// @throws dev.unrepeat.model.Refused with all settings that cannot be right
  default void check(Tracker tracker) {
    FieldChecks checks = new FieldChecks();
    check(tracker, checks);
    checks.end();
  }

  /// Refuses a token that cannot open it, with what to paste instead.
  default void check(Access access) {}

  /// The key of the ticket at that address; empty where it is none of this project.
  Optional<String> key(Tracker tracker, String address);

  TicketReading create(Access access, NewTicket ticket) throws NotDone;

  TicketReading read(Access access, String key) throws NotDone;

  /// Moves a ticket to a phase, as near as this kind knows it; one that is there is left alone.
  TicketReading move(Access access, String key, TicketPhase wanted) throws NotDone;

  /// Tickets that have changed since, that moment included.
  ///
  /// @param page empty for the first one, else what the page before said
  TicketPage changed(Access access, Instant since, String page) throws NotDone;

  /// Tickets that were created since, the newest first, so that one is found however many others
  /// changed meanwhile.
  ///
  /// @param page empty for the first one, else what the page before said
  TicketPage created(Access access, Instant since, String page) throws NotDone;

  /// Whether a call is signed by the secret of this tracker.
  boolean signed(HookCall call, String secret, Instant now);

  /// What a call tells of a ticket of this project; empty where it tells of something else.
  ///
  /// @throws dev.unrepeat.model.Refused INVALID where it cannot be read
  Optional<TicketReading> told(Tracker tracker, HookCall call);
}
