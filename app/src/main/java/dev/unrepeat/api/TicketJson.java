package dev.unrepeat.api;

import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.service.FollowedTicket;
import dev.unrepeat.service.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ticket of an action in a connected tracker.
///
/// @param incident of the action
/// @param tracker number of the tracker
/// @param key empty while the ticket is still to be created
/// @param status in the tracker's own words; left out until it was read
/// @param updatedAt by the tracker's clock
/// @param wanted the phase that is on its way to the tracker
/// @param failure why the tracker did not take what was sent last; empty where it did
/// @param drift what action and ticket say differently
record TicketJson(
    String incident,
    String action,
    String tracker,
    String key,
    String address,
    Optional<String> status,
    Optional<TicketPhase> phase,
    List<String> assignees,
    Optional<Instant> updatedAt,
    Optional<TicketPhase> wanted,
    String failure,
    List<String> drift) {
  static TicketJson of(FollowedTicket followed) {
    return of(followed.ticket(), followed.tracker(), followed.drift());
  }

  static TicketJson of(Tickets.Drift drift) {
    return of(drift.followed().ticket(), drift.tracker(), drift.differs());
  }

  private static TicketJson of(Ticket ticket, Tracker tracker, List<String> drift) {
    return new TicketJson(
        ticket.incident().toString(),
        ticket.action().toString(),
        String.valueOf(tracker.id()),
        ticket.created() ? tracker.label(ticket.key()) : "",
        ticket.address(),
        ticket.seen().map(TicketReading::status),
        ticket.seen().map(TicketReading::phase),
        ticket.seen().map(TicketReading::assignees).orElse(List.of()),
        ticket.seen().map(TicketReading::updatedAt),
        ticket.wanted(),
        ticket.failure(),
        drift);
  }

  /// Where a ticket shall be created.
  ///
  /// @param tracker number of the tracker
  /// @param shared whether whoever reads the tracker may read of a private incident; needed for one
  record Asked(String tracker, Optional<Boolean> shared) {}
}
