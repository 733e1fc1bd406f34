package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.skipBlanks;

import java.util.List;
import java.util.Optional;

/// The day in brackets behind a time: `09:10 (Dec 28)` says it. In `09:10 (next day)` it counts
/// from a day that only people know, so it is told and never laid upon the day of the document.
final class AnotherDay {
  private static final int LONGEST_GAP = 4;
  private static final List<String> WORDS =
      List.of(
          "next day",
          "the next day",
          "following day",
          "the following day",
          "next morning",
          "previous day",
          "the previous day",
          "day before",
          "the day before",
          "am nächsten tag",
          "nächster tag",
          "folgetag",
          "am folgetag",
          "vortag",
          "am vortag",
          "翌日",
          "前日",
          "+1d)",
          "+1 day)",
          "+1)");

  private AnotherDay() {}

  /// The day of `(Jan 27)`, `** (on 9 Dec)` or `(2026-01-27)`, when nothing else stands with it.
  static Optional<Taken<WrittenDay>> inBrackets(String s, int from) {
    int inside = inside(s, from);
    if (inside < 0) {
      return Optional.empty();
    }
    int place = s.startsWith("on ", inside) ? skipBlanks(s, inside + 3) : inside;
    Optional<Taken<WrittenDay>> day = DayForms.at(s, place);
    int close = day.isPresent() ? skipBlanks(s, day.get().end()) : 0;
    boolean closed = charAt(s, close) == ')' || charAt(s, close) == '）';
    return day.isPresent() && closed
        ? Optional.of(new Taken<>(day.get().what(), close + 1))
        : Optional.empty();
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

  static Taken<WrittenTime> behind(String s, Taken<WrittenTime> timed) {
    int inside = inside(s, timed.end());
    if (inside < 0) {
      return timed;
    }
    for (String word : WORDS) {
      if (s.regionMatches(true, inside, word, 0, word.length())) {
        return new Taken<>(open(timed.what(), word.replace(")", "")), timed.end());
      }
    }
    return timed;
  }

  /// `- next day 11:00`: the words open the line and the time follows them at once.
  static WrittenTime before(String line, int at, WrittenTime time) {
    int start = LineStarts.skip(line);
    for (String word : WORDS) {
      int gap = at - start - word.length();
      if (!time.hasDay()
          && gap >= 0
          && gap <= LONGEST_GAP
          && line.regionMatches(true, start, word, 0, word.length())) {
        return open(time, word);
      }
    }
    return time;
  }

  private static WrittenTime open(WrittenTime t, String word) {
    String why = "\"" + t.text() + "\" is said to be of another day: \"" + word + "\".";
    return new WrittenTime(
        t.text(),
        new WrittenDay.Unreadable(why),
        t.clock(),
        t.zone(),
        t.untilDay(),
        t.until(),
        t.about());
  }
}
