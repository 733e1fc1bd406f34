package dev.unrepeat.lint.style;

import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The words a team accepts and rejects, and the rules that the style `Vale` makes of them.
public final class ValeWords {
  /// An entry that is a term and no pattern.
  private static final Pattern TERM = Pattern.compile("[\\p{L}\\p{N} _'’/&.-]+");

  private final List<String> accepted = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /// @param text of `accept.txt`
  /// @param name of the file, as complaints print it
  public void accept(String text, String name) {
    accepted.addAll(entries(text, name));
  }

  /// @param text of `reject.txt`
  public void reject(String text, String name) {
    rejected.addAll(entries(text, name));
  }

  /// What is wrong, each as a sentence with file and line.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private List<String> entries(String text, String name) {
    List<String> entries = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String entry = lines[i].strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      try {
        Expressions.of(entry, false);
        entries.add(entry);
      } catch (PatternSyntaxException wrong) {
        complaints.add(
            "%s:%d: \"%s\" cannot be read: %s. Write a word, or a pattern."
                .formatted(name, i + 1, entry, wrong.getDescription()));
      }
    }
    return entries;
  }

  /// What no rule of a style finds, each as a pattern in which capitals count.
  List<String> exceptions() {
    return accepted.stream().map(entry -> "(?-i:" + entry + ")").toList();
  }

  /// `Vale.Terms`, `Vale.Avoid` and `Vale.Repetition`.
  public List<OwnRule> rules() {
    List<OwnRule> rules = new ArrayList<>();
    List<Substitution.Swap> swaps =
        accepted.stream()
            .filter(entry -> TERM.matcher(entry).matches())
            .map(entry ->
                new Substitution.Swap(
                    Expressions.any(List.of(entry.replace(".", "\\.")), true, false), entry))
            .toList();
    if (!swaps.isEmpty()) {
      rules.add(
          rule(
              "Terms",
              "Use '%s' instead of '%s'.",
              "A term of accept.txt is written in another way.",
              new Substitution(swaps, Optional.empty(), false, false)));
    }
    if (!rejected.isEmpty()) {
      List<String> parted = rejected.stream().map(entry -> "(?:" + entry + ")").toList();
      rules.add(
          rule(
              "Avoid",
              "Avoid using '%s'.",
              "A word of reject.txt is used.",
              new Existence(
                  Expressions.any(parted, false, false), Optional.empty(), Optional.empty())));
    }
    rules.add(
        rule(
            "Repetition",
            "'%s' is repeated!",
            "A word stands twice in a row.",
            new Repetition(Expressions.any(List.of("[^\\s]+"), false, true), false, true)));
    return rules;
  }

  private static OwnRule rule(String name, String message, String title, Check check) {
    String id = "Vale." + name;
    String page =
        "# %s\n\n%s\n\nFamily: own · Level: error\n\nA rule of the style Vale.\n"
            .formatted(id, title);
    return new OwnRule(
        new RuleText(id, Family.OWN, Level.ERROR, title, page),
        message,
        Scope.of(List.of()),
        check);
  }
}
