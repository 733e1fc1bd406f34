package dev.unrepeat.document.foreign;

import dev.unrepeat.text.Anchored;
import dev.unrepeat.time.DateOrder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day that words name, or the last one of a stretch: `2026-10-30`, `end of Q2`, `next sprint`,
/// `this week`, `Ende Oktober`, `今月末`.
///
/// @param days single days
/// @param stretches weeks, months, quarters
record DuePhrases(DueDays days, DueStretches stretches) {
  /// @param end the place after the phrase
  record Found(LocalDate date, int end) {}

  private static final int LONGEST = 80;
  private static final Anchored RANGE =
      DuePhrases.pattern(" ?(?:-|–|—|to|through|until|bis|〜|~) ?");

  /// @param day from which relative words count; without it they name nothing
  /// @param order of numeric dates
  static DuePhrases from(Optional<LocalDate> day, Optional<DateOrder> order) {
    return new DuePhrases(new DueDays(day, order), new DueStretches(day));
  }

  /// The date that a whole text names.
  Optional<LocalDate> whole(String text) {
    String phrase = text.strip();
    return phrase.length() > LONGEST
        ? Optional.empty()
        : at(phrase, 0).filter(found -> found.end() == phrase.length()).map(Found::date);
  }

  /// The date that is named from a place on; of a range its end.
  Optional<Found> at(String text, int from) {
    return one(text, from)
        .map(first ->
            match(RANGE, text, first.end())
                .flatMap(range -> one(text, range.end()))
                .filter(last -> !last.date().isBefore(first.date()))
                .orElse(first));
  }

  private Optional<Found> one(String text, int from) {
    return days.at(text, from)
        .or(() -> stretches.at(text, from))
        .filter(found -> wordEnds(text, found.end()));
  }

  private static boolean wordEnds(String text, int end) {
    return end >= text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || text.charAt(end) >= 0x2E80;
  }

  static Anchored pattern(String regex) {
    return Anchored.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  static Optional<Matcher> match(Anchored pattern, String text, int from) {
    return pattern.at(text, from).filter(matcher -> matcher.end() > from);
  }
}
