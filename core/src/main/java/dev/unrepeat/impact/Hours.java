package dev.unrepeat.impact;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Cuts a stretch of time at the full hours of a zone; where a clock is set, hours of the day are
/// those that people there lived through.
final class Hours {
  private Hours() {}

  static List<Stretch> of(Instant from, Instant until, ZoneId zone) {
    List<Stretch> hours = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(until)) {
      ZonedDateTime local = at.atZone(zone);
      Instant next = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      Instant end = next.isBefore(until) ? next : until;
      hours.add(new Stretch(at, end));
      at = end;
    }
    return hours;
  }
}
