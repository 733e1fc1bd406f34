package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digit;
import static dev.unrepeat.time.Characters.skipBlanks;
import static dev.unrepeat.time.Characters.wordEnd;

import dev.unrepeat.time.WrittenDay.Counted;
import dev.unrepeat.time.WrittenDay.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day beside a time that is no date of its own: `Thu 09:20`, `Day 2, 09:15`, `next day 09:00`,
/// `00:10 (+1)`; and the date in brackets behind a time, `09:10 (Dec 28)`, which says it.
final class AnotherDay {
  private static final int MOST_DAYS = 60;
  private static final List<String> NEXT =
      List.of(
          "the next day",
          "next day",
          "the following day",
          "following day",
          "next morning",
          "am nächsten tag",
          "nächster tag",
          "am folgetag",
          "folgetag",
          "翌日",
          "次日",
          "第二天",
          "隔天",
          "다음날",
          "다음 날",
          "익일",
          "на следующий день",
          "следующий день");
  private static final List<String> BEFORE =
      List.of(
          "the previous day",
          "previous day",
          "the day before",
          "day before",
          "am vortag",
          "vortag",
          "前日",
          "前一天",
          "前一日",
          "전날",
          "전일");
  private static final List<String> GERMAN =
      List.of("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag");
  private static final List<String> SHORT_GERMAN =
      List.of("mo", "di", "mi", "do", "fr", "sa", "so");
  private static final Pattern DAYS_ON =
      Pattern.compile(
          "\\+ ?(\\d{1,2})(?: ?(?:d|days?|tage?)(?!\\w)|(?! ?(?:m|h|s|min|mins|minutes?|hrs?|hours?|secs?|seconds?|%)(?!\\w)))(?!\\w)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NTH =
      Pattern.compile("(?:day|tag) ?#?(\\d{1,2})(?!\\w)", Pattern.CASE_INSENSITIVE);

  private AnotherDay() {}

  /// The day of `(Jan 27)`, `** (on 9 Dec)` or `(2026-01-27)`, when nothing else stands with it.
  static Optional<Taken<WrittenDay>> inBrackets(String s, int from) {
    int inside = inside(s, from);
    if (inside < 0) {
      return Optional.empty();
    }
    int place = s.startsWith("on ", inside) ? skipBlanks(s, inside + 3) : inside;
    return DayForms.at(s, place)
        .or(() -> DayForms.slashed(s, place))
        .or(() -> counted(s, place))
        .flatMap(day -> {
          int close = skipBlanks(s, day.end());
          boolean closed = charAt(s, close) == ')' || charAt(s, close) == '）';
          return closed ? Optional.of(new Taken<>(day.what(), close + 1)) : Optional.empty();
        });
  }

  /// `+1d` or what may stand before a clock too.
  private static Optional<Taken<WrittenDay>> counted(String s, int i) {
    Matcher on = DAYS_ON.matcher(s).region(i, s.length());
    if (on.lookingAt()) {
      return day(Origin.STATED, Integer.parseInt(on.group(1)), s, i, on.end());
    }
    return ahead(s, i);
  }

  /// The place behind an opening bracket that follows at once, behind emphasis at most, or -1.
  private static int inside(String s, int from) {
    int i = from;
    while (charAt(s, i) == '*' || charAt(s, i) == '_' || charAt(s, i) == '`') {
      i++;
    }
    i = skipBlanks(s, i);
    return charAt(s, i) == '(' || charAt(s, i) == '（' ? skipBlanks(s, i + 1) : -1;
  }

  /// `00:10 +1`, `09:20 next day`, where nothing of a sentence follows.
  static Optional<Taken<WrittenDay>> behind(String s, int from) {
    int i = skipBlanks(s, from);
    if (charAt(s, i) != '+' || i == from) {
      return said(s, i, NEXT, Origin.LINE_ABOVE, 1).filter(day -> ends(s, day.end()));
    }
    Matcher on = DAYS_ON.matcher(s).region(i, s.length());
    boolean whole = on.lookingAt() && charAt(s, on.end()) != ':';
    return whole
        ? day(Origin.STATED_PERHAPS, Integer.parseInt(on.group(1)), s, i, on.end())
        : Optional.empty();
  }

  private static boolean ends(String s, int i) {
    int p = skipBlanks(s, i);
    char c = charAt(s, p);
    return c == '\0' || c == '|' || c == ':' || c == '*' || c == ',' || Characters.dash(c);
  }

  /// A weekday, `Day 2` or "next day", each of them before a clock.
  static Optional<Taken<WrittenDay>> ahead(String s, int i) {
    char c = (char) (charAt(s, i) | 0x20);
    if ("mtwfsdanvp".indexOf(c) < 0 && "翌前次第隔다익전нс".indexOf(charAt(s, i)) < 0) {
      return Optional.empty();
    }
    Matcher nth = NTH.matcher(s).region(i, s.length());
    if ((c == 'd' || c == 't') && nth.lookingAt()) {
      return day(Origin.FIRST_DAY, Integer.parseInt(nth.group(1)), s, i, nth.end());
    }
    return weekday(s, i)
        .or(() -> said(s, i, NEXT, Origin.LINE_ABOVE, 1))
        .or(() -> said(s, i, BEFORE, Origin.LINE_ABOVE, -1));
  }

  private static Optional<Taken<WrittenDay>> weekday(String s, int i) {
    int end = wordEnd(s, i);
    if (end - i < 2 || end - i > 10) {
      return Optional.empty();
    }
    String word = s.substring(i, end);
    int number = MonthNames.weekday(word);
    if (number == 0) {
      String lower = word.toLowerCase(Locale.ROOT);
      char behind = charAt(s, end);
      boolean shortened = (behind == '.' || behind == ',') && SHORT_GERMAN.contains(lower);
      number = (shortened ? SHORT_GERMAN : GERMAN).indexOf(lower) + 1;
    }
    int stop = charAt(s, end) == '.' ? end + 1 : end;
    return number == 0 ? Optional.empty() : day(Origin.WEEK, number, s, i, stop);
  }

  private static Optional<Taken<WrittenDay>> said(
      String s, int i, List<String> words, Origin origin, int days) {
    for (String word : words) {
      if (s.regionMatches(true, i, word, 0, word.length())) {
        return day(origin, days, s, i, i + word.length());
      }
    }
    return Optional.empty();
  }

  private static Optional<Taken<WrittenDay>> day(
      Origin origin, int days, String s, int from, int to) {
    return days > MOST_DAYS
        ? Optional.empty()
        : Optional.of(new Taken<>(new Counted(origin, days, s.substring(from, to).strip()), to));
  }

  /// Whether a line says `Day 2` or `Monday` and nothing else but marks, so that it heads the lines
  /// below it.
  static Optional<Counted> heads(String line, boolean alone) {
    int start = LineStarts.skip(line);
    Matcher nth = NTH.matcher(line).region(start, line.length());
    if (nth.lookingAt()) {
      return !alone || LineStarts.rest(line, nth.end()).isEmpty()
          ? Optional.of(new Counted(Origin.FIRST_DAY, Integer.parseInt(nth.group(1)), nth.group()))
          : Optional.empty();
    }
    return weekday(line, start)
        .filter(day -> LineStarts.rest(line, day.end()).isEmpty())
        .flatMap(day -> day.what() instanceof Counted week ? Optional.of(week) : Optional.empty());
  }

  /// Whether a clock may follow here: a digit, behind blanks or an "at" unless in Japanese.
  static boolean clockNear(String s, int i) {
    int p = WrittenForms.between(s, i);
    return (p > i || WideDays.endsAt(s, i)) && digit(s, p);
  }
}
