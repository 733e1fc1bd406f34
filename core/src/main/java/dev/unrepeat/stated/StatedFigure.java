package dev.unrepeat.stated;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;

/// A figure as somebody wrote it, with the words around it.
public sealed interface StatedFigure {
  /// The sentence it stands in.
  String quote();

  /// A length of time, such as "1 hour 12 minutes".
  ///
  /// @param step the finest unit in it, at which it is compared
  /// @param about stated as approximate: ±10 %
  /// @param most stated as a bound, as in "within 7 minutes"
  record Length(
      Topic topic, Duration value, Duration step, boolean about, boolean most, String quote)
      implements StatedFigure {
    /// Whether a computed length is the stated one, at the precision in which that is stated.
    public boolean agrees(Duration computed) {
      Duration half = step.dividedBy(2);
      Duration patience =
          about && value.dividedBy(10).compareTo(half) > 0 ? value.dividedBy(10) : half;
      return most
          ? computed.compareTo(value.plus(half)) <= 0
          : computed.minus(value).abs().compareTo(patience) <= 0;
    }
  }

  /// A clock time, such as "resolved 15:15".
  record Clock(Topic topic, LocalTime time, String quote) implements StatedFigure {}

  /// An uptime before and after in per cent, such as "99.95 % → 99.91 %".
  record Uptime(BigDecimal before, BigDecimal after, String quote) implements StatedFigure {}

  /// How many, such as "about 2,000 failed transactions" or "500+ users".
  ///
  /// @param unit what is counted, in the text's words
  record Count(BigDecimal value, String unit, boolean about, boolean least, String quote)
      implements StatedFigure {}
}
