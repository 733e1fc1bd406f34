package dev.unrepeat.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The zone that a program writes behind a stamp and a blank: a word such as `PDT` or `CEST`, which
/// then is just its offset, or hours alone, as in `-03`.
final class StampZone {
  private static final int LONGEST = 5;

  /// The words by their letters, five bits each; those of several meanings have no offset.
  private static final Map<Long, Found> WORDS = words();

  private static final Set<String> REGIONS = Set.copyOf(ZoneId.getAvailableZoneIds());

  private record Found(String word, Optional<ZoneOffset> offset) {}

  private StampZone() {}

  /// Takes a zone behind the end of the clock, if one stands there.
  ///
  /// @return the word where it has several meanings, or the region; else empty
  static String read(StampClock clock, char[] line, int to) {
    int from = clock.end + 1;
    if (from + 2 > to || line[from - 1] != ' ') {
      return "";
    }
    char first = line[from];
    if (first == '-' || first == '+') {
      hours(clock, line, from, to);
      return "";
    }
    return first >= 'A' && first <= 'Z' ? word(clock, line, from, to) : "";
  }

  /// The zone of a word that was read.
  static WrittenZone named(String word) {
    if (word.isEmpty()) {
      return new WrittenZone.None();
    }
    Optional<ZoneId> region = region(word);
    return region.isPresent() ? new WrittenZone.Exact(region.get()) : new WrittenZone.Word(word);
  }

  static Optional<ZoneId> region(String word) {
    return word.indexOf('/') < 0 ? Optional.empty() : Optional.of(ZoneId.of(word));
  }

  private static void hours(StampClock clock, char[] line, int from, int to) {
    int hours = from + 3 <= to ? StampClock.two(line, from + 1) : -1;
    if (hours >= 0 && hours <= 14 && (from + 3 == to || closes(line[from + 3]))) {
      clock.offset = (line[from] == '-' ? -hours : hours) * 3600;
      clock.end = from + 3;
    }
  }

  private static String word(StampClock clock, char[] line, int from, int to) {
    long letters = 0;
    int at = from;
    while (at < to && line[at] >= 'A' && line[at] <= 'Z' && at - from <= LONGEST) {
      letters = (letters << 5) | (line[at] & 31);
      at++;
    }
    if (at - from == 1 && at < to && line[at] >= 'a' && line[at] <= 'z') {
      return region(clock, line, from, to);
    }
    if (at - from < 3 || at - from > LONGEST || (at < to && !closes(line[at]))) {
      return "";
    }
    Found found = WORDS.get(letters);
    if (found == null) {
      return "";
    }
    clock.end = at;
    if (found.offset().isEmpty()) {
      return found.word();
    }
    clock.offset = found.offset().get().getTotalSeconds();
    return "";
  }

  /// `Europe/Berlin`, as PHP writes it.
  private static String region(StampClock clock, char[] line, int from, int to) {
    int at = from;
    boolean slash = false;
    while (at < to && (Character.isLetter(line[at]) || line[at] == '/' || line[at] == '_')) {
      slash |= line[at] == '/';
      at++;
    }
    if (!slash || (at < to && !closes(line[at]))) {
      return "";
    }
    String name = new String(line, from, at - from);
    if (!REGIONS.contains(name)) {
      return "";
    }
    clock.end = at;
    return name;
  }

  private static boolean closes(char c) {
    return c == ' ' || c == '\t' || c == ']' || c == ')' || c == '>' || c == ':' || c == ','
        || c == '[';
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters = (letters << 5) | (word.charAt(i) & 31);
    }
    return letters;
  }

  private static Map<Long, Found> words() {
    Map<Long, Found> all = new HashMap<>();
    for (String word : ZoneWords.abbreviations()) {
      all.put(
          letters(word),
          new Found(word, ZoneWords.find(word).flatMap(ZoneWords.Meaning::literally)));
    }
    all.put(letters("UTC"), new Found("UTC", Optional.of(ZoneOffset.UTC)));
    all.put(letters("GMT"), new Found("GMT", Optional.of(ZoneOffset.UTC)));
    return Map.copyOf(all);
  }
}
