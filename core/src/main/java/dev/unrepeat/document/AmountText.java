package dev.unrepeat.document;

import dev.unrepeat.model.Amount;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount as the impact table prints it: `about 15,000 users`, `4,000 to 9,000, likely 7,000
/// USD`, or words.
public final class AmountText {
  private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?(?:E[+-]?\\d{1,3})?)";
  private static final Pattern ONE =
      Pattern.compile("(about |~ ?)?" + NUMBER + "(?: ?(.*))?", Pattern.DOTALL);
  private static final Pattern RANGE =
      Pattern.compile(
          NUMBER + " (?:to|–) " + NUMBER + ", likely " + NUMBER + "(?: ?(.*))?", Pattern.DOTALL);

  private AmountText() {}

  public static String print(Amount amount) {
    return switch (amount) {
      case Amount.Number number ->
          unit((number.about() ? "about " : "") + grouped(number.value()), number.unit());
      case Amount.Range range ->
          unit(
              grouped(range.low())
                  + " to "
                  + grouped(range.high())
                  + ", likely "
                  + grouped(range.likely()),
              range.unit());
      case Amount.Words words -> words.text();
    };
  }

  /// A decimal without an exponent as long as it is short that way.
  static String print(BigDecimal value) {
    return Math.abs((long) value.scale()) < 40 ? value.toPlainString() : value.toString();
  }

  /// The same with its thousands apart.
  public static String grouped(BigDecimal value) {
    String plain = print(value);
    return plain.indexOf('E') >= 0
        ? plain
        : String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
  }

  private static String unit(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + unit;
  }

  public static Amount read(String text) {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return new Amount.Range(
          decimal(range.group(1)),
          decimal(range.group(3)),
          decimal(range.group(2)),
          orEmpty(range.group(4)));
    }
    Matcher one = ONE.matcher(text);
    if (one.matches()) {
      return new Amount.Number(decimal(one.group(2)), orEmpty(one.group(3)), one.group(1) != null);
    }
    return new Amount.Words(text);
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group.strip();
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }
}
