package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.letter;
import static dev.unrepeat.time.Characters.number;
import static dev.unrepeat.time.Characters.skipBlanks;
import static dev.unrepeat.time.Characters.wordy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The ways a zone stands behind a time or in a heading: `Z`, `UTC`, `+02:00`, `-0700`, `UTC+4`,
/// `PST`, `(Pacific Time)`, `Europe/Berlin`.
final class ZoneForms {
  private static final int LONGEST = 32;

  /// Zones that are said in several words.
  private static final Map<String, ZoneId> SPOKEN =
      Map.of(
          "heure de Paris", ZoneId.of("Europe/Paris"),
          "hora de Madrid", ZoneId.of("Europe/Madrid"),
          "hora de Brasília", ZoneId.of("America/Sao_Paulo"),
          "horário de Brasília", ZoneId.of("America/Sao_Paulo"),
          "по Москве", ZoneId.of("Europe/Moscow"),
          "московское время", ZoneId.of("Europe/Moscow"),
          "по московскому времени", ZoneId.of("Europe/Moscow"));

  /// Zones in scripts that set no blanks.
  private static final Map<String, WrittenZone> WIDE =
      Map.of(
          "日本時間", new WrittenZone.Word("JST"),
          "日本標準時", new WrittenZone.Word("JST"),
          "한국시간", new WrittenZone.Word("KST"),
          "한국 시간", new WrittenZone.Word("KST"),
          "北京时间", new WrittenZone.Exact(ZoneId.of("Asia/Shanghai")),
          "北京時間", new WrittenZone.Exact(ZoneId.of("Asia/Shanghai")),
          "中国标准时间", new WrittenZone.Exact(ZoneId.of("Asia/Shanghai")),
          "台北時間", new WrittenZone.Exact(ZoneId.of("Asia/Taipei")),
          "台灣時間", new WrittenZone.Exact(ZoneId.of("Asia/Taipei")));

  private ZoneForms() {}

  /// A zone directly behind a time, with at most a blank and a bracket between.
  static Optional<Taken<WrittenZone>> at(String s, int from) {
    if ((charAt(s, from) == 'Z' || charAt(s, from) == 'z') && !wordy(s, from + 1)) {
      return exact(ZoneOffset.UTC, from + 1);
    }
    int i = skipBlanks(s, from);
    char open = charAt(s, i);
    if (open == '(' || open == '（' || open == '[') {
      int inside = skipBlanks(s, i + 1);
      Optional<Taken<WrittenZone>> zone = word(s, inside);
      int close = zone.isPresent() ? skipBlanks(s, zone.get().end()) : 0;
      char closing = open == '[' ? ']' : open == '(' ? ')' : '）';
      boolean closed = charAt(s, close) == closing;
      return zone.isPresent() && closed
          ? Optional.of(new Taken<>(zone.get().what(), close + 1))
          : Optional.empty();
    }
    char c = charAt(s, i);
    return (c == '+' || c == '-') ? offset(s, i) : word(s, i);
  }

  /// The first zone anywhere in a text that speaks of times, such as a heading.
  static Optional<Taken<WrittenZone>> search(String s, int from) {
    Optional<Taken<WrittenZone>> wide = wide(s, from);
    if (wide.isPresent()) {
      return wide;
    }
    Optional<Taken<WrittenZone>> spoken = spoken(s, from);
    if (spoken.isPresent()) {
      return spoken;
    }
    for (int i = from; i < s.length(); i++) {
      if (Character.isUpperCase(s.charAt(i)) || s.charAt(i) == 'u' || s.charAt(i) == 'м') {
        boolean within = latin(s, i - 1) || secondOfTwo(s, i);
        Optional<Taken<WrittenZone>> zone = within ? Optional.empty() : word(s, i);
        if (zone.isPresent()) {
          return zone;
        }
      }
    }
    return Optional.empty();
  }

  /// The first of the zones that are said in several words.
  private static Optional<Taken<WrittenZone>> spoken(String s, int from) {
    return SPOKEN.entrySet().stream()
        .filter(one -> s.indexOf(one.getKey(), from) >= 0)
        .min(Comparator.comparingInt(one -> s.indexOf(one.getKey(), from)))
        .flatMap(
            one -> exact(one.getValue(), s.indexOf(one.getKey(), from) + one.getKey().length()));
  }

  /// Whether another zone stands before it: in `CET/PST` neither is that of all times.
  private static boolean secondOfTwo(String s, int i) {
    int slash = i - 1;
    while (Characters.blank(charAt(s, slash))) {
      slash--;
    }
    int start = charAt(s, slash) == '/' ? slash : 0;
    while (start > 0 && (letter(s, start - 1) || Characters.blank(charAt(s, start - 1)))) {
      start--;
    }
    String before = start < slash ? s.substring(start, slash).strip() : "";
    String word = before.substring(before.lastIndexOf(' ') + 1);
    return ZoneWords.isWord(word) || word.equals("UTC") || word.equals("GMT");
  }

  /// Whether a letter or digit stands here that a zone word would continue; Japanese runs on
  /// without a blank, as in `時刻はJST`.
  private static boolean latin(String s, int i) {
    return wordy(s, i) && charAt(s, i) < 0x2e80;
  }

  private static Optional<Taken<WrittenZone>> offset(String s, int i) {
    int n = digits(s, i + 1);
    boolean colon = n == 2 && charAt(s, i + 3) == ':' && digits(s, i + 4) == 2;
    if (!colon && n != 4) {
      return Optional.empty();
    }
    int hours = number(s, i + 1, i + 3);
    int minutes = colon ? number(s, i + 4, i + 6) : number(s, i + 3, i + 5);
    int end = i + (colon ? 6 : 5);
    if (hours > 14 || minutes % 15 != 0 || minutes > 45 || wordy(s, end)) {
      return Optional.empty();
    }
    return exact(signed(charAt(s, i), hours, minutes), end);
  }

  private static ZoneOffset signed(char sign, int hours, int minutes) {
    int seconds = hours * 3600 + minutes * 60;
    return ZoneOffset.ofTotalSeconds(sign == '+' ? seconds : -seconds);
  }

  /// A zone that stands before its time: `北京时间 14:02`.
  static Optional<Taken<WrittenZone>> wideAt(String s, int i) {
    return charAt(s, i) < 0x2e80
        ? Optional.empty()
        : WIDE.entrySet().stream()
            .filter(zone -> s.startsWith(zone.getKey(), i))
            .findFirst()
            .map(zone -> new Taken<>(zone.getValue(), i + zone.getKey().length()));
  }

  private static Optional<Taken<WrittenZone>> wide(String s, int from) {
    return WIDE.entrySet().stream()
        .filter(zone -> s.indexOf(zone.getKey(), from) >= 0)
        .findFirst()
        .map(zone ->
            new Taken<>(zone.getValue(), s.indexOf(zone.getKey(), from) + zone.getKey().length()));
  }

  private static Optional<Taken<WrittenZone>> word(String s, int i) {
    if (charAt(s, i) >= 0x2e80) {
      return wideAt(s, i);
    }
    int end = i;
    while (letter(s, end) && charAt(s, end) < 0x2e80) {
      end++;
    }
    if (end == i) {
      return Optional.empty();
    }
    String word = s.substring(i, end);
    if (charAt(s, end) == '/') {
      Optional<Taken<WrittenZone>> region = region(s, i);
      return region.isPresent() ? region : pair(s, word, end + 1);
    }
    if (word.equals("UTC") || word.equals("GMT") || word.equals("utc")) {
      return utc(s, end);
    }
    if (word.equals("Z") && !wordy(s, end)) {
      return exact(ZoneOffset.UTC, end);
    }
    if (!ZoneWords.isWord(word) || Character.isDigit(charAt(s, end))) {
      return Optional.empty();
    }
    int after = ZoneWords.skipTime(s, end);
    boolean needsTime = !word.equals(word.toUpperCase(Locale.ROOT));
    return needsTime && after == end && !closes(s, end)
        ? Optional.empty()
        : Optional.of(new Taken<>(new WrittenZone.Word(word), after));
  }

  /// `Eastern` alone is a zone only where nothing but punctuation follows: "Eastern region is down"
  /// is not.
  private static boolean closes(String s, int i) {
    int p = skipBlanks(s, i);
    return !wordy(s, p) || p == i;
  }

  private static Optional<Taken<WrittenZone>> utc(String s, int end) {
    char sign = charAt(s, end);
    if ((sign == '+' || sign == '-') && digits(s, end + 1) > 0) {
      int n = digits(s, end + 1);
      int hours = number(s, end + 1, end + 1 + Math.min(n, 2));
      boolean colon = charAt(s, end + 1 + n) == ':' && digits(s, end + 2 + n) == 2;
      int minutes =
          n == 4 ? number(s, end + 3, end + 5) : colon ? number(s, end + 2 + n, end + 4 + n) : 0;
      int stop = end + 1 + n + (colon ? 3 : 0);
      return (n == 1 || n == 2 || n == 4) && hours <= 14 && minutes < 60
          ? exact(signed(sign, hours, minutes), stop)
          : Optional.empty();
    }
    return latin(s, end) ? Optional.empty() : exact(ZoneOffset.UTC, end);
  }

  /// `CET/CEST` and `GMT/BST`: the region whose clock shows one in winter and the other in summer.
  private static Optional<Taken<WrittenZone>> pair(String s, String first, int from) {
    int end = from;
    while (letter(s, end) && charAt(s, end) < 0x2e80) {
      end++;
    }
    String second = s.substring(from, end);
    List<ZoneId> one = zones(first);
    List<ZoneId> other = zones(second);
    return !one.isEmpty()
            && !other.isEmpty()
            && one.getFirst().equals(other.getFirst())
            && !first.equals(second)
        ? exact(one.getFirst(), end)
        : Optional.empty();
  }

  private static List<ZoneId> zones(String word) {
    return ZoneWords.find(word.equals("GMT") ? "BST" : word)
        .map(ZoneWords.Meaning::zones)
        .orElse(List.of());
  }

  /// A line that is a zone and nothing else, at most in brackets.
  static Optional<WrittenZone> only(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && " \t(*_[".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " \t)*_].:".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    boolean may =
        to - from >= 3 && to - from <= LONGEST && Character.isUpperCase(line.charAt(from));
    int end = to;
    return may
        ? word(line.substring(0, to), from).filter(t -> t.end() == end).map(Taken::what)
        : Optional.empty();
  }

  private static Optional<Taken<WrittenZone>> region(String s, int i) {
    int end = i;
    while (wordy(s, end) || "/_-+".indexOf(charAt(s, end)) >= 0) {
      end++;
    }
    try {
      return exact(ZoneId.of(s.substring(i, end)), end);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<Taken<WrittenZone>> exact(ZoneId zone, int end) {
    return Optional.of(new Taken<>(new WrittenZone.Exact(zone), end));
  }
}
