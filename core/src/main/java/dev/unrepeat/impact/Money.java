package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sum, or a range from low over likely to high, in one currency: `8,500 USD`, `4000 to 9000,
/// likely 7000 EUR`. Nothing is rounded until it is printed.
///
/// @param low equals likely and high where there is no range
public record Money(BigDecimal low, BigDecimal likely, BigDecimal high, String currency) {
  private static final Map<String, String> SIGNS =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY");
  private static final String NUMBER = "(\\d[\\d,' ]*(?:\\.\\d+)?)";
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + "\\s*(?:to|–|-)\\s*" + NUMBER + "(?:,? likely " + NUMBER + ")?");

  public Money {
    Refused.unless(
        low.signum() >= 0, "A sum of money is negative. Write what was lost as a positive number.");
    Refused.unless(
        low.compareTo(likely) <= 0 && likely.compareTo(high) <= 0,
        "A range of money runs from low over likely to high.");
  }

  static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, currency);
  }

  /// @throws Refused with what can be written
  public static Money read(String text) {
    String rest = text.strip();
    String currency = "";
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (rest.contains(sign.getKey())) {
        currency = sign.getValue();
        rest = rest.replace(sign.getKey(), "").strip();
      }
    }
    Matcher code =
        Pattern.compile("(?:^([A-Za-z]{3})\\s+)|(?:\\s*\\b([A-Za-z]{3})$)").matcher(rest);
    if (currency.isEmpty() && code.find()) {
      currency = (code.group(1) == null ? code.group(2) : code.group(1)).toUpperCase(Locale.ROOT);
      rest = code.replaceFirst("").strip();
    }
    Refused.unless(
        known(currency),
        "\"%s\" names no currency. Write the sum with its code, for example 8,500 USD."
            .formatted(text.strip()));
    Matcher range = RANGE.matcher(rest);
    if (range.matches()) {
      BigDecimal low = decimal(range.group(1));
      BigDecimal high = decimal(range.group(2));
      BigDecimal likely =
          range.group(3) == null ? low.add(high).divide(BigDecimal.TWO) : decimal(range.group(3));
      return new Money(low, likely, high, currency);
    }
    Refused.unless(
        rest.matches("-?" + NUMBER),
        "\"%s\" is no sum of money. Write 8,500 USD, or 4000 to 9000, likely 7000 USD."
            .formatted(text.strip()));
    BigDecimal one = decimal(rest);
    return new Money(one, one, one, currency);
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replaceAll("[,' ]", ""));
  }

  private static boolean known(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  public boolean range() {
    return low.compareTo(high) < 0;
  }

  /// @throws Refused when the other is in another currency
  public Money plus(Money other) {
    same(other);
    return new Money(low.add(other.low), likely.add(other.likely), high.add(other.high), currency);
  }

  /// The smaller of both, low with low and high with high.
  Money atMost(Money cap) {
    same(cap);
    return new Money(low.min(cap.low), likely.min(cap.likely), high.min(cap.high), currency);
  }

  private void same(Money other) {
    Refused.unless(
        currency.equals(other.currency),
        "Sums in %s and in %s are mixed. Write all of them in one currency."
            .formatted(currency, other.currency));
  }

  Money times(BigDecimal factor) {
    return times(factor, factor, factor);
  }

  Money times(BigDecimal least, BigDecimal usual, BigDecimal most) {
    return new Money(low.multiply(least), likely.multiply(usual), high.multiply(most), currency);
  }

  /// To the smallest coin, as a line of a bill is.
  Money rounded() {
    return new Money(round(low), round(likely), round(high), currency);
  }

  Money dividedBy(BigDecimal divisor) {
    return new Money(
        low.divide(divisor, Figures.EXACT),
        likely.divide(divisor, Figures.EXACT),
        high.divide(divisor, Figures.EXACT),
        currency);
  }

  /// `8,500 USD`, `425.50 EUR`, `4,000 to 9,000 USD, likely 7,000`.
  public String words() {
    return range()
        ? "%s to %s %s, likely %s".formatted(print(low), print(high), currency, print(likely))
        : print(likely) + " " + currency;
  }

  private BigDecimal round(BigDecimal sum) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return sum.setScale(digits, RoundingMode.HALF_UP);
  }

  private String print(BigDecimal sum) {
    BigDecimal rounded = round(sum);
    boolean whole = rounded.stripTrailingZeros().scale() <= 0;
    return Figures.grouped(whole ? rounded.setScale(0, RoundingMode.HALF_UP) : rounded);
  }
}
