package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Optional;

/// Follows a run of lines as a reader does: a heading sets the day and the zone of the lines below
/// it, and a step back of more than twelve hours is the next day. A smaller step back stays as it
/// is written and is noted.
public final class LineClock {
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final WrittenDay BELOW_EARLIER =
      new WrittenDay.Unreadable(
          "The line above is of an earlier day than those before it; write the date of this one.");
  private static final WrittenDay ABOVE_LATER =
      new WrittenDay.Unreadable(
          "The newest line stands first, so this one may be of the day before; write its date.");

  private static final WrittenDay MORNING_OR_NOT =
      new WrittenDay.Unreadable(
          "It lies before the line above unless it is in the afternoon; write am or pm.");

  private WrittenTimes times;
  private Optional<LocalDate> day;
  private Provenance dayKnown;

  /// The day that a sentence gives to all events that name none.
  private Optional<LocalDate> dayOfAll = Optional.empty();

  private final CountedDays counted = new CountedDays();

  /// The day that the heading above names.
  private Optional<LocalDate> headed = Optional.empty();

  /// The day of the line above where it could not be read, so that the next line's is open too.
  private Optional<WrittenDay> open = Optional.empty();

  /// How many lines went on in time, and how many stepped back.
  private int rises;

  private int falls;

  /// Whether a line had an hour that only a clock of 24 hours has, or a zero before it.
  private boolean hoursOf24;

  /// Whether a line said am or pm, so that one that does not may mean either.
  private boolean halves;

  /// Whether a line counts seconds from T0.
  private boolean inSeconds;

  private Optional<EventTime> zero = Optional.empty();
  private Optional<LocalDateTime> lastLocal = Optional.empty();
  private Optional<WrittenZone> lastZone = Optional.empty();
  private Optional<Instant> lastInstant = Optional.empty();

  public LineClock(WrittenTimes times) {
    this.times = times;
    TimeHints hints = times.hints();
    Answers answers = times.answers();
    this.day = hints.date().or(answers::date);
    this.dayKnown = hints.date().isPresent() ? Provenance.FROM_DOCUMENT : Provenance.SET_FOR_SOURCE;
    day.ifPresent(counted::state);
  }

  /// Takes the day and the zone from a heading or title such as `Timeline 14 October 2026 (UTC)`.
  ///
  /// @return whether it had a day, so that the lines below are of that day
  public boolean heading(String line) {
    WrittenZone zone = HintFinder.zoneOf(line);
    if (zone instanceof WrittenZone.None) {
      zone =
          ZoneForms.search(line, 0)
              .filter(z -> bracketed(line, z.end()))
              .<WrittenZone>map(Taken::what)
              .orElse(zone);
    }
    if (!(zone instanceof WrittenZone.None)) {
      times = times.with(times.hints().withZone(zone));
    }
    zero(line);
    Optional<LocalDate> date = dateOf(line);
    Optional<WrittenDay.Counted> nth = AnotherDay.heads(line, false);
    if (nth.isPresent() && date.isPresent()) {
      counted.state(nth.get(), date.get());
    } else if (nth.isPresent()) {
      date = counted.heading(nth.get(), day, lastInstant.isPresent());
      open(nth.get());
    }
    if (date.isPresent()) {
      newDay(date.get());
      headed = date;
      dayOfAll = date.filter(all -> HintFinder.speaksOfAll(line));
    }
    if (LineStarts.find(line).filter(found -> found.written().isMonth()).isPresent()) {
      noDay();
    }
    return date.isPresent();
  }

  /// Takes the instant that a line calls T0, from which `T+5m` counts.
  ///
  /// @return whether it does
  public boolean zero(String line) {
    Optional<WrittenTime> stated = SinceZero.stated(line);
    if (stated.isEmpty()) {
      return false;
    }
    WrittenTime written = stated.get();
    Optional<LocalDate> own = written.hasDay() ? dayOf(written) : carried();
    zero =
        own.filter(date -> written.clock() instanceof WrittenClock.Clock)
            .map(date ->
                new Placement(times.answers(), times.hints(), lastInstant)
                    .place(written, date, Provenance.FROM_DOCUMENT)
                    .time());
    return true;
  }

  /// Whether a line is no more than `Day 2`, which heads the lines below it.
  public static boolean headsDay(String line) {
    return AnotherDay.heads(line, true).isPresent();
  }

  /// Whether a heading opens with `Day 2`, as in `Day 2 (14 October): the restore`.
  public static boolean beginsWithDay(String heading) {
    return AnotherDay.heads(heading, false).isPresent();
  }

  private static boolean bracketed(String line, int end) {
    char next = Characters.charAt(line, Characters.skipBlanks(line, end));
    int open = line.lastIndexOf('(', end - 1);
    boolean first = line.substring(open + 1, end).indexOf(' ') < 0;
    return next == ')' || next == ']' || (next == ',' && first && open >= 0);
  }

  private Optional<LocalDate> dateOf(String line) {
    Optional<LocalDate> whole = HintFinder.dateOf(line);
    if (whole.isPresent()) {
      return whole;
    }
    return LineStarts.find(line)
        .filter(found -> found.written().hasDay() && !found.written().hasClock())
        .flatMap(found -> dayOf(found.written()));
  }

  private Optional<LocalDate> dayOf(WrittenTime written) {
    if (written.day() instanceof WrittenDay.Whole whole) {
      return Optional.of(whole.date());
    }
    WrittenTime atUtc =
        new WrittenTime(
            written.text(),
            written.day(),
            new WrittenClock.None(),
            new WrittenZone.Exact(java.time.ZoneOffset.UTC),
            new WrittenDay.None(),
            new WrittenClock.None(),
            false);
    EventTime placed = times.place(atUtc, Optional.empty()).time();
    return placed.known().map(instant -> instant.atZone(java.time.ZoneOffset.UTC).toLocalDate());
  }

  /// A line with a day alone heads those below it; one of a day before that of the heading may also
  /// tell how things began, so that theirs is asked for.
  private void lone(LocalDate date) {
    if (headed.filter(date::isBefore).isPresent()) {
      open(BELOW_EARLIER);
    } else {
      newDay(date);
    }
  }

  private void newDay(LocalDate date) {
    day = Optional.of(date);
    dayKnown = Provenance.FROM_DOCUMENT;
    open = Optional.empty();
    counted.state(date);
    times =
        times.with(
            new TimeHints(
                times.hints().zone(),
                Optional.of(date),
                Optional.of(Year.of(date.getYear())),
                times.hints().order()));
    lastLocal = Optional.empty();
  }

  /// Below a month the day of the lines before it is not theirs any more.
  private void noDay() {
    day = times.answers().date();
    open = Optional.empty();
    dayKnown = Provenance.SET_FOR_SOURCE;
    TimeHints hints = times.hints();
    times = times.with(new TimeHints(hints.zone(), Optional.empty(), hints.year(), hints.order()));
    lastLocal = Optional.empty();
  }

  /// From here on the day is not known, until a line states it.
  private void open(WrittenDay unread) {
    open = Optional.of(unread);
    lastLocal = Optional.empty();
  }

  /// The time at the beginning of a line, placed in the run; a line that has a day but no clock
  /// sets the day as a heading does.
  public Optional<TimeInLine> entry(String line) {
    return LineStarts.find(line)
        .map(found -> {
          Reading reading = place(found.written());
          String rest = (found.label() + " " + LineStarts.rest(line, found.end())).strip();
          return new TimeInLine(
              found.start(), found.end(), found.written(), reading.time(), rest, reading.note());
        });
  }

  /// Places the next time of the run.
  public Reading place(WrittenTime written) {
    if (written.clock() instanceof WrittenClock.FromZero since) {
      inSeconds |= since.precision() == Precision.SECOND;
      WrittenTime counted = inSeconds ? SinceZero.amongSeconds(written, since) : written;
      return remember(SinceZero.place(counted, zero), Optional.empty(), written);
    }
    boolean readable = written.clock() instanceof WrittenClock.Clock;
    Optional<LocalDate> own = written.hasDay() ? own(written) : carried();
    if (!readable || own.isEmpty()) {
      WrittenTime asked = written.hasDay() ? written : written.on(open.orElse(written.day()));
      if (written.hasDay()) {
        own.ifPresentOrElse(this::lone, () -> lose(written));
      }
      return remember(times.place(asked, lastInstant), Optional.empty(), written);
    }
    Optional<LocalDate> reached = own;
    boolean counts = written.day() instanceof WrittenDay.Counted;
    LocalDateTime local = Placement.local(written.clock(), own.get());
    String note = "";
    boolean newestFirst = falls > 0 && rises == 0;
    if (newestFirst && !written.hasDay() && jumpsAhead(local) && sameZone(written)) {
      open(ABOVE_LATER);
      return place(written);
    }
    boolean afternoon = mayBeAfternoon(written, local);
    if (afternoon && (halves || (rises > 0 && falls == 0)) && sameZone(written)) {
      return remember(
          times.place(written.on(MORNING_OR_NOT), lastInstant), Optional.empty(), written);
    }
    boolean backdated =
        written.hasDay() && rises > 0 && lastLocal.filter(last -> later(last, own)).isPresent();
    if (lastLocal.isPresent() && local.isBefore(lastLocal.get()) && sameZone(written)) {
      boolean midnight = Duration.between(local, lastLocal.get()).compareTo(HALF_A_DAY) > 0;
      if (midnight && !written.hasDay() && !newestFirst) {
        local = local.plusDays(1);
        reached = Optional.of(own.get().plusDays(1));
      } else {
        falls++;
        note = "\"" + written.text() + "\" lies before the line above; it is kept as written.";
      }
    }
    if (lastLocal.isPresent() && local.isAfter(lastLocal.get())) {
      rises++;
    }
    day = reached;
    if (written.hasDay()) {
      open = Optional.empty();
    }
    if (counts) {
      dayKnown = Provenance.FROM_DOCUMENT;
    } else if (written.hasDay()) {
      counted.state(own.get());
    }
    Reading placed =
        written.hasDay() && !counts
            ? times.place(written, lastInstant)
            : new Placement(times.answers(), times.hints(), lastInstant)
                .place(written, reached.orElseThrow(), dayKnown);
    if (written.hasDay() && written.day() instanceof WrittenDay.Whole) {
      dayKnown = Provenance.FROM_DOCUMENT;
    }
    if (!note.isEmpty() && placed.note().isEmpty()) {
      placed = new Reading(placed.time(), note);
    }
    Reading remembered = remember(placed, Optional.of(midnightOf(local, written)), written);
    if (backdated) {
      open(BELOW_EARLIER);
    }
    return remembered;
  }

  /// In `9:10`, `11:55`, `1:15` the last may be of the afternoon, or told out of order; so may the
  /// last of `2:05 PM`, `2:09`.
  private boolean mayBeAfternoon(WrittenTime written, LocalDateTime local) {
    int hour = local.getHour();
    boolean half = written.clock() instanceof WrittenClock.Clock clock && clock.half();
    halves |= half;
    hoursOf24 |= !half && (hour == 0 || hour > 12 || isPadded(written.text(), hour));
    return !half
        && !hoursOf24
        && lastLocal
            .filter(last -> local.isBefore(last))
            .filter(last -> halves || local.plusHours(12).isAfter(last))
            .isPresent();
  }

  /// Whether the hour is written with a zero before it; the minute of `2:02` is no such hour.
  private static boolean isPadded(String text, int hour) {
    int at = hour < 10 ? text.indexOf("0" + hour) : -1;
    return at == 0 || (at > 0 && ":.".indexOf(text.charAt(at - 1)) < 0);
  }

  private boolean jumpsAhead(LocalDateTime local) {
    return lastLocal
        .filter(last -> Duration.between(last, local).compareTo(HALF_A_DAY) > 0)
        .isPresent();
  }

  private static boolean later(LocalDateTime above, Optional<LocalDate> date) {
    return date.filter(d -> d.isBefore(above.toLocalDate())).isPresent();
  }

  private Optional<LocalDate> own(WrittenTime written) {
    return written.day() instanceof WrittenDay.Counted from
            && written.clock() instanceof WrittenClock.Clock clock
        ? counted.find(from, clock, day, lastLocal.filter(last -> open.isEmpty()))
        : dayOf(written);
  }

  /// A day that could not be read leaves that of the next lines open; one that is said to be the
  /// day before is of one line only.
  private void lose(WrittenTime written) {
    if (!(written.day() instanceof WrittenDay.Counted from && from.days() < 0)) {
      open(written.day());
    }
  }

  /// The day of a line that names none: that of the line above, unless that one was set apart by an
  /// earlier day from those that a sentence is about.
  private Optional<LocalDate> carried() {
    if (open.isPresent()) {
      return Optional.empty();
    }
    return dayOfAll.filter(all -> day.filter(all::isAfter).isPresent()).or(() -> day);
  }

  /// After an entry at `24:00` the run goes on from the next day's beginning, with that day's date
  /// still to come.
  private static LocalDateTime midnightOf(LocalDateTime local, WrittenTime written) {
    boolean next = written.clock() instanceof WrittenClock.Clock clock && clock.nextDay();
    return next ? local.minusSeconds(1) : local;
  }

  private boolean sameZone(WrittenTime written) {
    return lastZone.isEmpty() || lastZone.get().equals(written.zone());
  }

  private Reading remember(Reading reading, Optional<LocalDateTime> local, WrittenTime written) {
    if (local.isPresent()) {
      lastLocal = local;
      lastZone = Optional.of(written.zone());
    }
    Optional<Instant> known = reading.time().known();
    if (known.isPresent()) {
      lastInstant = known;
    }
    return reading;
  }

  /// The day that the run has reached.
  public Optional<LocalDate> day() {
    return day;
  }
}
