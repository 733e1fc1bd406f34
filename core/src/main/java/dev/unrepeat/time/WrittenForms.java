package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.blank;
import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.dash;
import static dev.unrepeat.time.Characters.digit;
import static dev.unrepeat.time.Characters.skipBlanks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A whole written time at a place of a text: day, clock, zone and end of a range in the orders
/// people write them.
final class WrittenForms {
  private static final List<String> ABOUT =
      List.of(
          "approximately",
          "approx.",
          "approx",
          "around",
          "about",
          "roughly",
          "circa",
          "ca.",
          "~",
          "〜",
          "～",
          "≈",
          "c.");
  private static final List<String> ABOUT_BEHIND =
      List.of(
          "頃",
          "ごろ",
          "경",
          "쯤",
          "ish",
          "-ish",
          "(approx",
          "(maybe",
          "(not sure",
          "or so",
          "(?)",
          "?",
          "(ish",
          "approx");
  private static final List<String> AT =
      List.of(
          "at ", "um ", "à ", "às ", "as ", "a las ", "a la ", "г. в ", "г., ", "г. ", "года в ",
          "года, ", "в ");
  private static final int LONGEST_ABOUT = 12;
  private static final WrittenDay NO_DAY = new WrittenDay.None();
  private static final WrittenClock NO_CLOCK = new WrittenClock.None();
  private static final WrittenZone NO_ZONE = new WrittenZone.None();

  private WrittenForms() {}

  /// @param dots whether `14.02` is a time here: at the beginning of a line, not amid prose
  static Optional<Taken<WrittenTime>> at(String s, int from, boolean dots) {
    Optional<Taken<WrittenZone>> ahead = ZoneForms.wideAt(s, from);
    if (ahead.isPresent()) {
      WrittenZone zone = ahead.get().what();
      return at(s, skipBlanks(s, ahead.get().end()), dots)
          .map(t -> new Taken<>(t.what().in(zone), t.end()));
    }
    int i = skipAbout(s, from);
    boolean about = i > from;
    Optional<Taken<WrittenDay>> day = DayForms.at(s, i);
    if (day.isPresent()) {
      return Optional.of(dayFirst(s, from, day.get(), about));
    }
    return Characters.letter(s, i)
        ? countedFirst(s, from, i, dots, about)
        : clockFirst(s, from, i, dots, about);
  }

  /// `Thu 09:20`, `Day 2, 09:15`, `T+5m`; nothing without a clock.
  private static Optional<Taken<WrittenTime>> countedFirst(
      String s, int start, int i, boolean dots, boolean about) {
    Optional<Taken<WrittenClock>> since = SinceZero.at(s, i);
    if (since.isPresent()) {
      int end = since.get().end();
      return Optional.of(taken(s, start, end, NO_DAY, since.get().what(), NO_ZONE, about));
    }
    Optional<Taken<WrittenDay>> day = digitNear(s, i) ? AnotherDay.ahead(s, i) : Optional.empty();
    if (day.isEmpty() || !AnotherDay.clockNear(s, day.get().end())) {
      return clockFirst(s, start, i, dots, about);
    }
    int gap = between(s, day.get().end());
    boolean dotted = dots && !afterColon(s, day.get().end(), gap);
    return ClockForms.at(s, skipAbout(s, gap), new ClockForms.Place(dotted, false))
        .map(clock -> finish(s, start, day.get().what(), clock, about));
  }

  /// The place behind words such as "about" and "~".
  static int skipAbout(String s, int from) {
    if (!mayBeAbout(charAt(s, from))) {
      return from;
    }
    for (String word : ABOUT) {
      boolean here = s.regionMatches(true, from, word, 0, word.length());
      if (here
          && (!Characters.letter(s, from + word.length() - 1)
              || !Characters.letter(s, from + word.length()))) {
        return skipBlanks(s, from + word.length());
      }
    }
    return from;
  }

  /// Most words of prose have no digit near and need no closer look.
  private static boolean digitNear(String s, int from) {
    for (int i = from + 2; i < Math.min(s.length(), from + 28); i++) {
      if (digit(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeAbout(char c) {
    return switch (c) {
      case 'a', 'A', 'r', 'R', 'c', 'C', '~', '〜', '～', '≈' -> true;
      default -> false;
    };
  }

  private static Taken<WrittenTime> dayFirst(
      String s, int start, Taken<WrittenDay> day, boolean about) {
    int gap = between(s, behindWeekday(s, day.end()));
    int place = skipAbout(s, gap);
    ClockForms.Place where =
        new ClockForms.Place(gap > day.end() && !afterColon(s, day.end(), gap), true);
    Optional<Taken<WrittenClock>> clock =
        gap == day.end() && !WideDays.endsAt(s, gap)
            ? Optional.empty()
            : ClockForms.at(s, place, where);
    if (clock.isEmpty()) {
      Optional<Taken<WrittenZone>> zone =
          ZoneForms.at(s, day.end()).or(() -> behindEmphasis(s, day.end()));
      int end = zone.map(Taken::end).orElse(day.end());
      WrittenZone written = zone.<WrittenZone>map(Taken::what).orElse(NO_ZONE);
      return taken(s, start, end, day.what(), NO_CLOCK, written, about);
    }
    return finish(s, start, day.what(), clock.get(), about || place > gap);
  }

  /// The place behind ` (Wednesday)`, which may follow a day.
  private static int behindWeekday(String s, int from) {
    int open = skipBlanks(s, from);
    int end = Characters.wordEnd(s, open + 1);
    boolean named =
        charAt(s, open) == '('
            && charAt(s, end) == ')'
            && MonthNames.isWeekday(s.substring(open + 1, end));
    return named ? end + 1 : from;
  }

  /// In `2026-10-14: 3.20 was tried` the digits behind the colon tell of a version, not of a time.
  private static boolean afterColon(String s, int from, int to) {
    int colon = s.indexOf(':', from);
    return colon >= 0 && colon < to;
  }

  private static Optional<Taken<WrittenTime>> clockFirst(
      String s, int start, int i, boolean dots, boolean about) {
    Optional<Taken<WrittenClock>> clock = ClockForms.at(s, i, new ClockForms.Place(dots, false));
    if (clock.isEmpty()) {
      return Optional.empty();
    }
    Taken<WrittenTime> timed = finish(s, start, NO_DAY, clock.get(), about);
    Optional<Taken<WrittenDay>> day = dayBehind(s, timed.end());
    if (day.isEmpty()) {
      return Optional.of(timed);
    }
    WrittenTime t = timed.what();
    int end = day.get().end();
    WrittenZone zone = t.zone();
    if (zone instanceof WrittenZone.None) {
      Optional<Taken<WrittenZone>> behind = ZoneForms.at(s, end);
      zone = behind.<WrittenZone>map(Taken::what).orElse(zone);
      end = behind.map(Taken::end).orElse(end);
    }
    return Optional.of(
        new Taken<>(
            new WrittenTime(
                s.substring(start, end),
                ofStart(t, day.get().what()),
                t.clock(),
                zone,
                t.untilDay(),
                t.until(),
                t.about()),
            end));
  }

  /// In `23:50–00:10 (+1)` the day behind the range is that of its end; of a date there none knows.
  private static WrittenDay ofStart(WrittenTime t, WrittenDay day) {
    boolean overMidnight =
        t.clock() instanceof WrittenClock.Clock from
            && t.until() instanceof WrittenClock.Clock to
            && to.time().isBefore(from.time());
    return !overMidnight
        ? day
        : day instanceof WrittenDay.Counted
            ? NO_DAY
            : new WrittenDay.Unreadable(
                "\"%s\" runs over midnight; write which day is that of its start."
                    .formatted(t.text()));
  }

  /// `11:10 6th Nov 2023`, `15:04 UTC on Nov 13th`, `14:00, 2026-10-14`.
  private static Optional<Taken<WrittenDay>> dayBehind(String s, int from) {
    Optional<Taken<WrittenDay>> inBrackets = AnotherDay.inBrackets(s, from);
    if (inBrackets.isPresent()) {
      return inBrackets;
    }
    int i = skipBlanks(s, charAt(s, from) == ',' ? from + 1 : from);
    boolean on = s.startsWith("on ", i);
    if (on) {
      i = skipBlanks(s, i + 3);
    }
    if (i == from) {
      return Optional.empty();
    }
    Optional<Taken<WrittenDay>> counted = AnotherDay.behind(s, from);
    if (counted.isPresent()) {
      return counted;
    }
    Optional<Taken<WrittenDay>> day = DayForms.at(s, i);
    boolean sure =
        day.isPresent()
            && (day.get().what() instanceof WrittenDay.Whole
                || (day.get().what() instanceof WrittenDay.NoYear
                    && !s.regionMatches(true, i, "may ", 0, 4))
                || (on && day.get().what() instanceof WrittenDay.EitherOrder));
    return sure ? day : Optional.empty();
  }

  private static Taken<WrittenTime> finish(
      String s, int start, WrittenDay said, Taken<WrittenClock> clock, boolean about) {
    Optional<Taken<WrittenZone>> zone =
        ZoneForms.at(s, clock.end()).or(() -> behindEmphasis(s, clock.end()));
    if (zone.isPresent() && rangeNotOffset(s, clock, zone.get())) {
      zone = Optional.empty();
    }
    int behind = zone.map(Taken::end).orElse(clock.end());
    Taken<WrittenDay> yeared = YearBehind.of(s, behind, said, clock.what());
    WrittenDay day = yeared.what();
    int end = yeared.end();
    Optional<Taken<WrittenTime>> until = until(s, end, SpanWords.stand(s, start));
    if (until.isEmpty()) {
      WrittenZone written = zone.<WrittenZone>map(Taken::what).orElse(NO_ZONE);
      return taken(s, start, end, day, clock.what(), written, about);
    }
    WrittenTime last = until.get().what();
    end = until.get().end();
    WrittenZone written = zone.<WrittenZone>map(Taken::what).orElse(last.zone());
    boolean close = about || last.about();
    return new Taken<>(
        new WrittenTime(
            s.substring(start, end), day, clock.what(), written, last.day(), last.clock(), close),
        end);
  }

  /// `**17:20** (UTC)`.
  private static Optional<Taken<WrittenZone>> behindEmphasis(String s, int end) {
    int i = end;
    while (charAt(s, i) == '*' || charAt(s, i) == '_' || charAt(s, i) == '`') {
      i++;
    }
    boolean bracketed = i > end && charAt(s, skipBlanks(s, i)) == '(';
    return bracketed ? ZoneForms.at(s, i) : Optional.empty();
  }

  /// `10:00-11:00` is a range; only `+` or a time with seconds makes an offset of it.
  private static boolean rangeNotOffset(
      String s, Taken<WrittenClock> clock, Taken<WrittenZone> zone) {
    boolean coarse =
        clock.what() instanceof WrittenClock.Clock c
            && c.precision().compareTo(dev.unrepeat.model.Precision.SECOND) < 0;
    int i = skipBlanks(s, clock.end());
    return coarse && charAt(s, i) == '-' && s.substring(i, zone.end()).indexOf(':') > 0;
  }

  private static Optional<Taken<WrittenTime>> until(String s, int end, boolean span) {
    int i = skipBlanks(s, end);
    int place;
    boolean dashed = dash(charAt(s, i));
    if (dashed || charAt(s, i) == '→') {
      place = skipBlanks(s, i + 1);
    } else if (s.startsWith("to ", i) && i > end) {
      place = skipBlanks(s, i + 3);
    } else if (s.startsWith("until ", i) && i > end) {
      place = skipBlanks(s, i + 6);
    } else if (span && i > end && SpanWords.behindAnd(s, i) > i) {
      place = SpanWords.behindAnd(s, i);
    } else {
      return Optional.empty();
    }
    place += charAt(s, place) == '~' ? 1 : 0;
    boolean month = !dashed && Characters.letter(s, place);
    if (!digit(s, place) && !month) {
      return Optional.empty();
    }
    return last(s, place);
  }

  /// The end of a range, with a day of its own or without.
  private static Optional<Taken<WrittenTime>> last(String s, int place) {
    Optional<Taken<WrittenDay>> day = DayForms.at(s, place);
    if (day.isPresent()) {
      int behind = between(s, day.get().end());
      int gap = charAt(s, behind) == '~' ? behind + 1 : behind;
      Optional<Taken<WrittenClock>> clock =
          gap == day.get().end()
              ? Optional.empty()
              : ClockForms.at(s, gap, ClockForms.Place.STRICT);
      return clock.map(c -> withZone(s, place, day.get().what(), c));
    }
    Optional<Taken<WrittenClock>> clock = ClockForms.at(s, place, ClockForms.Place.STRICT);
    return clock.isPresent() && clock.get().what() instanceof WrittenClock.Clock
        ? clock.map(c -> withZone(s, place, NO_DAY, c))
        : Optional.empty();
  }

  private static Taken<WrittenTime> withZone(
      String s, int start, WrittenDay day, Taken<WrittenClock> clock) {
    Optional<Taken<WrittenZone>> zone = ZoneForms.at(s, clock.end());
    int end = zone.map(Taken::end).orElse(clock.end());
    WrittenZone written = zone.<WrittenZone>map(Taken::what).orElse(NO_ZONE);
    return taken(s, start, end, day, clock.what(), written, false);
  }

  private static Taken<WrittenTime> taken(
      String s,
      int start,
      int end,
      WrittenDay day,
      WrittenClock clock,
      WrittenZone zone,
      boolean about) {
    char next = charAt(s, end);
    int stop =
        next == '頃' || next == '경' || next == '쯤'
            ? end + 1
            : s.startsWith("ごろ", end) ? end + 2 : end;
    boolean vague = !(clock instanceof WrittenClock.None) && isVague(s, skipBlanks(s, end));
    return new Taken<>(
        new WrittenTime(
            s.substring(start, stop), day, clock, zone, NO_DAY, NO_CLOCK, about || vague),
        stop);
  }

  private static boolean isVague(String s, int from) {
    char first = charAt(s, from);
    if (first < 128 && "aio(?-".indexOf(first | 0x20) < 0) {
      return false;
    }
    int to = Math.min(s.length(), from + LONGEST_ABOUT);
    String behind = s.substring(from, to).toLowerCase(Locale.ROOT);
    for (String word : ABOUT_BEHIND) {
      if (behind.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /// The place behind `at` in the languages that say it between a day and its clock.
  private static int behindAt(String s, int i) {
    for (String at : AT) {
      if (s.startsWith(at, i)) {
        return i + at.length();
      }
    }
    return i;
  }

  /// What may stand between a day and its clock: blanks, a comma, a dash, emphasis, `T`, "at".
  static int between(String s, int from) {
    int i = from;
    if ((charAt(s, i) | 0x20) == 't' && digit(s, i + 1)) {
      return i + 1;
    }
    int limit = Math.min(s.length(), from + 12);
    while (i < limit) {
      char c = s.charAt(i);
      if (blank(c) || ",|*_`:;@([".indexOf(c) >= 0 || dash(c)) {
        i++;
      } else if (i > from && behindAt(s, i) > i) {
        i = behindAt(s, i);
      } else {
        break;
      }
    }
    return i;
  }
}
