package dev.unrepeat.source.log;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.StampScanner;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTime;
import dev.unrepeat.time.WrittenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/// Places the stamps of one log. A stamp without a year moves to the next year when the months
/// begin anew, one without a day to the next day when the clock does.
final class StampPlacing {
  private static final long HALF_A_DAY = 43_200;
  private static final long HALF_A_YEAR = 183L * 86_400;
  private static final int ANY_YEAR = 2000;

  private final Answers answers;
  private final WrittenTimes times;
  private final LogLayout layout;
  private final int baseYear;
  private final long from;
  private final long to;
  private long lastSecond = Long.MIN_VALUE;
  private int years;
  private int days;
  private long localSecond;
  private Optional<Instant> before = Optional.empty();
  private long offsetValidFrom = Long.MAX_VALUE;
  private long offsetValidTo = Long.MIN_VALUE;
  private ZoneId offsetZone = ZoneOffset.UTC;
  private int offset;

  StampPlacing(Answers answers, LogLayout layout) {
    this.answers = answers;
    this.layout = layout;
    this.times = new WrittenTimes(answers, TimeHints.NONE);
    this.baseYear = baseYear(answers);
    this.from = answers.from().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
    this.to =
        answers
            .to()
            .map(t -> t.getEpochSecond() + (t.getNano() > 0 ? 1 : 0))
            .orElse(Long.MAX_VALUE);
  }

  /// Takes the next stamp of the file; afterwards [#second] tells where it stands.
  void next(StampScanner stamp) {
    long second = stamp.localSecond(baseYear + years);
    if (stamp.day() == 0) {
      second += answers.date().map(LocalDate::toEpochDay).orElse(0L) * 86_400 + days * 86_400L;
      if (lastSecond != Long.MIN_VALUE && lastSecond - second > HALF_A_DAY) {
        days++;
        second += 86_400;
      }
    } else if (stamp.year() == StampScanner.NO_YEAR
        && lastSecond != Long.MIN_VALUE
        && lastSecond - second > HALF_A_YEAR) {
      years++;
      second = stamp.localSecond(baseYear + years);
    }
    lastSecond = second;
    localSecond = second;
  }

  private static int baseYear(Answers answers) {
    if (answers.year().isPresent()) {
      return answers.year().get().getValue();
    }
    return answers.date().map(LocalDate::getYear).orElse(ANY_YEAR);
  }

  /// The last stamp's seconds on its own clock, for measuring gaps.
  long second() {
    return localSecond;
  }

  /// The last stamp's seconds since 1970, where its zone is known.
  long utc(StampScanner stamp) {
    if (stamp.offset() != StampScanner.NO_OFFSET) {
      return localSecond - stamp.offset();
    }
    if (stamp.region().isPresent()) {
      return localSecond - offset(stamp.region().get());
    }
    return answers.zone().isPresent() ? localSecond - offset(answers.zone().get()) : localSecond;
  }

  /// Whether the file crossed New Year, so that later lines stand in the following year.
  boolean crossedNewYear() {
    return years > 0;
  }

  /// Whether the last stamp lies outside `--from` and `--to`; false where that cannot be known.
  boolean isOutside(StampScanner stamp) {
    if (from == Long.MIN_VALUE && to == Long.MAX_VALUE) {
      return false;
    }
    boolean yearOpen =
        stamp.year() == StampScanner.NO_YEAR
            && answers.year().isEmpty()
            && answers.date().isEmpty();
    if (yearOpen || layout.openOrder()) {
      return false;
    }
    boolean zoneOpen = stamp.offset() == StampScanner.NO_OFFSET && answers.zone().isEmpty();
    if (zoneOpen || stamp.hasZoneWord()) {
      return false;
    }
    long second = utc(stamp);
    return second < from || second >= to;
  }

  /// The zone's offset, looked up again only when the clocks there have changed.
  private int offset(ZoneId zone) {
    if (zone.equals(offsetZone) && localSecond >= offsetValidFrom && localSecond < offsetValidTo) {
      return offset;
    }
    offsetZone = zone;
    LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
    offset = zone.getRules().getOffset(local).getTotalSeconds();
    Instant instant = Instant.ofEpochSecond(localSecond - offset);
    ZoneOffsetTransition last = zone.getRules().previousTransition(instant);
    ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
    offsetValidFrom = last == null ? Long.MIN_VALUE : last.toEpochSecond() + offset + margin(last);
    offsetValidTo = next == null ? Long.MAX_VALUE : next.toEpochSecond() + offset - margin(next);
    return offset;
  }

  /// How far around a change of the clocks a local time may be none or two.
  private static long margin(ZoneOffsetTransition change) {
    return Math.max(7200, Math.abs(change.getDuration().getSeconds()));
  }

  /// Whether the stamp itself and the answers leave one instant and no question, as nearly always.
  private boolean isPlain(StampScanner stamp) {
    if (stamp.year() == StampScanner.NO_YEAR
        || stamp.day() == 0
        || stamp.digits() > 9
        || stamp.hasZoneWord()) {
      return false;
    }
    if (stamp.offset() != StampScanner.NO_OFFSET) {
      return true;
    }
    utc(stamp);
    return answers.zone().isPresent()
        && localSecond >= offsetValidFrom
        && localSecond < offsetValidTo;
  }

  /// The last stamp as the time of an event.
  Reading place(StampScanner stamp, String text) {
    if (layout.openOrder()) {
      RawTime raw = new RawTime(text, "", Provenance.UNKNOWN, Provenance.UNKNOWN);
      return new Reading(new EventTime.Undated(raw, MissingPart.DAY_ORDER), "");
    }
    if (isPlain(stamp)) {
      Instant instant = Instant.ofEpochSecond(utc(stamp), stamp.nano());
      before = Optional.of(instant);
      return new Reading(times.stamped(stamp, text, instant), "");
    }
    WrittenTime written = stamp.written(text);
    Reading reading;
    if (stamp.day() == 0 && answers.date().isPresent()) {
      LocalDate date = answers.date().get().plusDays(days);
      reading = times.place(written, date, Provenance.SET_FOR_SOURCE, before);
    } else if (stamp.year() == StampScanner.NO_YEAR && baseYear != ANY_YEAR && stamp.day() > 0) {
      LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(localSecond, 86_400L));
      reading = times.place(written, date, Provenance.SET_FOR_SOURCE, before);
    } else {
      reading = times.place(written, before);
    }
    before = reading.time().known().or(() -> before);
    return reading;
  }
}
