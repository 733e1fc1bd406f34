package dev.unrepeat.course;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long somebody has for something: `72 h`, `3 days`, `5 business days`.
public record Term(int count, Unit unit) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,4}) ?(h|hours?|days?|calendar days?|business days?)");

  /// What is counted.
  public enum Unit {
    HOURS("h", "h"),
    DAYS("day", "days"),
    BUSINESS_DAYS("business day", "business days");

    private final String one;
    private final String many;

    Unit(String one, String many) {
      this.one = one;
      this.many = many;
    }
  }

  /// Empty for a text that is no term.
  public static Optional<Term> read(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return Optional.empty();
    }
    String unit = written.group(2);
    return Optional.of(
        new Term(
            Integer.parseInt(written.group(1)),
            unit.startsWith("h")
                ? Unit.HOURS
                : unit.startsWith("business") ? Unit.BUSINESS_DAYS : Unit.DAYS));
  }

  /// `5 business days`, as people read it.
  public String words() {
    return count + " " + (count == 1 ? unit.one : unit.many);
  }
}
