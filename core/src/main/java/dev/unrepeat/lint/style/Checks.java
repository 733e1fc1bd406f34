package dev.unrepeat.lint.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Makes the check of a rule from the fields of its file.
final class Checks {
  private static final int MOST_SKIPPED = 100;

  private Checks() {}

  /// Empty, with a complaint, when it cannot be made.
  static Optional<Check> of(String point, StyleFile file) {
    return switch (point) {
      case "existence" -> existence(file);
      case "substitution" -> substitution(file);
      case "occurrence" -> occurrence(file);
      case "repetition" -> repetition(file);
      case "consistency" -> consistency(file);
      case "conditional" -> conditional(file);
      case "capitalization" -> capitalization(file);
      case "metric" -> metric(file);
      case "readability" -> readability(file);
      case "sequence" -> sequence(file);
      default -> {
        file.complain(
            "extends",
            "nothing is called \"%s\" that a rule could extend. Known are existence, substitution, occurrence, repetition, consistency, conditional, capitalization, metric, readability and sequence."
                .formatted(point));
        yield Optional.empty();
      }
    };
  }

  private static Optional<Check> existence(StyleFile file) {
    boolean ignoreCase = file.truth("ignorecase");
    String raw = String.join("", file.texts("raw"));
    List<String> tokens = file.texts("tokens");
    if (raw.isEmpty() && tokens.isEmpty()) {
      file.complain("tokens", "list what should not be there.");
      return Optional.empty();
    }
    Optional<Pattern> found =
        file.pattern(
            raw.isEmpty() ? "tokens" : "raw",
            () -> {
              if (raw.isEmpty()) {
                return Expressions.any(tokens, ignoreCase, file.truth("nonword"));
              }
              String behind = tokens.isEmpty() ? "" : "(?:" + String.join("|", tokens) + ")";
              return Expressions.of(raw + behind, ignoreCase);
            });
    List<String> action = file.action().orElse(List.of(""));
    Optional<String> instead =
        switch (action.getFirst()) {
          case "remove" -> Optional.of("");
          case "replace" -> action.size() == 2 ? Optional.of(action.get(1)) : Optional.empty();
          default -> Optional.empty();
        };
    return found.map(pattern -> new Existence(pattern, exceptions(file, ignoreCase), instead));
  }

  private static Optional<Pattern> exceptions(StyleFile file, boolean ignoreCase) {
    List<String> words = file.exceptions();
    return words.isEmpty()
        ? Optional.empty()
        : file.pattern("exceptions", () -> Expressions.any(words, ignoreCase, true));
  }

  private static Optional<Check> substitution(StyleFile file) {
    boolean ignoreCase = file.truth("ignorecase");
    boolean anywhere = file.truth("nonword");
    List<Substitution.Swap> swaps = new ArrayList<>();
    for (Map.Entry<String, String> pair : file.pairs("swap")) {
      file.pattern("swap", () -> Expressions.any(List.of(pair.getKey()), ignoreCase, anywhere))
          .ifPresent(found -> swaps.add(new Substitution.Swap(found, pair.getValue())));
    }
    if (swaps.isEmpty()) {
      file.complain("swap", "say what stands for what: \"utilize: use\".");
      return Optional.empty();
    }
    boolean unasked = file.action().orElse(List.of("")).getFirst().equals("replace");
    return Optional.of(new Substitution(swaps, exceptions(file, ignoreCase), ignoreCase, unasked));
  }

  private static Optional<Check> occurrence(StyleFile file) {
    String token = file.text("token").orElse("");
    if (token.isEmpty() || !(file.has("max") || file.has("min"))) {
      file.complain("token", "say what is counted, and max or min.");
      return Optional.empty();
    }
    int most = file.number("max", Integer.MAX_VALUE);
    int least = file.number("min", 0);
    return file.pattern("token", () -> Expressions.of(token, file.truth("ignorecase")))
        .map(found -> new Occurrence(found, most, least));
  }

  private static Optional<Check> repetition(StyleFile file) {
    List<String> tokens = file.texts("tokens");
    boolean ignoreCase = file.truth("ignorecase");
    boolean words = file.truth("alpha");
    List<String> looked = tokens.isEmpty() ? List.of("[^\\s]+") : tokens;
    return file.pattern("tokens", () -> Expressions.any(looked, ignoreCase, true))
        .map(found -> new Repetition(found, ignoreCase, words));
  }

  private static Optional<Check> consistency(StyleFile file) {
    boolean ignoreCase = !file.has("ignorecase") || file.truth("ignorecase");
    boolean anywhere = file.truth("nonword");
    List<Consistency.Pair> pairs = new ArrayList<>();
    for (Map.Entry<String, String> pair : file.pairs("either")) {
      Optional<Pattern> one =
          file.pattern(
              "either", () -> Expressions.any(List.of(pair.getKey()), ignoreCase, anywhere));
      Optional<Pattern> other =
          file.pattern(
              "either", () -> Expressions.any(List.of(pair.getValue()), ignoreCase, anywhere));
      if (one.isPresent() && other.isPresent()) {
        pairs.add(new Consistency.Pair(one.get(), other.get()));
      }
    }
    if (pairs.isEmpty()) {
      file.complain("either", "say which two ways there are: \"post-mortem: postmortem\".");
      return Optional.empty();
    }
    return Optional.of(new Consistency(pairs));
  }

  private static Optional<Check> conditional(StyleFile file) {
    boolean ignoreCase = file.truth("ignorecase");
    String first = file.text("first").orElse("");
    String second = file.text("second").orElse("");
    if (first.isEmpty() || second.isEmpty()) {
      file.complain("first", "give two patterns: first needs second in the same document.");
      return Optional.empty();
    }
    Optional<Pattern> found = file.pattern("first", () -> Expressions.of(first, ignoreCase));
    Optional<Pattern> needed = file.pattern("second", () -> Expressions.of(second, ignoreCase));
    return found.flatMap(
        one -> needed.map(other -> new Conditional(one, other, exceptions(file, ignoreCase))));
  }

  private static Optional<Check> capitalization(StyleFile file) {
    String match = file.text("match").orElse("");
    if (match.isEmpty()) {
      file.complain("match", "write $title, $sentence, $lower, $upper or a pattern.");
      return Optional.empty();
    }
    boolean named = List.of("$title", "$sentence", "$lower", "$upper").contains(match);
    Optional<Pattern> pattern =
        named ? Optional.empty() : file.pattern("match", () -> Expressions.of(match, false));
    return named || pattern.isPresent()
        ? Optional.of(
            new Capitalization(match, pattern, exceptions(file, false), file.texts("indicators")))
        : Optional.empty();
  }

  private static Optional<Check> metric(StyleFile file) {
    try {
      return Optional.of(
          Metric.of(
              file.text("formula").orElse(""),
              file.text("condition").orElse(""),
              new TreeMap<>(TextCounts.none())));
    } catch (IllegalArgumentException wrong) {
      file.complain("formula", String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Check> readability(StyleFile file) {
    List<String> metrics = file.texts("metrics");
    List<String> asked = metrics.isEmpty() ? List.of("Flesch-Kincaid") : metrics;
    for (String name : asked) {
      if (!Readability.FORMULAS.containsKey(name)) {
        file.complain(
            "metrics",
            "no formula is called \"%s\". Known are %s."
                .formatted(name, String.join(", ", new TreeMap<>(Readability.FORMULAS).keySet())));
        return Optional.empty();
      }
    }
    String grade = file.text("grade").orElse("8");
    if (!grade.matches("\\d{1,3}(?:\\.\\d{1,3})?")) {
      file.complain("grade", "a number is expected here.");
      return Optional.empty();
    }
    return Optional.of(new Readability(asked, Double.parseDouble(grade)));
  }

  private static Optional<Check> sequence(StyleFile file) {
    List<Sequence.Step> steps = new ArrayList<>();
    List<StyleFile> parts = file.parts("tokens");
    for (StyleFile part : parts) {
      Optional<String> pattern = part.text("pattern");
      if (pattern.isEmpty()) {
        file.complain("tokens", "each needs a pattern for its word.");
        return Optional.empty();
      }
      part.pattern("pattern", () -> Expressions.of(pattern.get(), file.truth("ignorecase")))
          .ifPresent(word ->
              steps.add(
                  new Sequence.Step(
                      word,
                      part.has("negate") && part.truth("negate"),
                      Math.clamp(part.number("skip", 0), 0, MOST_SKIPPED))));
    }
    if (steps.size() < parts.size()) {
      return Optional.empty();
    }
    if (steps.stream().allMatch(Sequence.Step::refused)) {
      file.complain("tokens", "list the words that follow one another, each with a pattern.");
      return Optional.empty();
    }
    return Optional.of(new Sequence(steps));
  }
}
