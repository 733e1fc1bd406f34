package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.Optional;

/// Puts a written time on the one line of instants, from what it says itself, what its document
/// says and what a person answered, in this order; a part that none of them gives stays missing.
///
/// @param before the instant of the line above in an ordered run, which can decide between two
///   instants
record Placement(Answers answers, TimeHints hints, Optional<Instant> before) {
  /// A day with how it is known, or the part that is missing.
  private record Day(Optional<LocalDate> date, Provenance known, MissingPart missing) {
    static Day lacks(MissingPart part) {
      return new Day(Optional.empty(), Provenance.UNKNOWN, part);
    }
  }

  Reading place(WrittenTime written) {
    if (written.clock() instanceof WrittenClock.Unreadable unreadable) {
      return unreadable(written, unreadable.why());
    }
    if (written.day() instanceof WrittenDay.Unreadable unreadable) {
      return unreadable(written, unreadable.why());
    }
    if (written.day() instanceof WrittenDay.Counted counted) {
      return unreadable(written, counted.why(written.text()));
    }
    if (written.clock() instanceof WrittenClock.FromZero) {
      return unreadable(written, SinceZero.why(written));
    }
    Day day = day(written.day());
    if (day.date().isEmpty()) {
      RawTime raw = new RawTime(written.text(), "", zoneKnown(written), Provenance.UNKNOWN);
      return new Reading(new EventTime.Undated(raw, day.missing()), "");
    }
    return place(written, day.date().get(), day.known());
  }

  /// Places a time on a day that the run of lines knows.
  Reading place(WrittenTime written, LocalDate date, Provenance dateKnown) {
    LocalDateTime local = local(written.clock(), date);
    ZoneSettling.Settled settled = new ZoneSettling(answers, hints, before).settle(written, local);
    RawTime raw = new RawTime(written.text(), settled.zone(), settled.known(), dateKnown);
    if (settled.offset().isEmpty()) {
      return new Reading(new EventTime.Undated(raw, settled.missing()), settled.note());
    }
    Instant instant = local.toInstant(settled.offset().get());
    String note = settled.note();
    Optional<Instant> until = until(written, local, settled);
    if (until.isPresent() && until.get().isBefore(instant)) {
      until = Optional.empty();
      note =
          join(
              note,
              "The end of \""
                  + written.text()
                  + "\" lies before its start and was left out; write am or pm, or the day.");
    }
    return new Reading(
        new EventTime.At(instant, until, precision(written.clock()), written.about(), raw), note);
  }

  private static String join(String first, String second) {
    return first.isEmpty() ? second : first + " " + second;
  }

  private static Reading unreadable(WrittenTime written, String why) {
    return new Reading(
        new EventTime.Undated(RawTime.unknown(written.text()), MissingPart.TIME), why);
  }

  /// The local date and time; `24:00` is the next day's midnight.
  static LocalDateTime local(WrittenClock clock, LocalDate date) {
    if (clock instanceof WrittenClock.Clock c) {
      return date.plusDays(c.nextDay() ? 1 : 0).atTime(c.time());
    }
    return date.atTime(LocalTime.MIDNIGHT);
  }

  private static Precision precision(WrittenClock clock) {
    return clock instanceof WrittenClock.Clock c ? c.precision() : Precision.DAY;
  }

  private Provenance zoneKnown(WrittenTime written) {
    if (!(written.zone() instanceof WrittenZone.None)) {
      return Provenance.IN_TEXT;
    }
    if (!(hints.zone() instanceof WrittenZone.None)) {
      return Provenance.FROM_DOCUMENT;
    }
    return answers.zone().isPresent() ? Provenance.SET_FOR_SOURCE : Provenance.UNKNOWN;
  }

  /// The date of a day, if it is known.
  Optional<LocalDate> known(WrittenDay day) {
    return day(day).date();
  }

  private Day day(WrittenDay day) {
    return switch (day) {
      case WrittenDay.Whole whole ->
          new Day(Optional.of(whole.date()), Provenance.IN_TEXT, MissingPart.TIME);
      case WrittenDay.NoYear noYear -> withYear(noYear.month(), noYear.day());
      case WrittenDay.EitherOrder either -> ordered(either);
      case WrittenDay.Month month ->
          answers
              .date()
              .filter(month::has)
              .map(date -> new Day(Optional.of(date), Provenance.SET_FOR_SOURCE, MissingPart.DATE))
              .orElseGet(() -> Day.lacks(MissingPart.DATE));
      case WrittenDay.None none -> carried();
      case WrittenDay.Counted counted -> Day.lacks(MissingPart.TIME);
      case WrittenDay.Unreadable unreadable -> Day.lacks(MissingPart.TIME);
    };
  }

  private Day carried() {
    if (hints.date().isPresent()) {
      return new Day(hints.date(), Provenance.FROM_DOCUMENT, MissingPart.DATE);
    }
    return answers.date().isPresent()
        ? new Day(answers.date(), Provenance.SET_FOR_SOURCE, MissingPart.DATE)
        : Day.lacks(MissingPart.DATE);
  }

  private Day withYear(int month, int day) {
    Optional<Year> year =
        hints.year().or(answers::year).or(() -> answers.date().map(d -> Year.of(d.getYear())));
    if (year.isEmpty()) {
      return Day.lacks(MissingPart.YEAR);
    }
    Provenance known =
        hints.year().isPresent() ? Provenance.FROM_DOCUMENT : Provenance.SET_FOR_SOURCE;
    return dated(year.get().getValue(), month, day, known);
  }

  private Day ordered(WrittenDay.EitherOrder either) {
    if (either.year() > 0) {
      Optional<LocalDate> here = hints.order().flatMap(either::in);
      Optional<LocalDate> date = here.or(() -> answers.order().flatMap(either::in));
      Provenance known = here.isPresent() ? Provenance.FROM_DOCUMENT : Provenance.SET_FOR_SOURCE;
      return date.isPresent()
          ? new Day(date, known, MissingPart.TIME)
          : Day.lacks(MissingPart.DAY_ORDER);
    }
    Optional<DateOrder> order = hints.order().or(answers::order);
    if (order.isEmpty()) {
      return Day.lacks(MissingPart.DAY_ORDER);
    }
    boolean dayFirst = order.get() == DateOrder.DAY_FIRST;
    return dayFirst
        ? withYear(either.second(), either.first())
        : withYear(either.first(), either.second());
  }

  private static Day dated(int year, int month, int day, Provenance known) {
    try {
      return new Day(Optional.of(LocalDate.of(year, month, day)), known, MissingPart.TIME);
    } catch (DateTimeException none) {
      return Day.lacks(MissingPart.TIME);
    }
  }

  /// The end of a range: on the day it names, else on that of the start, or on the next one when
  /// the step back is more than half a day.
  private Optional<Instant> until(
      WrittenTime written, LocalDateTime start, ZoneSettling.Settled settled) {
    if (!(written.until() instanceof WrittenClock.Clock end)) {
      return Optional.empty();
    }
    LocalDateTime local = local(end, day(written.untilDay(), start.toLocalDate()));
    boolean meridiemOpen =
        !end.half()
            && end.time().getHour() < 12
            && end.time().getHour() > 0
            && !written.text().contains("0" + end.time().getHour() + ":")
            && start.getHour() >= 12;
    boolean nextDay =
        written.untilDay() instanceof WrittenDay.None
            && Duration.between(local, start).compareTo(Duration.ofHours(12)) > 0
            && !meridiemOpen;
    LocalDateTime placed = nextDay ? local.plusDays(1) : local;
    return Optional.of(settled.instant(placed));
  }

  private LocalDate day(WrittenDay day, LocalDate start) {
    return day instanceof WrittenDay.None ? start : day(day).date().orElse(start);
  }
}
