package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What share of a month's charge an uptime earns back: half-open tiers from 0 to 100 % that leave
/// nothing out and do not overlap. An uptime is compared unrounded.
///
///     ≥ 99.99: none
///     99.0 to 99.99: 10 %
///     95.0 to 99.0: 30 %
///     < 95.0: 100 %
public record SlaTiers(List<Tier> tiers) {
  private static final BigDecimal TOP = BigDecimal.valueOf(100);
  private static final int DIGITS = 3;
  private static final int MOST_DIGITS = 9;
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,9})?) ?%?";
  private static final Pattern LINE = Pattern.compile("(.+?)\\s*(?::|->|→|=)\\s*([^:]+)");
  private static final Pattern FROM =
      Pattern.compile("(?:>=|≥|from|at least) ?" + NUMBER + "(?: ?and above)?");
  private static final Pattern BELOW = Pattern.compile("(?:<|below|under) ?" + NUMBER);
  private static final Pattern BETWEEN =
      Pattern.compile("\\[? ?" + NUMBER + " ?(?:to|–|-|,) ?" + NUMBER + " ?\\)?");

  /// @param from in per cent, itself in the tier
  /// @param until in per cent, no more in the tier; above 100 in the highest
  /// @param credit share of the charge, from 0 to 1
  public record Tier(BigDecimal from, BigDecimal until, BigDecimal credit) {
    /// `[99, 99.99)`.
    public String name() {
      return until.compareTo(TOP) > 0
          ? "≥ " + print(from)
          : from.signum() == 0
              ? "< " + print(until)
              : "[%s, %s)".formatted(print(from), print(until));
    }
  }

  private static final BigDecimal ABOVE = BigDecimal.valueOf(101);

  public SlaTiers {
    tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
    Refused.unless(!tiers.isEmpty(), "There is no tier. Write one to a line, as < 99.9: 10 %.");
    Refused.unless(
        tiers.getFirst().from().signum() == 0,
        "The tiers say nothing below %s %%. Add a line < %s: … %%."
            .formatted(print(tiers.getFirst().from()), print(tiers.getFirst().from())));
    for (int i = 1; i < tiers.size(); i++) {
      Tier lower = tiers.get(i - 1);
      Tier upper = tiers.get(i);
      Refused.unless(
          upper.from().compareTo(lower.until()) >= 0,
          "The tiers %s and %s overlap: an uptime of %s %% would be in both."
              .formatted(lower.name(), upper.name(), print(upper.from())));
      Refused.unless(
          upper.from().compareTo(lower.until()) == 0,
          "Between the tiers %s and %s there is a gap: an uptime of %s %% would be in none."
              .formatted(lower.name(), upper.name(), print(lower.until())));
    }
    Refused.unless(
        tiers.getLast().until().compareTo(TOP) > 0,
        "The tiers say nothing from %s %% on. Add a line ≥ %s: none."
            .formatted(print(tiers.getLast().until()), print(tiers.getLast().until())));
  }

  /// One tier on each line.
  public static SlaTiers read(String text) {
    List<Tier> tiers = new ArrayList<>();
    text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(l -> tiers.add(tier(l)));
    return new SlaTiers(tiers);
  }

  private static Tier tier(String line) {
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      String range = parts.group(1).strip();
      String said = parts.group(2).strip();
      BigDecimal credit =
          said.equalsIgnoreCase("none") ? BigDecimal.ZERO : Figures.share("SLA tiers", said);
      Matcher from = FROM.matcher(range);
      if (from.matches()) {
        return new Tier(new BigDecimal(from.group(1)), ABOVE, credit);
      }
      Matcher below = BELOW.matcher(range);
      if (below.matches()) {
        return new Tier(BigDecimal.ZERO, new BigDecimal(below.group(1)), credit);
      }
      Matcher between = BETWEEN.matcher(range);
      if (between.matches()) {
        BigDecimal low = new BigDecimal(between.group(1));
        BigDecimal high = new BigDecimal(between.group(2));
        Refused.unless(
            low.compareTo(high) < 0,
            "The tier \"%s\" ends before it begins. Write the lower uptime first.".formatted(line));
        return new Tier(low, high.compareTo(TOP) == 0 ? ABOVE : high, credit);
      }
    }
    throw new Refused(
        Refused.Reason.INVALID,
        "\"%s\" is no tier. Write ≥ 99.99: none, 99.0 to 99.99: 10 %%, or < 95: 100 %%."
            .formatted(line));
  }

  /// @param uptime in per cent, unrounded
  Tier of(BigDecimal uptime) {
    return tiers.stream()
        .filter(t -> uptime.compareTo(t.from()) >= 0 && uptime.compareTo(t.until()) < 0)
        .findFirst()
        .orElse(tiers.getFirst());
  }

  /// With three digits, or as many more as it takes to stand in its own tier: 99.9899 of [99,
  /// 99.99).
  String inItsTier(BigDecimal uptime) {
    int digits = DIGITS;
    while (digits < MOST_DIGITS
        && !of(uptime.setScale(digits, RoundingMode.HALF_UP)).equals(of(uptime))) {
      digits++;
    }
    return Figures.plain(uptime, digits);
  }

  private static String print(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
