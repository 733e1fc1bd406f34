package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.dash;
import static dev.unrepeat.time.Characters.digit;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.number;
import static dev.unrepeat.time.Characters.skipBlanks;
import static dev.unrepeat.time.Characters.wordEnd;
import static dev.unrepeat.time.Characters.wordy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The ways people write a day: `2026-10-14`, `14-10-2026`, `10/14/2026`, `14.10.2026`, `Oct 14,
/// 2026`, `14. October`, `6th November 2022`, `Thu Jan 20`; those of East Asia are in [WideDays].
final class DayForms {
  /// The longest of days left open, such as `2021/22-??-??`.
  private static final int LONGEST_OPEN = 14;

  /// Letters of `septiembre`.
  private static final int LONGEST_MONTH = 10;

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");

  private DayForms() {}

  static Optional<Taken<WrittenDay>> at(String s, int from) {
    if (Characters.letter(s, from) && !MonthNames.mayBegin(s, from)) {
      return Optional.empty();
    }
    int i = skipWeekday(s, from);
    int n = digits(s, i);
    Optional<Taken<WrittenDay>> wide = WideDays.at(s, i, n);
    if (wide.isPresent()) {
      return wide;
    }
    if (n == 4) {
      return yearFirst(s, i);
    }
    if (n == 8) {
      return compact(s, i);
    }
    if (n == 1 || n == 2) {
      Optional<Taken<WrittenDay>> named = dayThenMonth(s, i, n);
      return named.isPresent() ? named : numeric(s, i, n);
    }
    return n == 0 ? monthThenDay(s, i) : Optional.empty();
  }

  private static int skipWeekday(String s, int i) {
    int end = wordEnd(s, i);
    if (end == i || !MonthNames.isWeekday(s.substring(i, end))) {
      return i;
    }
    int p = end;
    while (charAt(s, p) == '.'
        || charAt(s, p) == ','
        || charAt(s, p) == '|'
        || Characters.blank(charAt(s, p))) {
      p++;
    }
    return p;
  }

  private static Optional<Taken<WrittenDay>> yearFirst(String s, int i) {
    int year = number(s, i, i + 4);
    char sep = charAt(s, i + 4);
    if (sep != '-' && sep != '/' && sep != '.') {
      return Optional.empty();
    }
    int months = digits(s, i + 5);
    int second = i + 5 + months;
    int days = digits(s, second + 1);
    int end = second + 1 + days;
    boolean whole =
        (months == 1 || months == 2) && charAt(s, second) == sep && (days == 1 || days == 2);
    if (whole && (!wordy(s, end) || (charAt(s, end) | 0x20) == 't' || charAt(s, end) == '日')) {
      return date(year, number(s, i + 5, second), number(s, second + 1, end), end);
    }
    int stop = i;
    while (stop < Math.min(s.length(), i + LONGEST_OPEN)
        && "0123456789-/?xX".indexOf(s.charAt(stop)) >= 0) {
      stop++;
    }
    String text = s.substring(i, stop);
    boolean open = text.indexOf('?') > 0 || text.toUpperCase(Locale.ROOT).indexOf('X') > 0;
    return open && year >= 1990 && year < 2100
        ? Optional.of(
            new Taken<>(new WrittenDay.Unreadable("The day \"" + text + "\" is left open."), stop))
        : Optional.empty();
  }

  private static Optional<Taken<WrittenDay>> compact(String s, int i) {
    int year = number(s, i, i + 4);
    boolean plausible =
        year >= 1990 && year < 2100 && (charAt(s, i + 8) | 0x20) == 't' && digit(s, i + 9);
    return plausible
        ? date(year, number(s, i + 4, i + 6), number(s, i + 6, i + 8), i + 8)
        : Optional.empty();
  }

  private static Optional<Taken<WrittenDay>> numeric(String s, int i, int n) {
    char sep = charAt(s, i + n);
    int m = digits(s, i + n + 1);
    if ((sep != '-' && sep != '/' && sep != '.') || m < 1 || m > 2) {
      return Optional.empty();
    }
    int third = i + n + 1 + m;
    int first = number(s, i, i + n);
    int second = number(s, i + n + 1, third);
    int y = charAt(s, third) == sep ? digits(s, third + 1) : 0;
    int end = third + 1 + y;
    boolean yeared = (y == 4 || (y == 2 && sep != '.')) && !wordy(s, end) && charAt(s, end) != sep;
    if (yeared) {
      int year = number(s, third + 1, end) + (y == 2 ? 2000 : 0);
      return year < 1990 || year >= 2100
          ? Optional.empty()
          : ordered(sep == '.', y == 2, first, second, year, end);
    }
    if (sep == '.' && charAt(s, third) == '.' && clockBehind(s, third + 1)) {
      return ordered(true, false, first, second, 0, third + 1);
    }
    int near = charAt(s, third + 1) == '~' ? third + 2 : third + 1;
    boolean clockFollows =
        (charAt(s, third) == ' ' && digit(s, near) && clockish(s, near))
            || (sep == '/' && clockOrHourBehind(s, third));
    return sep != '.' && (m == 2 || sep == '/') && clockFollows
        ? ordered(false, false, first, second, 0, third)
        : Optional.empty();
  }

  /// Whether `5.3.` has a clock behind it, so that it is no number of a section.
  private static boolean clockBehind(String s, int i) {
    int p = WrittenForms.between(s, i);
    return p > i && digit(s, p) && (clockish(s, p) || uhr(s, p));
  }

  /// `4/7 - 3:01pm`, `4/7, 11 pm`.
  private static boolean clockOrHourBehind(String s, int i) {
    int p = WrittenForms.between(s, i);
    int n = digits(s, p);
    int half = skipBlanks(s, p + n);
    boolean halved = (charAt(s, half) | 0x20) == 'p' || (charAt(s, half) | 0x20) == 'a';
    boolean hour =
        (n == 1 || n == 2) && halved && (charAt(s, half + 1) | 0x20) == 'm' && !wordy(s, half + 2);
    return p > i && n > 0 && (clockish(s, p) || hour);
  }

  /// `9.30 Uhr`.
  private static boolean uhr(String s, int i) {
    int n = digits(s, i);
    return n <= 2
        && charAt(s, i + n) == '.'
        && digits(s, i + n + 1) == 2
        && s.regionMatches(true, skipBlanks(s, i + n + 3), "uhr", 0, 3);
  }

  /// `8/13`, where brackets around it say that it is a day.
  static Optional<Taken<WrittenDay>> slashed(String s, int i) {
    int n = digits(s, i);
    int m = charAt(s, i + n) == '/' ? digits(s, i + n + 1) : 0;
    int end = i + n + 1 + m;
    return n >= 1 && n <= 2 && m >= 1 && m <= 2
        ? ordered(false, false, number(s, i, i + n), number(s, i + n + 1, end), 0, end)
        : Optional.empty();
  }

  private static boolean clockish(String s, int i) {
    int n = digits(s, i);
    return n <= 2 && charAt(s, i + n) == ':' && digits(s, i + n + 1) == 2;
  }

  private static Optional<Taken<WrittenDay>> ordered(
      boolean dayFirst, boolean isShort, int first, int second, int year, int end) {
    boolean asDay = CivilDays.exists(year == 0 ? 2000 : year, second, first);
    boolean asMonth = !dayFirst && CivilDays.exists(year == 0 ? 2000 : year, first, second);
    WrittenDay.EitherOrder open = new WrittenDay.EitherOrder(first, second, year, isShort);
    if (asDay && !asMonth && isYearFirst(open)) {
      return Optional.of(new Taken<>(open, end));
    }
    if (!asDay && !asMonth) {
      return Optional.empty();
    }
    if (asDay && asMonth && first != second) {
      return Optional.of(new Taken<>(open, end));
    }
    int month = asDay ? second : first;
    int day = asDay ? first : second;
    return year == 0
        ? Optional.of(new Taken<>(new WrittenDay.NoYear(month, day), end))
        : date(year, month, day, end);
  }

  /// `26/11/28` is another day with the year in front, which nobody can know; `26/11/26` is not.
  private static boolean isYearFirst(WrittenDay.EitherOrder open) {
    Optional<LocalDate> year = open.in(DateOrder.YEAR_FIRST);
    return open.first() >= WrittenDay.EitherOrder.LEAST_SHORT
        && year.isPresent()
        && !year.equals(open.in(DateOrder.DAY_FIRST));
  }

  private static Optional<Taken<WrittenDay>> monthThenDay(String s, int i) {
    int end = wordEnd(s, i);
    int month = end - i < 3 || end - i > LONGEST_MONTH ? 0 : MonthNames.month(s.substring(i, end));
    boolean slashed = charAt(s, end) == '/';
    int p = slashed ? end + 1 : skipBlanks(s, charAt(s, end) == '.' ? end + 1 : end);
    int n = digits(s, p);
    if (slashed && yearAt(s, p + n).isEmpty()) {
      return Optional.empty(); // `oct/14/2026` of MikroTik, not `and/or 14`
    }
    if (month == 0 || n < 1 || n > 2 || charAt(s, p + n) == ':' || p == end) {
      return Optional.empty();
    }
    int day = number(s, p, p + n);
    return withYear(s, month, day, ordinal(s, p + n));
  }

  private static Optional<Taken<WrittenDay>> dayThenMonth(String s, int i, int n) {
    int p = ordinal(s, i + n);
    boolean dotted = charAt(s, p) == '.' && Characters.blank(charAt(s, p + 1));
    p += dotted ? 1 : 0;
    int last = dash(charAt(s, p)) ? digits(s, p + 1) : 0;
    if (last == 1 || last == 2) {
      p = ordinal(s, p + 1 + last); // of "7-13th Nov" the first day
    }
    while (Characters.blank(charAt(s, p)) || charAt(s, p) == '-' || charAt(s, p) == '/') {
      p++;
    }
    if (s.startsWith("of ", p) || s.startsWith("de ", p)) {
      p = skipBlanks(s, p + 3);
    }
    int end = wordEnd(s, p);
    int month =
        end - p < 3 || end - p > LONGEST_MONTH ? 0 : MonthNames.monthBehindDay(s.substring(p, end));
    if (month == 0 || (dotted && dayFollows(s, end))) {
      return Optional.empty();
    }
    return withYear(s, month, number(s, i, i + n), charAt(s, end) == '.' ? end + 1 : end);
  }

  /// In "3. April 14, 2026" the first number counts the items of a list.
  private static boolean dayFollows(String s, int end) {
    int p = skipBlanks(s, end);
    int n = digits(s, p);
    return (n == 1 || n == 2) && !clockish(s, p);
  }

  /// Whether a day such as `14. October` begins here and has a clock or nothing behind it, so that
  /// its number is no mark of a list.
  static boolean dotted(String s, int i) {
    Optional<Taken<WrittenDay>> day = at(s, i);
    if (day.isEmpty()) {
      return false;
    }
    int p = day.get().end();
    while (charAt(s, p) == ',' || Characters.blank(charAt(s, p))) {
      p++;
    }
    return p == s.length() || clockish(s, p);
  }

  private static int ordinal(String s, int i) {
    int end = wordEnd(s, i);
    if (end - i != 2) {
      return i;
    }
    String word = s.substring(i, end).toLowerCase(Locale.ROOT);
    return ORDINALS.contains(word) ? end : i;
  }

  private static Optional<Taken<WrittenDay>> withYear(String s, int month, int day, int end) {
    if (wordy(s, end) || !CivilDays.exists(2000, month, day)) {
      return Optional.empty();
    }
    if (shortYear(s, end)) {
      return date(2000 + number(s, end + 1, end + 3), month, day, end + 3);
    }
    OptionalInt yearAt = yearAt(s, end);
    if (yearAt.isEmpty()) {
      return Optional.of(new Taken<>(new WrittenDay.NoYear(month, day), end));
    }
    int y = yearAt.getAsInt();
    return date(number(s, y, y + 4), month, day, y + 4);
  }

  /// Whether `/23` or `-23` of `01/Jun/23 10:00 AM` stands here, as Jira and Oracle write it.
  private static boolean shortYear(String s, int end) {
    char sep = charAt(s, end);
    int p = end + 3;
    return (sep == '/' || sep == '-')
        && digits(s, end + 1) == 2
        && (p == s.length() || (charAt(s, p) == ' ' && clockish(s, p + 1)));
  }

  private static OptionalInt yearAt(String s, int end) {
    int y = end;
    while (charAt(s, y) == ','
        || charAt(s, y) == '-'
        || charAt(s, y) == '/'
        || Characters.blank(charAt(s, y))) {
      y++;
    }
    if (y > end && (s.startsWith("de ", y) || s.startsWith("del ", y))) {
      y = skipBlanks(s, s.indexOf(' ', y)); // "9 de septiembre de 2026"
    }
    boolean year =
        y > end
            && digits(s, y) == 4
            && !Characters.letter(s, y + 4)
            && number(s, y, y + 4) >= 1990
            && number(s, y, y + 4) < 2100;
    return year ? OptionalInt.of(y) : OptionalInt.empty();
  }

  static Optional<Taken<WrittenDay>> date(int year, int month, int day, int end) {
    try {
      return Optional.of(new Taken<>(new WrittenDay.Whole(LocalDate.of(year, month, day)), end));
    } catch (DateTimeException none) {
      String why = "There is no day %d-%02d-%02d.".formatted(year, month, day);
      return Optional.of(new Taken<>(new WrittenDay.Unreadable(why), end));
    }
  }
}
