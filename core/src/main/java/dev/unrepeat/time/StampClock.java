package dev.unrepeat.time;

/// The clock and zone of a stamp, read straight from the characters of a line:
/// `14:31:02.123+02:00`, `14:31:02,978`, `2:31:02 PM UTC`. Like the [StampScanner] that owns it, it
/// is used again and again; after a method returned true its fields hold what was read.
final class StampClock {
  int secondOfDay;
  int nano;
  int digits;
  int offset;
  int end;

  boolean read(char[] line, int from, int to) {
    if (from + 5 > to || line[from + 2] != ':') {
      return false;
    }
    int hour = two(line, from);
    int minute = two(line, from + 3);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return false;
    }
    nano = 0;
    offset = StampScanner.NO_OFFSET;
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

  void fraction(char[] line, int to) {
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

  boolean zone(char[] line, int to) {
    offset = StampScanner.NO_OFFSET;
    if (end >= to) {
      return true;
    }
    int at = line[end] == ' ' ? end + 1 : end;
    if (at >= to) {
      return true;
    }
    char c = line[at];
    if ((c | 0x20) == 'z' && (at + 1 == to || !letterOrSign(line[at + 1]))) {
      offset = 0;
      end = at + 1;
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

  /// A clock whose hour may have one digit and which may say AM or PM.
  boolean halfDay(char[] line, int from, int to) {
    boolean single = from + 1 < to && line[from + 1] == ':';
    if (single) {
      char[] padded = new char[Math.min(to - from, 24) + 1];
      padded[0] = '0';
      System.arraycopy(line, from, padded, 1, padded.length - 1);
      if (!read(padded, 0, padded.length)) {
        return false;
      }
      end = from + end - 1;
    } else if (!read(line, from, to)) {
      return false;
    }
    boolean word = end + 3 < to && Character.isLetterOrDigit(line[end + 3]);
    if (end + 2 < to && !word && line[end] == ' ' && (line[end + 2] | 0x20) == 'm') {
      char half = (char) (line[end + 1] | 0x20);
      int hour = secondOfDay / 3600;
      if ((half == 'a' || half == 'p') && hour >= 1 && hour <= 12) {
        secondOfDay += (hour % 12 + (half == 'p' ? 12 : 0) - hour) * 3600;
        end += 3;
      }
    }
    return true;
  }

  /// `203615`.
  boolean digitsAlone(char[] line, int from, int to) {
    int hour = from + 6 <= to ? two(line, from) : -1;
    int minute = from + 6 <= to ? two(line, from + 2) : -1;
    int second = from + 6 <= to ? two(line, from + 4) : -1;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return false;
    }
    secondOfDay = hour * 3600 + minute * 60 + second;
    nano = 0;
    digits = 0;
    end = from + 6;
    return end == to || line[end] == ' ';
  }

  static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }

  static int two(char[] line, int at) {
    if (at + 2 > line.length) {
      return -1;
    }
    int high = digit(line[at]);
    int low = digit(line[at + 1]);
    return high < 0 || low < 0 ? -1 : high * 10 + low;
  }

  static int four(char[] line, int at) {
    int high = two(line, at);
    int low = two(line, at + 2);
    return high < 0 || low < 0 ? -1 : high * 100 + low;
  }
}
