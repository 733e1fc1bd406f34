package dev.unrepeat.web.milestone;

import dev.unrepeat.timeline.StartWindow;
import dev.unrepeat.web.page.Printing;

/// The stretch in which the impact must have begun, as a proposal of which a person takes an end.
///
/// @param earliest clock of its first end
/// @param latest clock of its last end
/// @param reason why it lies between
public record WindowOffer(String earliest, String latest, String reason) {
  /// The values by which the form names an end.
  static final String EARLIEST = "earliest";

  static final String LATEST = "latest";

  static WindowOffer of(StartWindow window) {
    return new WindowOffer(
        Printing.clock(window.from()), Printing.clock(window.to()), window.sentence());
  }
}
