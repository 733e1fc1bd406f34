package dev.unrepeat.time;

import dev.unrepeat.model.Precision;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads the time stamps that programs write, straight from the characters of a line: no string, no
/// pattern. One scanner is used again and again by one thread; after a method returned true its
/// fields hold what was read.
public final class StampScanner {
  /// The offset of a stamp that names none.
  public static final int NO_OFFSET = Integer.MIN_VALUE;

  /// The year of a stamp that names none.
  public static final int NO_YEAR = 0;

  private int year;
  private int month;
  private int day;
  private final StampClock clock = new StampClock();
  private String zoneWord = "";
  private int start;

  public int year() {
    return year;
  }

  public int month() {
    return month;
  }

  public int day() {
    return day;
  }

  /// Place of the first character of the stamp.
  public int start() {
    return start;
  }

  public void startAt(int place) {
    start = place;
  }

  /// Takes the stamp, which names no zone, as one of UTC.
  public void inUtc() {
    clock.offset = 0;
  }

  /// Place after the last character of the stamp.
  public int end() {
    return clock.end;
  }

  /// Seconds east of UTC, or [#NO_OFFSET].
  public int offset() {
    return clock.offset;
  }

  public int nano() {
    return clock.nano;
  }

  /// Digits after the second; more than nine can be counted here but not read, -1 when the second
  /// itself is missing.
  public int digits() {
    return clock.digits;
  }

  /// Takes the zone that a program wrote behind the stamp read last, as in `14:31:02 PDT`, if the
  /// stamp has none yet.
  public void zoneBehind(char[] line, int to) {
    zoneWord =
        clock.offset == NO_OFFSET && clock.digits >= 0 ? StampZone.read(clock, line, to) : "";
  }

  /// Whether the zone behind the stamp is a word of several meanings, such as `IST`, or a region.
  public boolean hasZoneWord() {
    return !zoneWord.isEmpty();
  }

  /// The region behind the stamp, as in `14:31:02 Europe/Berlin`.
  public Optional<ZoneId> region() {
    return StampZone.region(zoneWord);
  }

  /// Seconds since 1970 as the stamp's own clock shows them, in this year if the stamp has none.
  public long localSecond(int yearIfNone) {
    long days = day == 0 ? 0 : CivilDays.of(year == NO_YEAR ? yearIfNone : year, month, day);
    return days * 86_400 + clock.secondOfDay;
  }

  public Precision precision() {
    if (clock.digits < 0) {
      return Precision.MINUTE;
    }
    if (clock.digits == 0) {
      return Precision.SECOND;
    }
    return clock.digits <= 3
        ? Precision.MILLISECOND
        : clock.digits <= 6 ? Precision.MICROSECOND : Precision.NANOSECOND;
  }

  /// `2026-10-14T14:31:02.123+02:00` with `T`, `t`, a blank or `_` between, `-` or `/` in the date,
  /// `.` or `,` before the fraction, and `Z`, `+02:00`, `+0200`, ` +0200`, ` UTC` or nothing
  /// behind; seconds may be missing.
  public boolean iso(char[] line, int from, int to) {
    if (to - from < 16) {
      return false;
    }
    char sep = line[from + 4];
    if ((sep != '-' && sep != '/' && sep != '.') || line[from + 7] != sep) {
      return basic(line, from, to);
    }
    year = StampClock.four(line, from);
    month = StampClock.two(line, from + 5);
    day = StampClock.two(line, from + 8);
    char between = line[from + 10];
    if (between != 'T' && between != ' ' && between != 't' && between != '_' && between != '\t') {
      return false;
    }
    return year >= 0
        && CivilDays.exists(year, month, day)
        && clock.halfDay(line, line[from + 11] == ' ' ? from + 12 : from + 11, to)
        && clock.zone(line, to);
  }

  /// `20131102T010628Z`, as CloudTrail writes it.
  private boolean basic(char[] line, int from, int to) {
    if ((line[from + 8] | 0x20) != 't') {
      return false;
    }
    year = StampClock.four(line, from);
    month = StampClock.two(line, from + 4);
    day = StampClock.two(line, from + 6);
    int hour = StampClock.two(line, from + 9);
    int minute = StampClock.two(line, from + 11);
    int second = from + 15 <= to ? StampClock.two(line, from + 13) : -1;
    if (year < 0
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 60) {
      return false;
    }
    clock.secondOfDay = hour * 3600 + minute * 60 + Math.min(second, 59);
    clock.nano = 0;
    clock.digits = 0;
    clock.end = from + 15;
    return CivilDays.exists(year, month, day) && clock.zone(line, to);
  }

  /// `Sun Dec 04 04:47:44 2005` or with a fraction after the second, as Apache's error log has it,
  /// or with a zone before the year, as `date` prints it.
  public boolean apacheError(char[] line, int from, int to) {
    if (to - from < 24 || line[from + 3] != ' ') {
      return false;
    }
    if (!nameDay(line, from + 4, to) || !clock.read(line, clock.end + 1, to)) {
      return false;
    }
    zoneBehind(line, to);
    if (clock.offset == NO_OFFSET && zoneWord.isEmpty()) {
      clock.zone(line, to);
    }
    if (clock.end + 5 > to || line[clock.end] != ' ') {
      return false;
    }
    year = StampClock.four(line, clock.end + 1);
    clock.end += 5;
    return year > 0 && CivilDays.exists(year, month, day);
  }

  /// `10/Oct/2000:13:55:36 -0700`, and `14-Oct-2026 14:31:02.123` or `14 Oct 2026 14:31:02`.
  public boolean dayMonthName(char[] line, int from, int to) {
    if (to - from < 20) {
      return false;
    }
    char sep = line[from + 2];
    if ((sep != '/' && sep != '-' && sep != ' ') || line[from + 6] != sep) {
      return false;
    }
    day = StampClock.two(line, from);
    month = MonthNames.month(line, from + 3);
    year = StampClock.four(line, from + 7);
    char between = line[from + 11];
    return year > 0
        && CivilDays.exists(year, month, day)
        && (between == ':' || between == ' ')
        && clock.read(line, from + 12, to)
        && clock.zone(line, to);
  }

  /// `Jun 14 15:16:01` or `Jun 4 15:16:01.123456`: the old syslog, without a year; routers may
  /// write one behind the day, as in `Jun 14 2026 15:16:01`.
  public boolean syslog(char[] line, int from, int to) {
    if (to - from < 15 || !nameDay(line, from, to)) {
      return false;
    }
    year = NO_YEAR;
    clock.offset = NO_OFFSET;
    int written = clock.end + 6 < to ? StampClock.four(line, clock.end + 1) : -1;
    if (written >= 1990 && line[clock.end + 5] == ' ') {
      year = written;
      clock.end += 5;
    }
    return CivilDays.exists(year == NO_YEAR ? 2000 : year, month, day)
        && clock.end < to
        && clock.read(line, clock.end + 1, to)
        && clock.digits >= 0;
  }

  /// `03-17 16:13:38.811`: month, day and clock with milliseconds, as Android writes them.
  public boolean monthDay(char[] line, int from, int to) {
    if (to - from < 18 || line[from + 2] != '-' || line[from + 5] != ' ') {
      return false;
    }
    year = NO_YEAR;
    clock.offset = NO_OFFSET;
    month = StampClock.two(line, from);
    day = StampClock.two(line, from + 3);
    return CivilDays.exists(2000, month, day) && clock.read(line, from + 6, to) && clock.digits > 0;
  }

  /// `17/06/09 20:10:40`: two digits each for year, month and day, in one of their orders.
  public boolean shortDate(char[] line, int from, int to, DateOrder order) {
    if (to - from < 17 || line[from + 2] != '/' || line[from + 5] != '/' || line[from + 8] != ' ') {
      return false;
    }
    boolean yearFirst = order == DateOrder.YEAR_FIRST;
    year = 2000 + StampClock.two(line, yearFirst ? from : from + 6);
    month = StampClock.two(line, order == DateOrder.MONTH_FIRST ? from : from + 3);
    day = StampClock.two(line, order == DateOrder.DAY_FIRST ? from : from + (yearFirst ? 6 : 3));
    clock.offset = NO_OFFSET;
    return year >= 2000
        && CivilDays.exists(year, month, day)
        && clock.read(line, from + 9, to)
        && clock.digits >= 0;
  }

  /// `E1014 14:31:02.123456` without the letter: month, day and clock, as Kubernetes components
  /// write them.
  public boolean klog(char[] line, int from, int to) {
    if (to - from < 13 || line[from + 4] != ' ') {
      return false;
    }
    year = NO_YEAR;
    clock.offset = NO_OFFSET;
    month = StampClock.two(line, from);
    day = StampClock.two(line, from + 2);
    return CivilDays.exists(2000, month, day) && clock.read(line, from + 5, to) && clock.digits > 0;
  }

  /// `081109 203615` or `081109 20:36:15`: two digits each for year, month and day, as Hadoop's
  /// file system and old MySQL write them.
  public boolean sixDigits(char[] line, int from, int to) {
    if (to - from < 14 || line[from + 6] != ' ') {
      return false;
    }
    int written = StampClock.two(line, from);
    year = written < 0 ? NO_YEAR : 2000 + written;
    month = StampClock.two(line, from + 2);
    day = StampClock.two(line, from + 4);
    clock.offset = NO_OFFSET;
    if (year == NO_YEAR || !CivilDays.exists(year, month, day)) {
      return false;
    }
    int at = line[from + 7] == ' ' ? from + 8 : from + 7;
    return clock.digitsAlone(line, at, to) || (clock.halfDay(line, at, to) && clock.digits >= 0);
  }

  /// `14:31:02.123`: a clock alone; the day stays 0.
  public boolean clockOnly(char[] line, int from, int to) {
    year = NO_YEAR;
    month = 0;
    day = 0;
    clock.offset = NO_OFFSET;
    return to - from >= 8 && clock.read(line, from, to) && clock.digits >= 0;
  }

  /// `14/10/2026 14:31:02` or, month first, `10/14/2026 2:31:02 PM`.
  public boolean slashed(char[] line, int from, int to, boolean dayFirst) {
    if (to - from < 18) {
      return false;
    }
    char sep = line[from + 2];
    if ((sep != '/' && sep != '-' && sep != '.') || line[from + 5] != sep) {
      return false;
    }
    day = StampClock.two(line, dayFirst ? from : from + 3);
    month = StampClock.two(line, dayFirst ? from + 3 : from);
    year = StampClock.four(line, from + 6);
    int at = line[from + 10] == ',' ? from + 11 : from + 10;
    return year > 0
        && CivilDays.exists(year, month, day)
        && (line[at] == ' ' || line[at] == 'T')
        && clock.halfDay(line, at + 1, to)
        && clock.zone(line, to);
  }

  /// `Oct 14, 2026 2:31:02 PM`, as Java's own logging begins its two lines.
  public boolean monthNameFirst(char[] line, int from, int to) {
    if (to - from < 20 || line[from + 3] != ' ') {
      return false;
    }
    month = MonthNames.month(line, from);
    int width = line[from + 5] == ',' ? 1 : 2;
    day = width == 1 ? StampClock.digit(line[from + 4]) : StampClock.two(line, from + 4);
    int at = from + 4 + width;
    if (month == 0 || line[at] != ',' || line[at + 1] != ' ') {
      return false;
    }
    year = StampClock.four(line, at + 2);
    return year > 0
        && CivilDays.exists(year, month, day)
        && line[at + 6] == ' '
        && clock.halfDay(line, at + 7, to)
        && clock.zone(line, to);
  }

  /// `1452837318`, `1452837318.123` or `1452837318123`: a count since 1970 at the beginning of a
  /// line.
  public boolean epoch(char[] line, int from, int to) {
    int at = from;
    long count = 0;
    while (at < to && at < from + 14 && StampClock.digit(line[at]) >= 0) {
      count = count * 10 + StampClock.digit(line[at]);
      at++;
    }
    int width = at - from;
    if ((width != 10 && width != 13) || (at < to && Character.isLetterOrDigit(line[at]))) {
      return false;
    }
    long second = width == 10 ? count : count / 1000;
    if (second < 946_684_800L || second >= 4_102_444_800L) {
      return false;
    }
    LocalDate date = LocalDate.ofEpochDay(second / 86_400);
    year = date.getYear();
    month = date.getMonthValue();
    day = date.getDayOfMonth();
    clock.secondOfDay = (int) (second % 86_400);
    clock.end = at;
    clock.digits = width == 10 ? 0 : 3;
    clock.nano = width == 10 ? 0 : (int) (count % 1000) * 1_000_000;
    if (width == 10 && at + 1 < to && line[at] == '.' && StampClock.digit(line[at + 1]) >= 0) {
      clock.fraction(line, to);
    }
    clock.offset = 0;
    return true;
  }

  /// The stamp as a written time, for placing it.
  ///
  /// @param text its characters
  public WrittenTime written(String text) {
    LocalTime time = LocalTime.ofSecondOfDay(clock.secondOfDay).withNano(clock.nano);
    WrittenClock read =
        clock.digits > 9
            ? new WrittenClock.Unreadable(
                "\""
                    + text
                    + "\" has "
                    + clock.digits
                    + " digits after the second; at most nine can be read without loss.")
            : new WrittenClock.Clock(time, false, precision(), true);
    WrittenZone zone =
        clock.offset == NO_OFFSET
            ? StampZone.named(zoneWord)
            : new WrittenZone.Exact(ZoneOffset.ofTotalSeconds(clock.offset));
    return new WrittenTime(
        text, writtenDay(), read, zone, new WrittenDay.None(), new WrittenClock.None(), false);
  }

  private WrittenDay writtenDay() {
    if (day == 0) {
      return new WrittenDay.None();
    }
    return year == NO_YEAR
        ? new WrittenDay.NoYear(month, day)
        : new WrittenDay.Whole(LocalDate.of(year, month, day));
  }

  private boolean nameDay(char[] line, int from, int to) {
    if (to - from < 6 || line[from + 3] != ' ') {
      return false;
    }
    month = MonthNames.month(line, from);
    day = line[from + 4] == ' ' ? StampClock.digit(line[from + 5]) : StampClock.two(line, from + 4);
    clock.end = from + 6;
    return month > 0;
  }
}
