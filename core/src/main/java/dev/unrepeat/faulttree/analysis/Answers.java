package dev.unrepeat.faulttree.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the numbers say, in sentences.
public final class Answers {
  private static final int NAMED = 4;

  private Answers() {}

  /// What is enough for the top, by how many conditions it takes.
  public static List<String> enough(CutSets sets) {
    List<BigInteger> byOrder = sets.byOrder();
    List<String> sentences = new ArrayList<>();
    if (sets.count().signum() == 0) {
      return List.of("Nothing leads to the top: no combination of the conditions is enough.");
    }
    if (byOrder.getFirst().signum() > 0) {
      return List.of("The top needs no condition: it holds when none of the events is there.");
    }
    for (int order = 1; order < byOrder.size(); order++) {
      BigInteger count = byOrder.get(order);
      if (count.signum() > 0 && sentences.size() < NAMED) {
        sentences.add(sentence(order, count));
      }
    }
    if (byOrder.size() < 2 || byOrder.get(1).signum() == 0) {
      sentences.addFirst("No condition is enough alone: there is no single point of failure.");
    }
    return sentences;
  }

  private static String sentence(int order, BigInteger count) {
    boolean one = count.equals(BigInteger.ONE);
    String many = one ? "one" : String.format(Locale.ROOT, "%,d", count);
    return switch (order) {
      case 1 ->
          one
              ? "One condition is enough alone: a single point of failure."
              : "Any one of %s conditions is enough alone: single points of failure."
                  .formatted(many);
      case 2 ->
          one
              ? "One pair of conditions is enough together."
              : "%s pairs of conditions are enough together.".formatted(many);
      default ->
          one
              ? "One combination of %d conditions is enough.".formatted(order)
              : "%s combinations of %d conditions are enough.".formatted(many, order);
    };
  }

  /// What is left once something is thought away: of the combinations, and of P(top).
  public static String change(Analysis before, Analysis after) {
    return before
            .cutSets()
            .then(was -> after.cutSets().then(is -> Result.known(left(was, is))))
            .value()
            .orElse("How many combinations are left could not be counted.")
        + chance(before, after);
  }

  private static String left(CutSets was, CutSets is) {
    if (is.count().signum() == 0) {
      return was.count().signum() == 0
          ? "No combination was enough before, and none is now."
          : "No combination is left (of %,d): without it nothing leads to the top."
              .formatted(was.count());
    }
    String left = "%,d of %,d combinations are left".formatted(is.count(), was.count());
    if (is.count().equals(BigInteger.ONE)) {
      left = "1 of %,d combinations is left".formatted(was.count());
    }
    return smallest(is).equals(smallest(was))
        ? "%s; the smallest still takes %s.".formatted(left, smallest(is))
        : "%s; the smallest takes %s (before: %s).".formatted(left, smallest(is), smallest(was));
  }

  private static String smallest(CutSets sets) {
    for (int order = 0; order < sets.byOrder().size(); order++) {
      if (sets.byOrder().get(order).signum() > 0) {
        return order == 1 ? "1 condition" : order + " conditions";
      }
    }
    return "nothing, there is none";
  }

  private static String chance(Analysis before, Analysis after) {
    return before
        .probability()
        .then(was -> after.probability().then(is -> Result.known(chance(was, is))))
        .value()
        .orElse("");
  }

  private static String chance(double was, double is) {
    if (was == is) {
      return " P(top) stays at %s.".formatted(number(was));
    }
    String words =
        " P(top) %s from %s to %s".formatted(is < was ? "falls" : "rises", number(was), number(is));
    return was == 0 || is == 0
        ? words + "."
        : words + ", %s %% of what it was.".formatted(percent(is / was));
  }

  /// Three digits.
  private static String percent(double share) {
    BigDecimal rounded = new BigDecimal(share * 100).round(new MathContext(3));
    return rounded.stripTrailingZeros().toPlainString();
  }

  /// Six digits, as they are compared.
  public static String number(double value) {
    if (value == 0 || value == 1) {
      return value == 0 ? "0" : "1";
    }
    double size = Math.abs(value);
    return size >= 1e-4 && size < 1e6
        ? new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%.5e", value);
  }
}
