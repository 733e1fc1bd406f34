package dev.unrepeat.model;

import java.math.BigDecimal;

/// How much: a number as it was stated, a range, or words where a number would be invented.
public sealed interface Amount {
  /// One number; `about` when it was stated as approximate.
  record Number(BigDecimal value, String unit, boolean about) implements Amount {}

  /// Low, likely and high.
  record Range(BigDecimal low, BigDecimal likely, BigDecimal high, String unit) implements Amount {
    public Range {
      Refused.unless(
          low.compareTo(likely) <= 0 && likely.compareTo(high) <= 0,
          "A range runs from low over likely to high.");
    }
  }

  /// A statement that is no number, for example the duty to notify a regulator.
  record Words(String text) implements Amount {
    public Words {
      Refused.blank(text, "statement");
    }
  }
}
