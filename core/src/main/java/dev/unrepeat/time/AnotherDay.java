package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.skipBlanks;

import java.util.List;

/// `09:10 (next day)`: the day counts from one that only people know, so the time is asked for and
/// never laid upon the day of the document.
final class AnotherDay {
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

  static Taken<WrittenTime> behind(String s, Taken<WrittenTime> timed) {
    int i = skipBlanks(s, timed.end());
    if (charAt(s, i) != '(' && charAt(s, i) != '（') {
      return timed;
    }
    int inside = skipBlanks(s, i + 1);
    for (String word : WORDS) {
      if (s.regionMatches(true, inside, word, 0, word.length())) {
        return new Taken<>(open(timed.what(), word.replace(")", "")), timed.end());
      }
    }
    return timed;
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
