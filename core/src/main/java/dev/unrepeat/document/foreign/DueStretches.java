package dev.unrepeat.document.foreign;

import static dev.unrepeat.document.foreign.DuePhrases.match;
import static dev.unrepeat.document.foreign.DuePhrases.pattern;

import dev.unrepeat.document.foreign.DuePhrases.Found;
import dev.unrepeat.text.Anchored;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/// Stretches of time by their last day: `Q4 2025`, `mid-November`, `next sprint`, `end of the
/// month`, `within 2 weeks`, `KW 43`, `来月末`. A week ends on its Friday; a sprint takes two weeks,
/// so the next one ends within four.
///
/// @param day from which relative words count
record DueStretches(Optional<LocalDate> day) {
  private static final String END =
      "(?:(?:the )?(end of|close of|ende|mid|middle of|mitte|early|late|beginning of|start of"
          + "|anfang)[ -]?(?:the |der |des )?)?";
  private static final List<String> COUNTS =
      List.of(
          "",
          "one|a|an|einer|einem",
          "two|zwei",
          "three|drei",
          "four|vier",
          "five|fünf",
          "six|sechs");

  private static final Anchored QUARTER =
      pattern(
          END
              + "(?:(?:fy ?)?(20\\d\\d"
              + "|'\\d\\d)[ /-]?)?([qh])([1-4])(?:[ /,-]{0,2}(?:of )?(?:fy ?)?(20\\d\\d"
              + "|'?\\d\\d))?");
  private static final Anchored IN_MONTH =
      pattern(END + DueDays.MONTH + "(?:,? (20\\d\\d))?(?!,? ?\\d)");
  private static final Anchored RELATIVE =
      pattern(
          END
              + "((?:the )?(?:this|next|current|coming|following)|diese[nrms]?|nächste[nrms]?"
              + "|kommende[nrms]?)? ?"
              + "(week|sprint|iteration|month|quarter|year|woche|monats?|quartals?|jahr(?:es)?)");
  private static final Anchored SHORT = pattern("(?:the )?eo([wmqyd])");
  private static final Anchored AHEAD =
      pattern(
          "(?:(?:within|in|over|during|innerhalb von|innerhalb|binnen) )?(?:(?:the |der "
              + "|den )?(?:next|coming|following|nächsten|kommenden) )?"
              + "(\\d{1,3}|one|two|three|four|five|six|a|an|einer|einem|zwei|drei|vier|fünf"
              + "|sechs)[ -]"
              + "(?:calendar |business |working )?(day|week|month|quarter|sprint|year|tag|woche"
              + "|monat)(?:s|e?n|e)?(?!\\p{L})");
  private static final Anchored YEAR = pattern(END + "(20\\d\\d)(?![-/.]?\\d|年)");
  private static final Anchored WEEK =
      pattern("(?:kw|cw|week|wk) ?(\\d{1,2})(?:[ /-]{1,2}(20\\d\\d))?");
  private static final Anchored JAPANESE_MONTH =
      pattern("(?:(20\\d\\d)年)?(\\d{1,2})月(末|中|上旬|中旬|下旬)");
  private static final Anchored JAPANESE =
      pattern(
          "(今|来|次の?)(週|月|四半期|期|年度?|スプリント)(?:末|中|内)?|(年)(?:内|末)|(\\d{1,2})(日|週間|[かヶヵ]月)(?:以内|後)");

  Optional<Found> at(String text, int from) {
    return match(QUARTER, text, from)
        .flatMap(this::quarter)
        .or(() -> match(IN_MONTH, text, from).flatMap(this::inMonth))
        .or(() -> match(SHORT, text, from).flatMap(m -> found(unit(m.group(1)), 0, m)))
        .or(() -> match(RELATIVE, text, from).flatMap(this::relative))
        .or(() -> match(AHEAD, text, from).flatMap(this::ahead))
        .or(() ->
            match(YEAR, text, from)
                .map(m -> new Found(LocalDate.of(number(m.group(2)), 12, 31), m.end())))
        .or(() -> match(WEEK, text, from).flatMap(this::week))
        .or(() -> match(JAPANESE_MONTH, text, from).flatMap(this::japaneseMonth))
        .or(() -> match(JAPANESE, text, from).flatMap(this::japanese));
  }

  private Optional<Found> quarter(Matcher m) {
    boolean half = m.group(3).equalsIgnoreCase("h");
    int last = number(m.group(4)) * (half ? 6 : 3);
    String year = m.group(5) == null ? m.group(2) : m.group(5);
    return last > 12 ? Optional.empty() : in(last, year).map(ym -> new Found(part(ym, m), m.end()));
  }

  private Optional<Found> inMonth(Matcher m) {
    return in(DueDays.month(m.group(2)), m.group(3)).map(ym -> new Found(part(ym, m), m.end()));
  }

  /// The month of that year, or the next such one.
  private Optional<YearMonth> in(int month, @org.jspecify.annotations.Nullable String year) {
    if (year != null) {
      int of = number(year.replace("'", ""));
      return Optional.of(YearMonth.of(of < 100 ? 2000 + of : of, month));
    }
    return day.map(d -> YearMonth.of(d.getYear() + (month < d.getMonthValue() ? 1 : 0), month));
  }

  private static LocalDate part(YearMonth month, Matcher m) {
    String part = m.group(1) == null ? "" : m.group(1).toLowerCase(Locale.ROOT);
    return switch (part) {
      case "mid", "middle of", "mitte" -> month.atDay(15);
      case "early", "beginning of", "start of", "anfang" -> month.atDay(10);
      default -> month.atEndOfMonth();
    };
  }

  private Optional<Found> relative(Matcher m) {
    if (m.group(1) == null && m.group(2) == null) {
      return Optional.empty();
    }
    String which = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
    boolean now = which.isEmpty() || which.matches(".*(?:this|current|diese.?)");
    return found(unit(m.group(3)), now ? 0 : 1, m);
  }

  private static char unit(String word) {
    return switch (word.charAt(0)) {
      case 'i', 'I', 's', 'S', 'ス' -> 's';
      case 'j', 'J', 'y', 'Y', '年' -> 'y';
      case 'w', 'W', '週' -> 'w';
      case 'q', 'Q', '四', '期' -> 'q';
      case 'd', 'D', 't', 'T', '日' -> 'd';
      default -> 'm';
    };
  }

  /// The last day of the stretch that is so many after this one.
  private Optional<Found> found(char unit, int later, Matcher m) {
    return day.map(d -> new Found(last(d, unit, later), m.end()));
  }

  private static LocalDate last(LocalDate d, char unit, int later) {
    return switch (unit) {
      case 'd' -> d.plusDays(later);
      case 's' -> d.plusWeeks(2L + 2L * later);
      case 'w' -> friday(d.plusWeeks(later));
      case 'q' -> {
        LocalDate in = d.plusMonths(3L * later);
        yield YearMonth.of(in.getYear(), in.get(IsoFields.QUARTER_OF_YEAR) * 3).atEndOfMonth();
      }
      case 'y' -> LocalDate.of(d.getYear() + later, 12, 31);
      default -> YearMonth.from(d).plusMonths(later).atEndOfMonth();
    };
  }

  private static LocalDate friday(LocalDate d) {
    return d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? d : d.with(DayOfWeek.FRIDAY);
  }

  private Optional<Found> ahead(Matcher m) {
    return day.map(d -> new Found(plus(d, count(m.group(1)), unit(m.group(2))), m.end()));
  }

  private static LocalDate plus(LocalDate d, int count, char unit) {
    return switch (unit) {
      case 'd' -> d.plusDays(count);
      case 'w' -> d.plusWeeks(count);
      case 's' -> d.plusWeeks(2L * count);
      case 'q' -> d.plusMonths(3L * count);
      case 'y' -> d.plusYears(count);
      default -> d.plusMonths(count);
    };
  }

  private static int count(String written) {
    for (int i = 1; i < COUNTS.size(); i++) {
      if (List.of(COUNTS.get(i).split("\\|", -1)).contains(written.toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return number(written);
  }

  private Optional<Found> week(Matcher m) {
    int week = number(m.group(1));
    Optional<Year> year =
        m.group(2) == null ? day.map(Year::from) : Optional.of(Year.parse(m.group(2)));
    return week < 1 || week > 52
        ? Optional.empty()
        : year.map(y ->
            new Found(
                y.atDay(4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.FRIDAY),
                m.end()));
  }

  private Optional<Found> japaneseMonth(Matcher m) {
    int month = number(m.group(2));
    return month < 1 || month > 12
        ? Optional.empty()
        : in(month, m.group(1))
            .map(ym -> {
              LocalDate date =
                  switch (m.group(3)) {
                    case "上旬" -> ym.atDay(10);
                    case "中旬" -> ym.atDay(20);
                    default -> ym.atEndOfMonth();
                  };
              return new Found(date, m.end());
            });
  }

  private Optional<Found> japanese(Matcher m) {
    if (m.group(4) != null) {
      return day.map(d -> new Found(plus(d, number(m.group(4)), unit(m.group(5))), m.end()));
    }
    return m.group(3) != null
        ? found('y', 0, m)
        : found(unit(m.group(2)), m.group(1).equals("今") ? 0 : 1, m);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
