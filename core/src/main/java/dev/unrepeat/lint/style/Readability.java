package dev.unrepeat.lint.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds documents that ask for more years of school than they should, as the average of some well
/// known formulas.
///
/// @param formulas of those in [#FORMULAS]
record Readability(List<String> formulas, double most) implements Check {
  /// By their names, in the form in which their authors published them.
  static final Map<String, String> FORMULAS =
      Map.of(
          "Flesch-Kincaid", "0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59",
          "Gunning Fog", "0.4 * ((words / sentences) + 100 * (complex_words / words))",
          "Coleman-Liau", "5.88 * (characters / words) - 29.6 * (sentences / words) - 15.8",
          "SMOG", "1.0430 * sqrt(polysyllabic_words * 30 / sentences) + 3.1291",
          "Automated Readability",
              "4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43");

  Readability {
    formulas = List.copyOf(formulas);
  }

  @Override
  public void look(List<Passage> passages, Hits hits) {
    Map<String, Double> counts = TextCounts.of(hits.document());
    if (counts.getOrDefault("words", 0.0) > 0) {
      double grade =
          formulas.stream()
              .mapToDouble(name -> Formula.value(FORMULAS.getOrDefault(name, "0"), counts))
              .average()
              .orElse(0);
      if (grade > most) {
        hits.whole(String.format(Locale.ROOT, "%.2f", grade));
      }
    }
  }
}
