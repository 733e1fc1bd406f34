package dev.unrepeat.tracker;

import dev.unrepeat.model.TicketReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of tickets.
///
/// @param until the last change on it, also of what is no ticket; empty where nothing stands on it
///   or where it is in another order
/// @param next how the next page is asked for; empty on the last one
public record TicketPage(List<Item> items, Optional<Instant> until, String next) {
  public TicketPage {
    items = List.copyOf(items);
  }

  /// The last change of a page that holds tickets alone.
  static Optional<Instant> last(List<Item> items) {
    return items.isEmpty() ? Optional.empty() : Optional.of(items.getLast().reading().updatedAt());
  }

  /// A ticket with its text, by which one that was created before is found again.
  public record Item(TicketReading reading, String text) {}
}
