package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.DueOn;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.text.Sought;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the day that a sentence promises: a date counts only behind a word such as "by" or "due".
///
/// @param day of the document, before which no promise can be due
record DueInText(DuePhrases dues, Optional<LocalDate> day) {
  private static final int NEAR_END = 80;
  private static final int MARKS = 20;

  private static final Pattern MARK =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:" + ActionPieces.DUE_WORDS + ")\\s*[:=：]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Sought MARKED = Sought.of(MARK);
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(?:\\d{1,3}|an?|one|two|three|four|five|six)[ -](?:calendar |business |working )?"
              + "(?:day|week|month|quarter|sprint|year|tag|woche|monat).*");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile("(?:^|\\P{L})" + DueDays.MONTH, Pattern.CASE_INSENSITIVE);
  private static final Pattern SURE =
      Pattern.compile("(?i)(?:due|eta|deadline|target|expected|fällig|→|->|=>|期限).*");

  /// Whether words can only be about a due date.
  static boolean sure(String words) {
    return SURE.matcher(words).matches();
  }

  /// The promise that ends a text.
  Optional<DueOn> atEnd(String text) {
    if (!MARKED.in(text)) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(text);
    mark.region(Math.max(0, text.length() - NEAR_END), text.length());
    mark.useTransparentBounds(true);
    while (mark.find()) {
      int start = mark.start();
      Optional<DueOn> due =
          promised(text, start, mark.end())
              .filter(on -> on.asWritten().length() == text.length() - start);
      if (due.isPresent()) {
        return due;
      }
    }
    return Optional.empty();
  }

  /// `Raise the limit by 30 October on all clusters`: the words stay.
  void inProse(String text, ActionDraft draft) {
    if (MARKED.in(text)) {
      Matcher mark = MARK.matcher(text);
      for (int i = 0; i < MARKS && !draft.hasDue() && mark.find(); i++) {
        promised(text, mark.start(), mark.end()).ifPresent(on -> draft.add(List.of(on)));
      }
    }
    int untils = 0;
    for (int i = text.indexOf("まで");
        i > 0 && untils++ < MARKS && !draft.hasDue();
        i = text.indexOf("まで", i + 1)) {
      for (int from = Math.max(0, i - 16); from < i && !draft.hasDue(); from++) {
        int start = from;
        int end = i;
        dues.at(text, from)
            .filter(found -> found.end() == end)
            .ifPresent(found -> draft.add(List.of(due(text.substring(start, end), found.date()))));
      }
    }
  }

  private Optional<DueOn> promised(String text, int start, int from) {
    boolean sure = sure(text.substring(start, from).strip());
    if (!sure
        && COUNTED.matcher(text.substring(from, Math.min(text.length(), from + 40))).lookingAt()) {
      return Optional.empty();
    }
    return dues.at(text, from)
        .filter(found -> sure || ahead(text.substring(from, found.end()), found.date()))
        .map(found -> due(text.substring(start, found.end()), found.date()));
  }

  /// In prose a day before the document's tells a story, and so does one without its year that
  /// would be more than half a year off.
  private boolean ahead(String words, LocalDate date) {
    boolean yearless = WITHOUT_YEAR.matcher(words).find() && !words.matches(".*\\d{4}.*");
    return day.isEmpty()
        || (!date.isBefore(day.get()) && !(yearless && date.isAfter(day.get().plusMonths(6))));
  }

  private static DueOn due(String words, LocalDate date) {
    return new DueOn(new DueDate(date, ActionPieces.asWritten(words, date)), words);
  }
}
