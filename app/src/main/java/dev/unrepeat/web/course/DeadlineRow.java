package dev.unrepeat.web.course;

import dev.unrepeat.course.Deadline;
import dev.unrepeat.web.page.Printing;
import java.time.Duration;
import java.time.Instant;

/// A deadline as pages show it: in words first, so that it reads without colour.
///
/// @param tone `good` when met, `bad` when overdue, `warn` in its last day, `info` before
/// @param words for example `overdue by 2 d 3 h`
public record DeadlineRow(
    String label, String tone, String glyph, String words, String due, String rule) {
  private static final Duration LAST_DAY = Duration.ofDays(1);

  public static DeadlineRow of(Deadline deadline, Instant now) {
    String label = Printing.capital(deadline.kind().word());
    String due = Printing.minute(deadline.due()) + " UTC";
    if (deadline.done().isPresent()) {
      String day = Printing.day(deadline.done().get());
      return deadline.late()
          ? new DeadlineRow(label, "warn", "i-warn", "met late, on " + day, due, deadline.rule())
          : new DeadlineRow(label, "good", "i-check", "met on " + day, due, deadline.rule());
    }
    Duration left = Duration.between(now, deadline.due());
    if (deadline.overdue(now)) {
      return new DeadlineRow(
          label, "bad", "i-stop", "overdue by " + length(left.negated()), due, deadline.rule());
    }
    boolean soon = left.compareTo(LAST_DAY) <= 0;
    return new DeadlineRow(
        label,
        soon ? "warn" : "info",
        soon ? "i-warn" : "i-info",
        "due in " + length(left),
        due,
        deadline.rule());
  }

  /// Beyond a week nobody counts hours.
  private static String length(Duration length) {
    return length.toDays() < 7 ? Printing.rough(length) : Printing.count(length.toDays(), "day");
  }
}
