package dev.unrepeat.tracker;

import dev.unrepeat.model.TicketReading;
import java.util.List;

/// A page of tickets that have changed, the earliest change first.
///
/// @param next how the next page is asked for; empty on the last one
public record TicketPage(List<Item> items, String next) {
  public TicketPage {
    items = List.copyOf(items);
  }

  /// A ticket with its text, by which one that was created before is found again.
  public record Item(TicketReading reading, String text) {}
}
