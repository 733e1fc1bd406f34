package dev.unrepeat.lint.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds documents of which a number, computed by a formula, is too high or too low.
///
/// @param sign `>`, `>=`, `<`, `<=`, `==` or `!=`
/// @param bound with which the number is compared
record Metric(String formula, String sign, double bound) implements Check {
  private static final Pattern CONDITION =
      Pattern.compile("\\s*(>=|<=|==|!=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

  /// @throws IllegalArgumentException with a sentence
  static Metric of(String formula, String condition, Map<String, Double> names) {
    Formula.value(formula, names);
    Matcher said = CONDITION.matcher(condition);
    if (!said.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no condition. Write one such as \"> 8\".".formatted(condition));
    }
    return new Metric(formula, said.group(1), Double.parseDouble(said.group(2)));
  }

  @Override
  public void look(List<Passage> passages, Hits hits) {
    Map<String, Double> counts = TextCounts.of(hits.document());
    boolean words = counts.getOrDefault("words", 0.0) > 0;
    double value = Formula.value(formula, counts);
    if (words && holds(value)) {
      hits.whole(String.format(Locale.ROOT, "%.2f", value));
    }
  }

  private boolean holds(double value) {
    int compared = Double.compare(value, bound);
    return switch (sign) {
      case ">" -> compared > 0;
      case ">=" -> compared >= 0;
      case "<" -> compared < 0;
      case "<=" -> compared <= 0;
      case "==" -> compared == 0;
      default -> compared != 0;
    };
  }
}
