package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.number;
import static dev.unrepeat.time.Characters.skipBlanks;

import java.util.Optional;

/// A day as Japanese, Chinese and Korean texts write it, with the sign of its parts behind each:
/// `2026年10月14日（水）`, `10 月 14 日`, `10月14号`, `2026년 10월 14일(수)`. `3日間` is a length.
final class WideDays {
  private static final String YEAR = "年년";
  private static final String MONTH = "月월";
  private static final String DAY = "日일号號";
  private static final String LENGTH = "間间간";
  private static final String WEEKDAYS = "月火水木金土日월화수목금토일";

  private WideDays() {}

  /// @param n how many digits stand at the place
  static Optional<Taken<WrittenDay>> at(String s, int i, int n) {
    int sign = skipBlanks(s, i + n);
    if (n == 4 && isOf(YEAR, s, sign)) {
      return monthAndDay(s, skipBlanks(s, sign + 1), number(s, i, i + 4));
    }
    return (n == 1 || n == 2) && isOf(MONTH, s, sign) ? monthAndDay(s, i, 0) : Optional.empty();
  }

  /// @param year 0 where none stands before
  private static Optional<Taken<WrittenDay>> monthAndDay(String s, int i, int year) {
    int months = digits(s, i);
    int sign = skipBlanks(s, i + months);
    int second = skipBlanks(s, sign + 1);
    int days = digits(s, second);
    int end = skipBlanks(s, second + days);
    boolean whole =
        (months == 1 || months == 2)
            && isOf(MONTH, s, sign)
            && (days == 1 || days == 2)
            && isOf(DAY, s, end)
            && !isOf(LENGTH, s, end + 1);
    if (!whole) {
      return Optional.empty();
    }
    int month = number(s, i, i + months);
    int day = number(s, second, second + days);
    int behind = behindWeekday(s, end + 1);
    if (year > 0) {
      return DayForms.date(year, month, day, behind);
    }
    return CivilDays.exists(2000, month, day)
        ? Optional.of(new Taken<>(new WrittenDay.NoYear(month, day), behind))
        : Optional.empty();
  }

  /// The place behind `（木）`, `（周三）` and `(목요일)`, which may follow a day.
  private static int behindWeekday(String s, int end) {
    int i = skipBlanks(s, end);
    if (charAt(s, i) != '(' && charAt(s, i) != '（') {
      return end;
    }
    int word = behindWeek(s, i + 1);
    String days = word == i + 1 ? WEEKDAYS : "一二三四五六日天";
    boolean named = isOf(days, s, word);
    int close = s.startsWith("曜日", word + 1) || s.startsWith("요일", word + 1) ? word + 3 : word + 1;
    return named && (charAt(s, close) == ')' || charAt(s, close) == '）') ? close + 1 : end;
  }

  /// The place behind `周` and `星期`, with which Chinese begins the name of a weekday.
  private static int behindWeek(String s, int i) {
    boolean one = charAt(s, i) == '周' || charAt(s, i) == '週';
    return one ? i + 1 : s.startsWith("星期", i) ? i + 2 : i;
  }

  /// Whether a day ends here that needs no blank before its clock.
  static boolean endsAt(String s, int end) {
    char last = charAt(s, end - 1);
    return DAY.indexOf(last) >= 0 || last == '）';
  }

  private static boolean isOf(String signs, String s, int i) {
    char c = charAt(s, i);
    return c != '\0' && signs.indexOf(c) >= 0;
  }
}
