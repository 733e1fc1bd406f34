package dev.unrepeat.cli;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import dev.unrepeat.time.ZoneNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;

/// Reads what a person types to answer a question about times, as an option or when asked.
final class AnswerWords {
  private AnswerWords() {}

  static ZoneId zone(String typed) {
    String words = typed.strip();
    try {
      return ZoneId.of(words.equalsIgnoreCase("utc") || words.equals("Z") ? "UTC" : words);
    } catch (DateTimeException notExact) {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equalsIgnoreCase(words))
          .findFirst()
          .map(ZoneId::of)
          .orElseThrow(() ->
              invalid(
                  "\"%s\" is not a time zone. Write a place such as Europe/Berlin, an offset such as +02:00, or UTC."
                          .formatted(words)
                      + ZoneNames.meant(words)));
    }
  }

  static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw invalid("\"" + typed + "\" is not a day. Write it as 2026-01-31.");
    }
  }

  static Year year(String typed) {
    if (!typed.strip().matches("(19|20)[0-9]{2}")) {
      throw invalid("\"" + typed + "\" is not a year. Write it with four digits, as 2026.");
    }
    return Year.parse(typed.strip());
  }

  static DateOrder order(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "dmy", "day", "day-first" -> DateOrder.DAY_FIRST;
      case "mdy", "month", "month-first" -> DateOrder.MONTH_FIRST;
      case "ymd", "year", "year-first" -> DateOrder.YEAR_FIRST;
      default -> throw invalid("\"" + typed + "\" is no order of a date. Write dmy, mdy or ymd.");
    };
  }

  /// A point in time such as `2026-10-14T14:00Z`, or `14:00` when zone and date are answered.
  static Instant instant(String option, String typed, Answers answers) {
    EventTime time = new WrittenTimes(answers, TimeHints.NONE).read(typed);
    return switch (time) {
      case EventTime.At at -> at.instant();
      case EventTime.Undated undated ->
          throw invalid(
              "%s \"%s\" %s. Write it as 2026-10-14T14:00Z."
                  .formatted(option, typed, undated.missing().ofTimes(1)));
    };
  }

  private static Refused invalid(String sentence) {
    return new Refused(Refused.Reason.INVALID, sentence);
  }
}
