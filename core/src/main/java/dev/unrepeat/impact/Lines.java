package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Inputs that have a line for each thing.
final class Lines {
  private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})[T ]";
  private static final String CLOCK = "(\\d{2}:\\d{2}(?::\\d{2})?)(?: ?(?:Z|UTC))?";
  private static final Pattern STRETCH =
      Pattern.compile(DAY + CLOCK + " ?(?:to|–|-) ?(?:" + DAY + ")?" + CLOCK + "(?:[ ,:].*)?");

  private Lines() {}

  static List<String> of(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// What stands before and after the last colon of each line.
  static Map<String, String> named(String text, String example) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String line : of(text)) {
      int colon = line.indexOf(':');
      Refused.unless(
          colon > 0 && colon < line.length() - 1,
          "\"%s\" names nothing. Write a name, a colon and a value, as %s."
              .formatted(line, example));
      String name = line.substring(0, colon).strip();
      Refused.unless(
          named.putIfAbsent(name, line.substring(colon + 1).strip()) == null,
          "\"%s\" is said twice. Take one of the lines away.".formatted(name));
    }
    return named;
  }

  static ZoneId zone(String what, String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The field \"%s\" says \"%s\", which is no zone. Write one as Europe/Berlin or UTC."
              .formatted(what, text));
    }
  }

  static Map<String, ZoneId> zones(String text) {
    Map<String, ZoneId> zones = new LinkedHashMap<>();
    named(text, "Ines Okafor: Europe/Lisbon")
        .forEach((name, zone) -> zones.put(name, zone("responder zones", zone)));
    return zones;
  }

  /// Stretches in UTC: `2026-10-14 09:00 to 09:30`, with any words behind them.
  static List<Stretch> stretches(String text) {
    List<Stretch> stretches = new ArrayList<>();
    for (String line : of(text)) {
      Matcher parts = STRETCH.matcher(line);
      Refused.unless(
          parts.matches(),
          "\"%s\" is no stretch of time. Write it in UTC, as 2026-10-14 09:00 to 09:30."
              .formatted(line));
      String day = parts.group(1);
      String last = parts.group(3) == null ? day : parts.group(3);
      Instant from = instant(day, parts.group(2), line);
      Instant until = instant(last, parts.group(4), line);
      Refused.unless(
          from.isBefore(until),
          "The stretch \"%s\" ends before it begins. Write the earlier time first."
              .formatted(line));
      stretches.add(new Stretch(from, until));
    }
    return stretches;
  }

  private static Instant instant(String day, String clock, String line) {
    try {
      return LocalDate.parse(day).atTime(LocalTime.parse(clock)).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" has a day or a time that does not exist. Write it as 2026-10-14 09:00 to 09:30."
              .formatted(line));
    }
  }
}
