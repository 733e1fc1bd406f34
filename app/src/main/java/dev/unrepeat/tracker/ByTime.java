package dev.unrepeat.tracker;

import java.time.Instant;
import java.util.Optional;

/// Where the next page of changed tickets begins, for trackers that count pages. What is changed
/// meanwhile moves to the end and lets the others move up, so each page begins at the last change
/// of the one before; only where a whole page has one time, the pages of that time are counted.
///
/// @param since first change of the page
/// @param number of the page among those that begin there, from 1
record ByTime(Instant since, int number) {
  static ByTime of(Instant since, String page) {
    if (page.isEmpty()) {
      return new ByTime(since, 1);
    }
    int middle = page.lastIndexOf('|');
    return new ByTime(
        Instant.parse(page.substring(0, middle)), Integer.parseInt(page.substring(middle + 1)));
  }

  /// @param last the last change of this page
  /// @param full whether there may be more
  String next(Optional<Instant> last, boolean full) {
    if (!full) {
      return "";
    }
    return last.filter(since::isBefore)
        .map(later -> later + "|1")
        .orElseGet(() -> since + "|" + (number + 1));
  }
}
