package dev.unrepeat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;

/// What a person has answered about times that do not say it themselves; nothing is assumed where
/// it is empty.
///
/// @param zone the zone of times that name none
/// @param date the day of times that have none
/// @param year the year of dates that have none
/// @param order whether `12-01-2026` is the 12th of January or December 1st
/// @param from events before this instant are left out
/// @param to events at or after this instant are left out
public record Answers(
    Optional<ZoneId> zone,
    Optional<LocalDate> date,
    Optional<Year> year,
    Optional<DateOrder> order,
    Optional<Instant> from,
    Optional<Instant> to) {
  public static final Answers NONE = new Answers(Optional.empty(), Optional.empty());

  /// Answers of which no more than these two can be known.
  public Answers(Optional<ZoneId> zone, Optional<LocalDate> date) {
    this(zone, date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Answers withZone(ZoneId answered) {
    return new Answers(Optional.of(answered), date, year, order, from, to);
  }

  public Answers withDate(LocalDate answered) {
    return new Answers(zone, Optional.of(answered), year, order, from, to);
  }

  public Answers withYear(Year answered) {
    return new Answers(zone, date, Optional.of(answered), order, from, to);
  }

  public Answers withOrder(DateOrder answered) {
    return new Answers(zone, date, year, Optional.of(answered), from, to);
  }
}
