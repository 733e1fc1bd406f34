package dev.unrepeat.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The tie between an action and a ticket of a connected tracker.
///
/// @param tracker number of the tracker
/// @param key empty while the ticket is still to be created
/// @param address empty as long as the key is
/// @param seen the latest reading; empty until there is one
/// @param notedAt when that was kept, by our clock
/// @param wanted to which phase the ticket is to be moved; empty where nothing is on its way
/// @param failure why the tracker did not take what was sent last; empty where it did
public record Ticket(
    IncidentId incident,
    ActionItemId action,
    long tracker,
    String key,
    String address,
    Optional<TicketReading> seen,
    Instant notedAt,
    Optional<TicketPhase> wanted,
    String failure,
    String madeBy,
    Instant madeAt) {

  /// Whether the tracker has it.
  public boolean created() {
    return !key.isEmpty();
  }

  /// Whether a move of the ticket is on its way, and has not failed so far.
  public boolean underWay() {
    return wanted.isPresent() && failure.isEmpty();
  }

  /// Whether a reading tells something newer than what is known.
  ///
  /// @param asked whether the tracker was asked, so that it tells how things stood at `readAt`;
  ///   what it sends by itself may come late, and says of one second in any order
  public boolean newer(TicketReading reading, boolean asked, Instant readAt) {
    if (seen.isEmpty()) {
      return true;
    }
    int order = reading.updatedAt().compareTo(seen.get().updatedAt());
    return order > 0 || (order == 0 && asked && readAt.isAfter(notedAt));
  }

  /// Whether a reading contradicts what is known of the same second, so that only asking helps.
  public boolean doubtful(TicketReading reading) {
    return seen.filter(known ->
            known
                    .updatedAt()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .equals(reading.updatedAt().truncatedTo(ChronoUnit.SECONDS))
                && known.phase() != reading.phase())
        .isPresent();
  }
}
