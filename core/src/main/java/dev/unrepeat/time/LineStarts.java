package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.blank;
import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.dash;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.skipBlanks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a line begins to speak: behind list marks, heading marks, quotes, cell borders and
/// emphasis; and how its time ends.
final class LineStarts {
  private static final List<String> OPENERS =
      List.of(
          "at ",
          "from ",
          "posted ",
          "around ",
          "on ",
          "also on ",
          "later on ",
          "the next day, on ",
          "the next day on ",
          "the following day, on ",
          "the same day, on ",
          "a las ",
          "a la ",
          "desde las ",
          "às ",
          "à ",
          "dès ",
          "a partir de las ",
          "a partir das ",
          "à partir de ",
          "um ");

  /// Words that say one side of a time only; it is taken as about then.
  private static final List<String> BOUNDS =
      List.of(
          "by ",
          "after ",
          "since ",
          "before ",
          "ab ",
          "bis ",
          "gegen ",
          "nach ",
          "vor ",
          "kurz nach ",
          "kurz vor ",
          "antes de las ",
          "después de las ",
          "hacia las ",
          "sobre las ",
          "alrededor de las ",
          "cerca de las ",
          "hasta las ",
          "por volta das ",
          "antes das ",
          "depois das ",
          "após as ",
          "até as ",
          "vers ",
          "avant ",
          "après ",
          "约",
          "大约");

  private static final int LONGEST_LABEL = 48;

  /// What a status page says before a time: `Update 16:40`.
  private static final Set<String> STATES =
      Set.of("update", "updated", "resolved", "identified", "investigating", "monitoring");

  /// @param label what stands before the time, such as `Resolved `
  record Found(WrittenTime written, int start, int end, String label) {}

  private LineStarts() {}

  /// The place behind marks such as `- **`, `### `, `| `, `1. ` and `* [`.
  static int skip(String s) {
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (c == '-' && charAt(s, i + 1) == '-' && charAt(s, i + 2) == ':') {
        return i;
      }
      if (blank(c)
          || "-*+•·#>|_`[(<".indexOf(c) >= 0
          || c == '\ufeff'
          || c == '–'
          || isEscaped(s, i)) {
        i++;
      } else if (sign(s, i) > 0) {
        i += sign(s, i);
      } else if (numbered(s, i) > i) {
        i = numbered(s, i);
      } else {
        break;
      }
    }
    return i;
  }

  /// The length of a sign such as a coloured dot or a tick, or of `@` before a number, or 0.
  private static int sign(String s, int i) {
    char c = s.charAt(i);
    if (c < 0x80) {
      return c == '@' && Characters.digit(s, skipBlanks(s, i + 1)) ? 1 : 0;
    }
    int point = s.codePointAt(i);
    boolean picture = c == '\ufe0f' || Character.getType(point) == Character.OTHER_SYMBOL;
    return picture ? Character.charCount(point) : 0;
  }

  private static int numbered(String s, int i) {
    int n = digits(s, i);
    boolean mark =
        n >= 1
            && n <= 3
            && (charAt(s, i + n) == '.' || charAt(s, i + n) == ')')
            && blank(charAt(s, i + n + 1));
    return mark && !DayForms.dotted(s, i) ? i + n + 1 : i;
  }

  static Optional<Found> find(String line) {
    int start = skip(line);
    boolean word = mayOpen(charAt(line, start));
    int place = word ? behindOpener(line, start) : start;
    Optional<Found> bounded = word ? bounded(line, start) : Optional.empty();
    if (bounded.isPresent()) {
      return bounded;
    }
    int behind = word ? SpanWords.behindBetween(line, start) : start;
    boolean span = behind > start;
    place = span ? behind : place;
    Optional<Taken<WrittenTime>> written = WrittenForms.at(line, place, !span);
    if (written.isEmpty()) {
      written = MonthForms.at(line, place);
    }
    if (written.isPresent()) {
      return Optional.of(new Found(written.get().what(), place, written.get().end(), ""));
    }
    if (line.startsWith("[???]", Math.max(0, start - 1))) {
      WrittenTime open =
          new WrittenTime(
              "[???]",
              new WrittenDay.None(),
              new WrittenClock.Unreadable("The time \"[???]\" is left open."),
              new WrittenZone.None(),
              new WrittenDay.None(),
              new WrittenClock.None(),
              false);
      return Optional.of(new Found(open, start, start + 4, ""));
    }
    return labelled(line, start);
  }

  /// Whether one of the words before a time can begin so.
  private static boolean mayOpen(char c) {
    return c < 128 ? "abcdefghknopstuvz".indexOf(c | 0x20) >= 0 : Character.isLetter(c);
  }

  private static int behindOpener(String line, int start) {
    int place = start;
    for (String opener : OPENERS) {
      if (line.regionMatches(true, start, opener, 0, opener.length())) {
        place = skipBlanks(line, start + opener.length());
      }
    }
    return place;
  }

  /// `by 14:15`, `ab 19:27 Uhr`.
  private static Optional<Found> bounded(String line, int start) {
    for (String word : BOUNDS) {
      int place = start + word.length();
      if (line.regionMatches(true, start, word, 0, word.length())
          && Characters.digit(line, place)) {
        return WrittenForms.at(line, place, false)
            .filter(t -> t.what().hasClock())
            .map(t -> new Found(t.what().approximately(), place, t.end(), ""));
      }
    }
    return Optional.empty();
  }

  /// `Resolved 2020-02-12 12:07`, `First detected: 14:02 UTC`: a few words, then a time that ends
  /// the line.
  private static Optional<Found> labelled(String line, int start) {
    int limit = Math.min(line.length(), start + LONGEST_LABEL);
    for (int i = start; i < limit; i++) {
      char c = line.charAt(i);
      boolean begins = Character.isDigit(c) || Character.isUpperCase(c) || c == '~';
      if (begins && i > start && !Characters.wordy(line, i - 1)) {
        Optional<Taken<WrittenTime>> written = WrittenForms.at(line, i, false);
        if (written.isPresent()) {
          String label = line.substring(start, i);
          return ends(line, label, written.get())
              ? Optional.of(
                  new Found(
                      zoned(written.get().what(), label), i, written.get().end(), clean(label)))
              : Optional.empty();
        }
      }
      if (c == '.' && blank(charAt(line, i + 1))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// `Outage start (UTC): 15 December 2024, 03:53`: the label has the zone.
  private static WrittenTime zoned(WrittenTime written, String label) {
    int open = label.indexOf('(');
    return open >= 0 && written.zone() instanceof WrittenZone.None
        ? ZoneForms.at(label, open).map(zone -> written.in(zone.what())).orElse(written)
        : written;
  }

  private static boolean ends(String line, String label, Taken<WrittenTime> written) {
    String stripped = label.strip();
    boolean parted =
        label.indexOf(':') > 0 || STATES.contains(lower(stripped)) || isName(label, written);
    boolean timed = written.what().hasClock() && (written.what().hasDay() || parted);
    int words = stripped.split("\\s+").length;
    return timed && words <= 5 && rest(line, written.end()).isEmpty();
  }

  /// Whether a chat was copied, in which the name of who wrote stands before the time: `Maya Lin
  /// 2:05 PM`.
  private static boolean isName(String label, Taken<WrittenTime> written) {
    boolean half = written.what().clock() instanceof WrittenClock.Clock clock && clock.half();
    String[] words = label.strip().split("\\s+");
    return half
        && words.length <= 3
        && Arrays.stream(words).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  private static String lower(String label) {
    int end = label.length();
    while (end > 0 && !Characters.wordy(label, end - 1)) {
      end--;
    }
    return label.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static String clean(String label) {
    int end = label.length();
    while (end > 0
        && (blank(label.charAt(end - 1)) || ":*_`|([~-–@".indexOf(label.charAt(end - 1)) >= 0)) {
      end--;
    }
    return label.substring(0, end);
  }

  /// What a line says behind its time, without the marks that end the time.
  static String rest(String s, int end) {
    int i = end;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (blank(c)
          || isEscaped(s, i)
          || ("*_`])|:;,>#→⇒".indexOf(c) >= 0 && !opensEmphasis(s, i))) {
        i++;
      } else if (dash(c) && (blank(charAt(s, i + 1)) || i > end || charAt(s, i + 1) == '\0')) {
        i++;
      } else {
        break;
      }
    }
    String rest = s.substring(i).strip();
    while (rest.endsWith("|")) {
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    return rest;
  }

  /// Whether a mark stands here that was typed into a page as such, `\\*`.
  private static boolean isEscaped(String s, int i) {
    return s.charAt(i) == '\\' && (charAt(s, i + 1) == '*' || charAt(s, i + 1) == '_');
  }

  /// Whether emphasis or code begins here, which belongs to the text and not to the time.
  private static boolean opensEmphasis(String s, int i) {
    char c = s.charAt(i);
    boolean mark = c == '*' || c == '_' || c == '`' || c == '#';
    return mark
        && blank(charAt(s, i - 1))
        && !blank(charAt(s, i + 1))
        && charAt(s, i + 1) != '\0'
        && !closing(s, i);
  }

  private static boolean closing(String s, int i) {
    return charAt(s, i + 1) == s.charAt(i) && (blank(charAt(s, i + 2)) || charAt(s, i + 2) == '\0');
  }
}
