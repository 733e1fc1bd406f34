package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.blank;
import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.number;
import static dev.unrepeat.time.Characters.skipBlanks;
import static dev.unrepeat.time.Characters.wordEnd;
import static dev.unrepeat.time.Characters.wordy;

import java.util.List;
import java.util.Optional;

/// The ways people write a month without a day at the beginning of a line: `July 2024`, `Jul.
/// 2024`, `mid-July 2024`, `2024-07`, `07/2024`, `2024年7月`.
final class MonthForms {
  private static final List<String> PARTS =
      List.of(
          "early",
          "mid",
          "middle of",
          "late",
          "end of",
          "beginning of",
          "start of",
          "around",
          "about",
          "~");

  private MonthForms() {}

  static Optional<Taken<WrittenTime>> at(String s, int from) {
    int i = skipPart(s, from);
    int n = digits(s, i);
    Optional<Taken<WrittenDay>> month =
        switch (n) {
          case 0 -> named(s, i);
          case 2 -> numbered(s, i + 3, i, charAt(s, i + 2) == '/');
          case 4 -> yearFirst(s, i);
          default -> Optional.empty();
        };
    return month.map(taken -> written(s, from, taken, i > from));
  }

  private static int skipPart(String s, int from) {
    if (!Characters.letter(s, from) && charAt(s, from) != '~') {
      return from;
    }
    for (String part : PARTS) {
      int end = from + part.length();
      if (s.regionMatches(true, from, part, 0, part.length())
          && (part.equals("~") || blank(charAt(s, end)) || charAt(s, end) == '-')) {
        return skipBlanks(s, charAt(s, end) == '-' ? end + 1 : end);
      }
    }
    return from;
  }

  private static Optional<Taken<WrittenDay>> named(String s, int i) {
    int end = wordEnd(s, i);
    int month =
        end - i > 9 || !MonthNames.mayBegin(s, i) ? 0 : MonthNames.month(s.substring(i, end));
    int year = end;
    while (charAt(s, year) == '.' || charAt(s, year) == ',' || blank(charAt(s, year))) {
      year++;
    }
    return month == 0 || year == end ? Optional.empty() : month(s, year, month, year + 4);
  }

  private static Optional<Taken<WrittenDay>> yearFirst(String s, int i) {
    char sep = charAt(s, i + 4);
    int m = digits(s, i + 5);
    boolean japanese = sep == '年' && (m == 1 || m == 2) && charAt(s, i + 5 + m) == '月';
    if (japanese) {
      return digits(s, i + 6 + m) > 0
          ? Optional.empty()
          : month(s, i, number(s, i + 5, i + 5 + m), i + 6 + m);
    }
    return (sep == '-' || sep == '/') && m == 2
        ? month(s, i, number(s, i + 5, i + 7), i + 7)
        : Optional.empty();
  }

  private static Optional<Taken<WrittenDay>> numbered(String s, int year, int at, boolean parted) {
    return parted ? month(s, year, number(s, at, at + 2), year + 4) : Optional.empty();
  }

  /// Whether a year stands there, and behind the whole nothing that would make it something else: a
  /// day, a clock, a longer number.
  private static Optional<Taken<WrittenDay>> month(String s, int yearAt, int month, int end) {
    if (digits(s, yearAt) != 4 || month < 1 || month > 12) {
      return Optional.empty();
    }
    int year = number(s, yearAt, yearAt + 4);
    int next = skipBlanks(s, end);
    boolean longer = wordy(s, end) || ("-/?.".indexOf(charAt(s, end)) >= 0 && wordy(s, end + 1));
    boolean clock = digits(s, next) > 0 && charAt(s, next + digits(s, next)) == ':';
    return year < 1990 || year >= 2100 || longer || clock
        ? Optional.empty()
        : Optional.of(new Taken<>(new WrittenDay.Month(year, month), end));
  }

  private static Taken<WrittenTime> written(
      String s, int from, Taken<WrittenDay> month, boolean about) {
    return new Taken<>(
        new WrittenTime(
            s.substring(from, month.end()),
            month.what(),
            new WrittenClock.None(),
            new WrittenZone.None(),
            new WrittenDay.None(),
            new WrittenClock.None(),
            about),
        month.end());
  }
}
