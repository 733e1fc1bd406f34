package dev.unrepeat.lint.style;

import java.util.Map;

/// A sum such as `0.39 * (words / sentences) - 15.59`: the four operations, brackets, `sqrt`, and
/// names of counts.
final class Formula {
  private static final int DEEPEST = 100;

  private final String text;
  private final Map<String, Double> counts;
  private int at;
  private int depth;

  private Formula(String text, Map<String, Double> counts) {
    this.text = text.replaceAll("\\bmath\\.", "");
    this.counts = counts;
  }

  /// Where it divides by nothing it is 0.
  ///
  /// @throws IllegalArgumentException with a sentence, when it is no formula
  static double value(String text, Map<String, Double> counts) {
    Formula formula = new Formula(text, counts);
    double value = formula.sum();
    formula.blanks();
    if (formula.at < formula.text.length()) {
      throw formula.wrong();
    }
    return Double.isFinite(value) ? value : 0;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "this is no formula from \"%s\" on. Use + - * / ( ), sqrt and the names %s."
            .formatted(text.substring(Math.min(at, text.length())), counts.keySet()));
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean take(char c) {
    blanks();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private double sum() {
    if (++depth > DEEPEST) {
      throw wrong();
    }
    double value = product();
    while (true) {
      if (take('+')) {
        value += product();
      } else if (take('-')) {
        value -= product();
      } else {
        depth--;
        return value;
      }
    }
  }

  private double product() {
    double value = single();
    while (true) {
      if (take('*')) {
        value *= single();
      } else if (take('/')) {
        value /= single();
      } else {
        return value;
      }
    }
  }

  private double single() {
    int signs = 0;
    while (take('-')) {
      signs++;
    }
    double value = plain();
    return signs % 2 == 0 ? value : -value;
  }

  private double plain() {
    if (take('(')) {
      return closed();
    }
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String word = text.substring(from, at);
    if (word.equals("sqrt") && take('(')) {
      return Math.sqrt(closed());
    }
    if (word.matches("\\d+(?:\\.\\d+)?|\\.\\d+")) {
      return Double.parseDouble(word);
    }
    Double count = counts.get(word);
    if (count == null) {
      at = from;
      throw wrong();
    }
    return count;
  }

  private double closed() {
    double value = sum();
    if (!take(')')) {
      throw wrong();
    }
    return value;
  }
}
