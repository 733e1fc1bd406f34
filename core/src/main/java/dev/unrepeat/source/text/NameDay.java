package dev.unrepeat.source.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day in a file's name, such as that of `2026-10-14-checkout.md`; a name with several days
/// gives none.
public final class NameDay {
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");

  private NameDay() {}

  public static Optional<LocalDate> of(String path) {
    Matcher day = ISO.matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!day.find()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = date(day);
    return day.find() ? Optional.empty() : date;
  }

  private static Optional<LocalDate> date(Matcher day) {
    try {
      return Optional.of(LocalDate.parse(day.group()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
