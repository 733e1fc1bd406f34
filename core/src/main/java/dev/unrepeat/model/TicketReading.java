package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;

/// What a tracker says of a ticket at one time.
///
/// @param key for example `12` or `SHOP-812`
/// @param address of its page
/// @param status in the tracker's own words
/// @param assignees as the tracker names people
/// @param updatedAt by the tracker's clock; of two readings the later one counts
public record TicketReading(
    String key,
    String address,
    String status,
    TicketPhase phase,
    List<String> assignees,
    Instant updatedAt) {
  public TicketReading {
    Refused.blank(key, "key of a ticket");
    assignees = List.copyOf(assignees);
  }
}
