package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/// How numbers of computed figures are read and printed.
final class Figures {
  static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /// `99.9 %`, or `99.9`, as a share from 0 to 1.
  ///
  /// @param what the field, as refusals name it
  static BigDecimal share(String what, String text) {
    String digits = text.replace("%", "").strip();
    Refused.unless(
        digits.matches("\\d{1,3}(?:\\.\\d{1,12})?")
            && new BigDecimal(digits).compareTo(HUNDRED) <= 0,
        "The field \"%s\" says \"%s\". Write per cent from 0 to 100, for example 99.9 %%."
            .formatted(what, text));
    return new BigDecimal(digits).movePointLeft(2);
  }

  /// A number of at least 0, as in `1,000,000` or `40.5`.
  static BigDecimal number(String what, String text) {
    String digits = text.replaceAll("[,' ]", "");
    Refused.unless(
        digits.matches("\\d{1,18}(?:\\.\\d{1,9})?"),
        "The field \"%s\" says \"%s\". Write a number that is not negative, for example 1,000,000."
            .formatted(what, text));
    return new BigDecimal(digits);
  }

  /// A share in per cent, with as many digits as are needed and at most three: `99.834 %`.
  static String percent(BigDecimal share) {
    return plain(share.movePointRight(2), 3) + " %";
  }

  /// A share in per cent as it counts in a comparison, with up to nine digits.
  static String exactPercent(BigDecimal share) {
    return plain(share.movePointRight(2), 9) + " %";
  }

  static String plain(BigDecimal number, int digits) {
    BigDecimal rounded = number.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }

  static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
  }

  static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.toMillis()).movePointLeft(3);
  }

  /// `52 min`, `42.5 min`.
  static String minutes(Duration length) {
    return plain(seconds(length).divide(BigDecimal.valueOf(60), EXACT), 2) + " min";
  }

  static BigDecimal hours(Duration length) {
    return seconds(length).divide(BigDecimal.valueOf(3600), EXACT);
  }
}
