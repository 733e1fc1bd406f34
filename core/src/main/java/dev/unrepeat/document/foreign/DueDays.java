package dev.unrepeat.document.foreign;

import static dev.unrepeat.document.foreign.DuePhrases.match;
import static dev.unrepeat.document.foreign.DuePhrases.pattern;

import dev.unrepeat.document.foreign.DuePhrases.Found;
import dev.unrepeat.text.Anchored;
import dev.unrepeat.time.DateOrder;
import dev.unrepeat.time.WrittenDay;
import dev.unrepeat.time.WrittenDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/// Single days: `2026-10-30`, `30 Oct`, `24. Oktober 2026`, `next Friday`, `tomorrow`, `明日`. A date
/// without its year is the next one from the document's day on.
///
/// @param day of the document
/// @param order of numeric dates
record DueDays(Optional<LocalDate> day, Optional<DateOrder> order) {
  static final String MONTH =
      "(jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?"
          + "|juli"
          + "|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?"
          + "|de[cz](?:ember)?)\\.?(?!\\p{L})";

  private static final List<String> MONTHS =
      List.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "",
          "", "mär", "", "mai", "", "", "", "", "okt", "", "dez");
  private static final List<String> WEEKDAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
  private static final List<String> WOCHENTAGE = List.of("mo", "di", "mi", "do", "fr", "sa", "so");

  private static final Anchored ABOUT = pattern("(?:(?:on|am|den|the) )");
  private static final Anchored GERMAN =
      pattern("(\\d{1,2})\\. ?" + MONTH + "(?: (\\d{4}))?|(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)");
  private static final Anchored WEEKDAY =
      pattern(
          "(?:(?:next|this|coming|nächsten|kommenden|diesen) )?(?:(monday|tuesday|wednesday"
              + "|thursday|friday|saturday|sunday)"
              + "|(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))(?!,? \\d)");
  private static final Anchored NEAR =
      pattern("(today|tonight|heute|本日中?|今日中?)|(tomorrow|morgen|明日中?)");

  Optional<Found> at(String text, int from) {
    int start = match(ABOUT, text, from).map(Matcher::end).orElse(from);
    return civil(text, start)
        .or(() -> match(GERMAN, text, start).flatMap(this::german))
        .or(() -> match(WEEKDAY, text, start).flatMap(this::weekday))
        .or(() -> match(NEAR, text, start).flatMap(this::near));
  }

  private Optional<Found> civil(String text, int from) {
    return WrittenDays.at(text, from)
        .flatMap(found -> date(found.day()).map(date -> new Found(date, found.end())));
  }

  private Optional<LocalDate> date(WrittenDay written) {
    return switch (written) {
      case WrittenDay.Whole whole -> Optional.of(whole.date());
      case WrittenDay.NoYear noYear -> next(noYear.month(), noYear.day());
      case WrittenDay.EitherOrder either -> order.flatMap(either::in);
      case WrittenDay.Month month -> Optional.empty();
      case WrittenDay.None none -> Optional.empty();
      case WrittenDay.Counted counted -> Optional.empty();
      case WrittenDay.Unreadable unreadable -> Optional.empty();
    };
  }

  private static Optional<LocalDate> date(int year, int month, int dayOfMonth) {
    try {
      return Optional.of(LocalDate.of(year, month, dayOfMonth));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> next(int month, int dayOfMonth) {
    return day.flatMap(from ->
        date(from.getYear(), month, dayOfMonth)
            .filter(date -> !date.isBefore(from))
            .or(() -> date(from.getYear() + 1, month, dayOfMonth)));
  }

  private Optional<Found> german(Matcher m) {
    boolean numeric = m.group(4) != null;
    int dayOfMonth = Integer.parseInt(numeric ? m.group(4) : m.group(1));
    int month = numeric ? Integer.parseInt(m.group(5)) : month(m.group(2));
    Optional<LocalDate> date =
        m.group(3) == null
            ? next(month, dayOfMonth)
            : date(Integer.parseInt(m.group(3)), month, dayOfMonth);
    return date.map(found -> new Found(found, m.end()));
  }

  private Optional<Found> weekday(Matcher m) {
    boolean english = m.group(1) != null;
    String name = (english ? m.group(1) : m.group(2)).substring(0, 2).toLowerCase(Locale.ROOT);
    DayOfWeek weekday = DayOfWeek.of((english ? WEEKDAYS : WOCHENTAGE).indexOf(name) + 1);
    return day.map(from -> new Found(from.with(TemporalAdjusters.next(weekday)), m.end()));
  }

  private Optional<Found> near(Matcher m) {
    return day.map(from -> new Found(from.plusDays(m.group(1) == null ? 1 : 0), m.end()));
  }

  /// 1 to 12 for the name of a month in English or German.
  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) % 12 + 1;
  }
}
