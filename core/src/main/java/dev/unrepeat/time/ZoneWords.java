package dev.unrepeat.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What people mean by a zone word: `PST` is the clock of Los Angeles even in June; `BST`, `CET` in
/// summer and `IST` can be several.
final class ZoneWords {
  /// @param zones the regions or offsets the word is used for
  /// @param literally the offset the word has by definition, where it has one
  record Meaning(List<ZoneId> zones, Optional<ZoneOffset> literally) {}

  private static final Map<String, Meaning> MEANINGS = meanings();

  private ZoneWords() {}

  static boolean isWord(String word) {
    return MEANINGS.containsKey(word);
  }

  static Optional<Meaning> find(String word) {
    return Optional.ofNullable(MEANINGS.get(word));
  }

  /// The words of three letters or more that are all capitals, as programs write them.
  static List<String> abbreviations() {
    return MEANINGS.keySet().stream()
        .filter(word -> word.length() >= 3 && word.equals(word.toUpperCase(Locale.ROOT)))
        .toList();
  }

  /// The end of ` Time`, ` Standard Time` or ` Daylight Time` behind a word such as `Pacific`.
  static int skipTime(String s, int end) {
    for (String tail : List.of(" standard time", " daylight time", " summer time", " time")) {
      if (s.regionMatches(true, end, tail, 0, tail.length())) {
        return end + tail.length();
      }
    }
    return end;
  }

  private static Map<String, Meaning> meanings() {
    Map<String, Meaning> all = new TreeMap<>();
    american(all, "P", "Pacific", "America/Los_Angeles", -8);
    american(all, "E", "Eastern", "America/New_York", -5);
    american(all, "AK", "Alaska", "America/Anchorage", -9);
    put(all, "MT", "", "America/Denver");
    put(all, "Mountain", "", "America/Denver");
    put(all, "MDT", "-06:00", "America/Denver");
    put(all, "MST", "-07:00", "America/Denver", "-07:00");
    put(all, "CT", "", "America/Chicago");
    put(all, "Central", "", "America/Chicago");
    put(all, "CDT", "-05:00", "America/Chicago");
    put(all, "CST", "", "America/Chicago", "Asia/Shanghai", "America/Havana");
    put(all, "HST", "-10:00", "Pacific/Honolulu");
    put(all, "CET", "+01:00", "Europe/Berlin", "+01:00");
    put(all, "MET", "+01:00", "Europe/Berlin", "+01:00");
    put(all, "MEZ", "+01:00", "Europe/Berlin", "+01:00");
    put(all, "CEST", "+02:00", "Europe/Berlin", "+02:00");
    put(all, "MESZ", "+02:00", "Europe/Berlin", "+02:00");
    put(all, "EET", "+02:00", "Europe/Helsinki", "+02:00");
    put(all, "EEST", "+03:00", "Europe/Helsinki", "+03:00");
    put(all, "WET", "+00:00", "Europe/Lisbon", "+00:00");
    put(all, "WEST", "+01:00", "Europe/Lisbon", "+01:00");
    put(all, "BST", "", "Europe/London", "Asia/Dhaka", "Pacific/Bougainville");
    put(all, "IST", "", "Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin");
    put(all, "GST", "", "Asia/Dubai", "Atlantic/South_Georgia", "Pacific/Guam");
    put(all, "MSK", "+03:00", "Europe/Moscow");
    put(all, "МСК", "+03:00", "Europe/Moscow");
    put(all, "мск", "+03:00", "Europe/Moscow");
    put(all, "PKT", "+05:00", "Asia/Karachi");
    put(all, "WIB", "+07:00", "Asia/Jakarta");
    put(all, "JST", "+09:00", "Asia/Tokyo");
    put(all, "KST", "+09:00", "Asia/Seoul");
    put(all, "HKT", "+08:00", "Asia/Hong_Kong");
    put(all, "SGT", "+08:00", "Asia/Singapore");
    put(all, "AWST", "+08:00", "Australia/Perth");
    put(all, "AEST", "+10:00", "Australia/Sydney", "+10:00");
    put(all, "AEDT", "+11:00", "Australia/Sydney");
    put(all, "NZST", "+12:00", "Pacific/Auckland");
    put(all, "NZDT", "+13:00", "Pacific/Auckland");
    put(all, "SAST", "+02:00", "Africa/Johannesburg");
    put(all, "BRT", "-03:00", "America/Sao_Paulo");
    return Map.copyOf(all);
  }

  private static void american(
      Map<String, Meaning> all, String letter, String name, String region, int hours) {
    ZoneId zone = ZoneId.of(region);
    all.put(letter + "ST", new Meaning(List.of(zone), Optional.of(ZoneOffset.ofHours(hours))));
    all.put(letter + "DT", new Meaning(List.of(zone), Optional.of(ZoneOffset.ofHours(hours + 1))));
    all.put(name, new Meaning(List.of(zone), Optional.empty()));
    if (letter.length() == 1) {
      all.put(letter + "T", new Meaning(List.of(zone), Optional.empty()));
    }
  }

  private static void put(
      Map<String, Meaning> all, String word, String literally, String... zones) {
    List<ZoneId> read = new ArrayList<>();
    for (String zone : zones) {
      read.add(ZoneId.of(zone));
    }
    Optional<ZoneOffset> offset =
        literally.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(literally));
    all.put(word, new Meaning(List.copyOf(read), offset));
  }
}
