package dev.unrepeat.model;

import java.math.BigDecimal;
import java.time.Instant;

/// A person's own judgement of a criterion, with a reason.
///
/// @param level from 1 to 5 in halves
public record Overruling(
    Criterion criterion, BigDecimal level, String reason, String by, Instant at) {
  private static final BigDecimal LOWEST = BigDecimal.ONE;
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);

  public Overruling {
    Refused.blank(reason, "reason for overruling");
    Refused.blank(by, "name of the person who overrules");
    Refused.unless(
        level.compareTo(LOWEST) >= 0
            && level.compareTo(HIGHEST) <= 0
            && level.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0,
        "A level lies between 1 and 5, in halves.");
    level = new BigDecimal(level.stripTrailingZeros().toPlainString());
  }
}
