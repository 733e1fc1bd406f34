package dev.unrepeat.document.foreign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day that a person names for a promise: `2026-10-30`, `end of Q2`, `next week`.
public final class DueWords {
  /// `by Friday` is the day it must be done by, as `Friday` is; `before Friday` is not.
  private static final Pattern BY =
      Pattern.compile(
          "(?i)(?:(?:due )?(?:by|until|till|no later than|at the latest by|on)|due|bis(?: zum)?|spätestens) +(?:the )?");

  private DueWords() {}

  /// @param today by which relative words count
  public static Optional<LocalDate> day(String text, LocalDate today) {
    DuePhrases phrases = DuePhrases.from(Optional.of(today), Optional.empty());
    Matcher by = BY.matcher(text.strip());
    return phrases
        .whole(text)
        .or(() ->
            by.lookingAt() ? phrases.whole(text.strip().substring(by.end())) : Optional.empty());
  }
}
