package dev.unrepeat.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gathers, in a first pass over the lines of a document, what it says about all of its times: a
/// zone ("all times are in UTC"), a single date, a single year, and the order of numeric dates as
/// soon as one line proves it.
public final class HintFinder {
  private static final Pattern SPEAKS_OF_TIMES =
      Pattern.compile(
          "\\btime(?:s|stamps?)?\\b|timeline|time ?zone|\\bzone\\b|\\b(?:uhr)?zeit(?:en|angaben|zone)?\\b|\\bangaben in\\b|\\bheures?\\b|時刻|時系列|時間|时间|时区|時區|タイムライン|타임라인|시간|시각|врем|хронолог|\\bhora(?:s|rios?|ires?)?\\b|\\bhorários?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALL_EVENTS =
      Pattern.compile(
          "\\ball (events|times|timestamps)\\b|^\\W*(date|incident date)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_ALL =
      Pattern.compile("\\ball (?:events|times|timestamps|entries)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_AND_ZONE =
      Pattern.compile(
          "\\b(?:19|20)\\d{2}[ ,(]+([A-Z]{2,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)[).]*\\s*$");
  private static final Pattern CLOCK_BEFORE =
      Pattern.compile(".*\\d{1,2}[:.]\\d{2}(:\\d{2})?\\s*([ap]m)?\\s*\\(?\\S*");
  private static final int LONGEST_HEADING = 160;
  private static final int SPAN_LENGTH = 12;
  private static final int ANY_YEAR = 2000;
  private static final Pattern SPAN_BEFORE =
      Pattern.compile(
          "(?<![\\w:.])(?<!(?i:day|tag|jour|part|step)\\s)(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:[-–—~〜～/&→⇒至到]|to|and|und|bis|et|au|al?|y|e)\\s*$");

  private WrittenZone zone = new WrittenZone.None();
  private Optional<LocalDate> date = Optional.empty();
  private final Set<Integer> years = new TreeSet<>();
  private final Set<WrittenDay.EitherOrder> open = new LinkedHashSet<>();
  private final Set<MonthDay> worded = new LinkedHashSet<>();
  private final Set<LocalDate> dates = new LinkedHashSet<>();
  private boolean dayFirst;
  private boolean monthFirst;
  private boolean yearFirst;

  /// Takes one more line of the document.
  public void line(String line) {
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean wordy = Characters.wordy(line, i);
      if (wordy && !inside) {
        Optional<Taken<WrittenDay>> day = DayForms.at(line, i);
        if (day.isPresent()) {
          note(line, i, day.get());
          i = day.get().end() - 1;
          wordy = Characters.wordy(line, i);
        }
      }
      inside = wordy;
    }
    statement(line);
  }

  private void note(String line, int start, Taken<WrittenDay> day) {
    boolean inWords = hasLetter(line, start, day.end());
    if (day.what() instanceof WrittenDay.EitherOrder either) {
      open.add(either);
    } else if (inWords && day.what() instanceof WrittenDay.NoYear noYear) {
      worded.add(MonthDay.of(noYear.month(), noYear.day()));
    } else if (inWords && day.what() instanceof WrittenDay.Whole whole) {
      worded.add(MonthDay.from(whole.date()));
    }
    if (day.what() instanceof WrittenDay.Whole whole) {
      years.add(whole.date().getYear());
      dates.add(whole.date());
      proveOrder(line, start, whole.date());
    } else if (day.what() instanceof WrittenDay.NoYear noYear
        && Character.isDigit(line.charAt(start))) {
      proveOrder(line, start, LocalDate.of(2000, noYear.month(), noYear.day()));
    }
  }

  private static boolean hasLetter(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.letter(line, i)) {
        return true;
      }
    }
    return false;
  }

  private void proveOrder(String line, int start, LocalDate date) {
    int n = Characters.digits(line, start);
    char sep = Characters.charAt(line, start + n);
    boolean numeric =
        (n == 1 || n == 2) && (sep == '-' || sep == '/') && Characters.digit(line, start + n + 1);
    if (!numeric || date.getDayOfMonth() <= 12) {
      return;
    }
    boolean day = Characters.number(line, start, start + n) == date.getDayOfMonth();
    dayFirst |= day;
    monthFirst |= !day;
  }

  private void statement(String line) {
    if (line.length() > LONGEST_HEADING * 3) {
      return;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    WrittenZone ofAll =
        zone instanceof WrittenZone.None && line.length() <= LONGEST_HEADING
            ? zoneOf(line, lower)
            : new WrittenZone.None();
    boolean dates = lower.contains("date") || lower.contains("all ");
    boolean heading = line.startsWith("#");
    Optional<LocalDate> only =
        date.isEmpty() && dates && !heading && ALL_EVENTS.matcher(line).find()
            ? dateOf(line)
            : Optional.empty();
    if ((ofAll instanceof WrittenZone.None && only.isEmpty()) || begins(line)) {
      return;
    }
    zone = ofAll instanceof WrittenZone.None ? zone : ofAll;
    date = date.or(() -> only);
  }

  /// Whether a line opens with a clock time, and so is an entry.
  private static boolean begins(String line) {
    return LineStarts.find(line)
        .filter(f -> f.written().hasClock() && f.label().isEmpty())
        .isPresent();
  }

  /// The zone that a heading or sentence gives for all times.
  static WrittenZone zoneOf(String line) {
    return zoneOf(line, line.toLowerCase(Locale.ROOT));
  }

  private static WrittenZone zoneOf(String line, String lower) {
    boolean speaks =
        (lower.contains("time")
                || lower.contains("zone")
                || lower.contains("zeit")
                || lower.contains("heure")
                || lower.contains("angaben")
                || lower.indexOf('時') >= 0
                || lower.indexOf('时') >= 0
                || lower.indexOf('시') >= 0
                || lower.contains("タイムライン")
                || lower.contains("타임라인")
                || lower.contains("врем")
                || lower.contains("хронолог")
                || lower.contains("hora")
                || lower.contains("horário"))
            && SPEAKS_OF_TIMES.matcher(line).find();
    if (!speaks) {
      return ZoneForms.only(line).orElseGet(() -> behindDate(line));
    }
    Optional<Taken<WrittenZone>> found = ZoneForms.search(line, 0);
    boolean timed = found.isPresent() && behindClock(line, found.get().end());
    return timed
        ? new WrittenZone.None()
        : found.<WrittenZone>map(Taken::what).orElse(new WrittenZone.None());
  }

  /// A heading that ends in date and zone, as in "Near miss, 3 November 2026, UTC".
  private static WrittenZone behindDate(String line) {
    boolean years = line.contains("20") || line.contains("19");
    if (line.length() > LONGEST_HEADING || !years || !mayEndInZone(line)) {
      return new WrittenZone.None();
    }
    Matcher dated = DATE_AND_ZONE.matcher(line);
    if (!dated.find()) {
      return new WrittenZone.None();
    }
    return ZoneForms.search(line, dated.start(1))
        .filter(found -> found.end() == dated.end(1))
        .<WrittenZone>map(Taken::what)
        .orElse(new WrittenZone.None());
  }

  /// Whether the last word ends in a capital or a digit, as a zone does; nearly no line does.
  private static boolean mayEndInZone(String line) {
    int end = line.length();
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    while (end > 0 && (line.charAt(end - 1) == ')' || line.charAt(end - 1) == '.')) {
      end--;
    }
    char last = Characters.charAt(line, end - 1);
    return (last >= 'A' && last <= 'Z') || (last >= '0' && last <= '9');
  }

  /// In "timeline updated at 12:40 UTC" the zone belongs to that time alone.
  private static boolean behindClock(String line, int end) {
    String before = line.substring(0, end).toLowerCase(Locale.ROOT);
    return CLOCK_BEFORE.matcher(before).matches();
  }

  /// The only whole date of a line, if it has exactly one.
  public static Optional<LocalDate> onlyDay(String line) {
    return dateOf(line);
  }

  /// The same, where the order of numeric dates is known: `10/6/2026`.
  public static Optional<LocalDate> onlyDay(String line, Optional<DateOrder> order) {
    return dateOf(line, order);
  }

  /// Whether a line speaks of all events, so that its day is that of each one with none of its own.
  static boolean speaksOfAll(String line) {
    return OF_ALL.matcher(line).find();
  }

  /// Whether a heading says a day, with or without its year.
  public static boolean namesDay(String heading) {
    return onlyDay(heading).isPresent()
        || LineStarts.find(heading)
            .filter(found -> found.written().hasDay() && !found.written().hasClock())
            .isPresent();
  }

  static Optional<LocalDate> dateOf(String line) {
    return dateOf(line, Optional.empty());
  }

  private static Optional<LocalDate> dateOf(String line, Optional<DateOrder> order) {
    Optional<LocalDate> only = Optional.empty();
    Optional<MonthDay> yearless = Optional.empty();
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetterOrDigit(line.charAt(i)) && !Characters.wordy(line, i - 1)) {
        Optional<Taken<WrittenDay>> day = DayForms.at(line, i);
        Optional<LocalDate> date = day.flatMap(taken -> whole(taken.what(), order));
        if (day.isPresent() && date.isPresent()) {
          if ((only.isPresent() && !only.equals(date)) || endsSpan(line, i, date.get())) {
            return Optional.empty();
          }
          only = date;
          i = day.get().end() - 1;
        } else if (day.isPresent()
            && day.get().what() instanceof WrittenDay.NoYear(var month, var number)
            && hasLetter(line, i, day.get().end())) {
          yearless = Optional.of(MonthDay.of(month, number));
          i = day.get().end() - 1;
        }
      }
    }
    boolean span = only.isPresent() && yearless.isPresent() && !isOn(only.get(), yearless.get());
    return span ? Optional.empty() : only;
  }

  private static boolean isOn(LocalDate date, MonthDay day) {
    return MonthDay.from(date).equals(day);
  }

  /// Whether an earlier day stands before a date: `7-8 August 2026` is two days.
  private static boolean endsSpan(String line, int start, LocalDate date) {
    Matcher span = SPAN_BEFORE.matcher(line.substring(Math.max(0, start - SPAN_LENGTH), start));
    return Character.isDigit(line.charAt(start))
        && span.find()
        && Integer.parseInt(span.group(1)) < date.getDayOfMonth();
  }

  private static Optional<LocalDate> whole(WrittenDay day, Optional<DateOrder> order) {
    if (day instanceof WrittenDay.EitherOrder either && either.year() > 0) {
      return order.flatMap(either::in);
    }
    return day instanceof WrittenDay.Whole whole ? Optional.of(whole.date()) : Optional.empty();
  }

  /// `05-03-2026` is the day that the same text calls "5 March" elsewhere.
  private void byWords() {
    if (dayFirst || monthFirst) {
      return;
    }
    boolean months = false;
    boolean years = false;
    for (WrittenDay.EitherOrder either : open) {
      dayFirst |= isWorded(either.second(), either.first());
      monthFirst |= isWorded(either.first(), either.second());
      yearFirst |= either.in(DateOrder.YEAR_FIRST).filter(dates::contains).isPresent();
      boolean shortYear = either.isShort() && either.first() >= WrittenDay.EitherOrder.LEAST_SHORT;
      years |= shortYear;
      months |= either.isShort() && !shortYear;
    }
    // 05/03/26 has no year in front and 21/03/26 no month: together they have the day there.
    dayFirst |= months && years && !monthFirst && !yearFirst;
  }

  private boolean isWorded(int month, int day) {
    return CivilDays.exists(ANY_YEAR, month, day) && worded.contains(MonthDay.of(month, day));
  }

  /// What the lines said; the order of dates only where no line speaks against it.
  public TimeHints hints() {
    Optional<Year> year =
        years.size() == 1 ? Optional.of(Year.of(years.iterator().next())) : Optional.empty();
    byWords();
    List<DateOrder> orders = new ArrayList<>();
    if (dayFirst) {
      orders.add(DateOrder.DAY_FIRST);
    }
    if (monthFirst) {
      orders.add(DateOrder.MONTH_FIRST);
    }
    if (yearFirst) {
      orders.add(DateOrder.YEAR_FIRST);
    }
    Optional<DateOrder> order =
        orders.size() == 1 ? Optional.of(orders.getFirst()) : Optional.empty();
    return new TimeHints(zone, date, year, order);
  }
}
