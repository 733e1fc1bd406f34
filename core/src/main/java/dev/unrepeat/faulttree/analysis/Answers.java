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

  /// What a change does to the sets and to P(top).
  public static String change(Analysis before, Analysis after) {
    return before
        .cutSets()
        .then(was ->
            after
                .cutSets()
                .then(is ->
                    Result.known(
                        "%,d of %,d cut sets remain; the smallest takes %s (was %s).%s"
                            .formatted(
                                is.count(),
                                was.count(),
                                smallest(is),
                                smallest(was),
                                chance(before, after)))))
        .value()
        .orElseGet(() -> "What remains could not be counted." + chance(before, after));
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
    String words = " P(top) is %s (was %s)".formatted(number(is), number(was));
    if (was == 0) {
      return words + ".";
    }
    if (is == 0) {
      return words + ": it cannot happen.";
    }
    return words + ": %s times that.".formatted(number(is / was));
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
