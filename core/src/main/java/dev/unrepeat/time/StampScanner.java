package dev.unrepeat.time;

import dev.unrepeat.model.Precision;

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
  private int secondOfDay;
  private int nano;
  private int digits;
  private int offset;
  private int end;

  public int year() {
    return year;
  }

  public int month() {
    return month;
  }

  public int day() {
    return day;
  }

  /// Place after the last character of the stamp.
  public int end() {
    return end;
  }

  /// Seconds east of UTC, or [#NO_OFFSET].
  public int offset() {
    return offset;
  }

  public int nano() {
    return nano;
  }

  /// Digits after the second; more than nine can be counted here but not read, -1 when the second
  /// itself is missing.
  public int digits() {
    return digits;
  }

  /// Seconds since 1970 as the stamp's own clock shows them, in this year if the stamp has none.
  public long localSecond(int yearIfNone) {
    return CivilDays.of(year == NO_YEAR ? yearIfNone : year, month, day) * 86_400 + secondOfDay;
  }

  public Precision precision() {
    if (digits < 0) {
      return Precision.MINUTE;
    }
    if (digits == 0) {
      return Precision.SECOND;
    }
    return digits <= 3
        ? Precision.MILLISECOND
        : digits <= 6 ? Precision.MICROSECOND : Precision.NANOSECOND;
  }

  /// `2026-10-14T14:31:02.123+02:00` with `T`, `t`, a blank or `_` between, `-` or `/` in the date,
  /// `.` or `,` before the fraction, and `Z`, `+02:00`, `+0200`, ` +0200`, ` UTC` or nothing
  /// behind; seconds may be missing.
  public boolean iso(char[] line, int from, int to) {
    if (to - from < 16) {
      return false;
    }
    char sep = line[from + 4];
    if ((sep != '-' && sep != '/') || line[from + 7] != sep) {
      return basic(line, from, to);
    }
    year = four(line, from);
    month = two(line, from + 5);
    day = two(line, from + 8);
    char between = line[from + 10];
    if (between != 'T' && between != ' ' && between != 't' && between != '_') {
      return false;
    }
    return year >= 0
        && CivilDays.exists(year, month, day)
        && clock(line, from + 11, to)
        && zone(line, to);
  }

  /// `20131102T010628Z`, as CloudTrail writes it.
  private boolean basic(char[] line, int from, int to) {
    if ((line[from + 8] | 0x20) != 't') {
      return false;
    }
    year = four(line, from);
    month = two(line, from + 4);
    day = two(line, from + 6);
    int hour = two(line, from + 9);
    int minute = two(line, from + 11);
    int second = from + 15 <= to ? two(line, from + 13) : -1;
    if (year < 0
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 60) {
      return false;
    }
    secondOfDay = hour * 3600 + minute * 60 + Math.min(second, 59);
    nano = 0;
    digits = 0;
    end = from + 15;
    return CivilDays.exists(year, month, day) && zone(line, to);
  }

  /// `Sun Dec 04 04:47:44 2005` or with a fraction after the second, as Apache's error log has it.
  public boolean apacheError(char[] line, int from, int to) {
    if (to - from < 24 || line[from + 3] != ' ') {
      return false;
    }
    if (!monthDay(line, from + 4, to) || !clock(line, end + 1, to)) {
      return false;
    }
    if (end + 5 > to || line[end] != ' ') {
      return false;
    }
    year = four(line, end + 1);
    end += 5;
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
    day = two(line, from);
    month = MonthNames.month(line, from + 3);
    year = four(line, from + 7);
    char between = line[from + 11];
    return year > 0
        && CivilDays.exists(year, month, day)
        && (between == ':' || between == ' ')
        && clock(line, from + 12, to)
        && zone(line, to);
  }

  /// `Jun 14 15:16:01` or `Jun 4 15:16:01.123456`: the old syslog, without a year.
  public boolean syslog(char[] line, int from, int to) {
    if (to - from < 15 || !monthDay(line, from, to)) {
      return false;
    }
    year = NO_YEAR;
    offset = NO_OFFSET;
    return CivilDays.exists(2000, month, day)
        && end < to
        && clock(line, end + 1, to)
        && digits >= 0;
  }

  /// `17/06/09 20:10:40`: two digits each for year, month and day, as Spark and Hadoop write them.
  public boolean shortYear(char[] line, int from, int to) {
    if (to - from < 17 || line[from + 2] != '/' || line[from + 5] != '/' || line[from + 8] != ' ') {
      return false;
    }
    year = 2000 + two(line, from);
    month = two(line, from + 3);
    day = two(line, from + 6);
    offset = NO_OFFSET;
    return year >= 2000
        && CivilDays.exists(year, month, day)
        && clock(line, from + 9, to)
        && digits >= 0;
  }

  /// `E1014 14:31:02.123456` without the letter: month, day and clock, as Kubernetes components
  /// write them.
  public boolean klog(char[] line, int from, int to) {
    if (to - from < 13 || line[from + 4] != ' ') {
      return false;
    }
    year = NO_YEAR;
    offset = NO_OFFSET;
    month = two(line, from);
    day = two(line, from + 2);
    return CivilDays.exists(2000, month, day) && clock(line, from + 5, to) && digits > 0;
  }

  /// `14:31:02.123`: a clock alone; the day stays 0.
  public boolean clockOnly(char[] line, int from, int to) {
    year = NO_YEAR;
    month = 0;
    day = 0;
    offset = NO_OFFSET;
    return to - from >= 8 && clock(line, from, to) && digits >= 0;
  }

  private boolean monthDay(char[] line, int from, int to) {
    if (to - from < 6 || line[from + 3] != ' ') {
      return false;
    }
    month = MonthNames.month(line, from);
    day = line[from + 4] == ' ' ? digit(line[from + 5]) : two(line, from + 4);
    end = from + 6;
    return month > 0;
  }

  private boolean clock(char[] line, int from, int to) {
    if (from + 5 > to || line[from + 2] != ':') {
      return false;
    }
    int hour = two(line, from);
    int minute = two(line, from + 3);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return false;
    }
    nano = 0;
    offset = NO_OFFSET;
    if (from + 8 > to || line[from + 5] != ':') {
      secondOfDay = hour * 3600 + minute * 60;
      digits = -1;
      end = from + 5;
      return end == to || digit(line[end]) < 0;
    }
    int second = two(line, from + 6);
    if (second < 0 || second > 60) {
      return false;
    }
    secondOfDay = hour * 3600 + minute * 60 + Math.min(second, 59);
    digits = 0;
    end = from + 8;
    if (end + 1 < to && (line[end] == '.' || line[end] == ',') && digit(line[end + 1]) >= 0) {
      fraction(line, to);
    }
    return end == to || digit(line[end]) < 0;
  }

  private void fraction(char[] line, int to) {
    int at = end + 1;
    int value = 0;
    int count = 0;
    while (at < to) {
      int d = digit(line[at]);
      if (d < 0) {
        break;
      }
      if (count < 9) {
        value = value * 10 + d;
      }
      count++;
      at++;
    }
    for (int i = count; i < 9; i++) {
      value *= 10;
    }
    nano = value;
    digits = count;
    end = at;
  }

  private boolean zone(char[] line, int to) {
    offset = NO_OFFSET;
    if (end >= to) {
      return true;
    }
    int at = line[end] == ' ' ? end + 1 : end;
    if (at >= to) {
      return true;
    }
    char c = line[at];
    if (at == end && (c | 0x20) == 'z') {
      offset = 0;
      end++;
    } else if (c == '+' || c == '-') {
      return offset(line, at, to);
    } else if (at + 3 <= to
        && ((c == 'U' && line[at + 1] == 'T' && line[at + 2] == 'C')
            || (c == 'G' && line[at + 1] == 'M' && line[at + 2] == 'T'))
        && (at + 3 == to || !letterOrSign(line[at + 3]))) {
      offset = 0;
      end = at + 3;
    }
    return true;
  }

  private static boolean letterOrSign(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-';
  }

  /// An offset directly behind the clock; ` -` followed by something else is only a dash.
  private boolean offset(char[] line, int at, int to) {
    int hours = at + 3 <= to ? two(line, at + 1) : -1;
    if (hours < 0 || hours > 18) {
      return true;
    }
    int colon = at + 3 < to && line[at + 3] == ':' ? 1 : 0;
    int minutes = at + 5 + colon <= to ? two(line, at + 3 + colon) : -1;
    int after = at + 3;
    if (minutes >= 0 && minutes <= 59) {
      after = at + 5 + colon;
    } else if (line[end] == ' ') {
      return true;
    } else {
      minutes = 0;
    }
    if (after < to && Character.isLetterOrDigit(line[after])) {
      return line[end] == ' ';
    }
    int seconds = hours * 3600 + minutes * 60;
    offset = line[at] == '-' ? -seconds : seconds;
    end = after;
    return true;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }

  private static int two(char[] line, int at) {
    if (at + 2 > line.length) {
      return -1;
    }
    int high = digit(line[at]);
    int low = digit(line[at + 1]);
    return high < 0 || low < 0 ? -1 : high * 10 + low;
  }

  private static int four(char[] line, int at) {
    int high = two(line, at);
    int low = two(line, at + 2);
    return high < 0 || low < 0 ? -1 : high * 100 + low;
  }
}
