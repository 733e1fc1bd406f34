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

  /// As people read it: `52 min`, `42.5 min`, `127 min`, `45 s`. [#exact(Duration)] has the rest.
  static String minutes(Duration length) {
    if (!length.isZero() && length.compareTo(Duration.ofMinutes(1)) < 0) {
      return exact(length);
    }
    BigDecimal minutes = seconds(length).divide(BigDecimal.valueOf(60), EXACT);
    return plain(minutes, minutes.compareTo(HUNDRED) < 0 ? 1 : 0) + " min";
  }

  /// As it was counted: `126 min 50 s`.
  static String exact(Duration length) {
    BigDecimal rest = seconds(length).remainder(BigDecimal.valueOf(60));
    String minutes = grouped(BigDecimal.valueOf(length.toMinutes())) + " min";
    String seconds = plain(rest, 3) + " s";
    return rest.signum() == 0
        ? minutes
        : length.toMinutes() == 0 ? seconds : minutes + " " + seconds;
  }

  /// Hours of work are counted in whole minutes, so that what is printed is what is paid.
  static BigDecimal hours(Duration length) {
    return seconds(length)
        .divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP)
        .divide(BigDecimal.valueOf(60), EXACT);
  }

  /// `6 h 30 min`, `45 min`; hours that are no whole minutes as they were typed: `2.333 h`.
  static String hours(BigDecimal hours) {
    BigDecimal minutes = hours.multiply(BigDecimal.valueOf(60)).setScale(6, RoundingMode.HALF_UP);
    if (minutes.stripTrailingZeros().scale() > 0) {
      return plain(hours, 9) + " h";
    }
    long whole = minutes.longValueExact();
    String full = grouped(BigDecimal.valueOf(whole / 60)) + " h";
    String rest = whole % 60 + " min";
    return whole % 60 == 0 ? full : whole < 60 ? rest : full + " " + rest;
  }
}
