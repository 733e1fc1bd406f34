package dev.unrepeat.lint.style;

import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.lint.configuration.YamlNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the files of styles, each of which is one rule.
public final class StyleReader {
  private static final String ABSENT =
      "Known are existence, substitution, occurrence, repetition, consistency, conditional,"
          + " capitalization, metric, readability and sequence.";

  private final List<OwnRule> rules = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> accepted;

  public StyleReader() {
    this.accepted = List.of();
  }

  /// @param words those that no rule finds
  public StyleReader(ValeWords words) {
    this.accepted = words.exceptions();
  }

  /// The rules that were read.
  public List<OwnRule> rules() {
    return List.copyOf(rules);
  }

  /// What is wrong, each as a sentence with file, line and field.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Rules that are right and cannot be asked here, each as a sentence.
  public List<String> skipped() {
    return List.copyOf(skipped);
  }

  /// @param style name of the style
  /// @param rule name of the file, without its ending
  /// @param name of the file, as complaints and the page of the rule print it
  public void read(String style, String rule, String text, String name) {
    read(style, rule, text, name, name);
  }

  /// @param name of the file, as complaints print it: its path on this machine
  /// @param told the file as the page of the rule names it, which others read too
  public void read(String style, String rule, String text, String name, String told) {
    YamlNodes yaml = new YamlNodes(name);
    Optional<Node> root = yaml.read(text);
    if (root.isEmpty() && yaml.complaints().isEmpty()) {
      skipped.add(name + " is empty, so it is no rule.");
    }
    root.ifPresent(node ->
        rule(style + "." + rule, new StyleFile(yaml, yaml.fields(node, ""), accepted), name, told));
    complaints.addAll(yaml.complaints());
  }

  private void rule(String id, StyleFile file, String name, String told) {
    String point = file.text("extends").orElse("");
    boolean tagged =
        point.equals("sequence") && file.parts("tokens").stream().anyMatch(part -> part.has("tag"));
    switch (tagged ? "tag" : point) {
      case "script", "spelling", "tag" ->
          skipped.add(
              "%s:%d: %s is not asked: %s. The other rules of its style are."
                  .formatted(
                      name,
                      file.line(tagged ? "tokens" : "extends"),
                      id,
                      why(tagged ? "tag" : point)));
      case "" -> file.complain("extends", "say what the rule extends. " + ABSENT);
      default -> {
        Optional<Scope> scope = scope(file);
        Optional<Level> level = level(file);
        Optional<Check> check = Checks.of(point, file);
        Optional<String> message = file.text("message");
        if (message.isEmpty()) {
          file.complain("message", "say what the rule tells people; %s is what was found.");
        }
        if (scope.isPresent() && level.isPresent() && check.isPresent() && message.isPresent()) {
          rules.add(
              new OwnRule(
                  text(id, level.get(), message.get(), file, told),
                  message.get(),
                  scope.get(),
                  check.get()));
        }
      }
    }
  }

  private static String why(String point) {
    return switch (point) {
      case "script" -> "it extends script, and no program of a style is run here";
      case "spelling" -> "it extends spelling, and no dictionary comes with Unrepeat";
      default -> "it asks for parts of speech (tag), which are not known here";
    };
  }

  private static Optional<Scope> scope(StyleFile file) {
    try {
      return Optional.of(Scope.of(file.texts("scope")));
    } catch (IllegalArgumentException wrong) {
      file.complain("scope", String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Level> level(StyleFile file) {
    String said = file.text("level").orElse("warning");
    Optional<Level> level =
        Arrays.stream(Level.values()).filter(one -> one.word().equals(said)).findFirst();
    if (level.isEmpty()) {
      file.complain(
          "level", "\"%s\" is no level. Write suggestion, warning or error.".formatted(said));
    }
    return level;
  }

  private static RuleText text(
      String id, Level level, String message, StyleFile file, String name) {
    String title = file.text("description").orElse(message.replaceAll("%(?:\\[\\d])?[sdvq]", "…"));
    String link = file.text("link").map(address -> "\n\nMore: " + address).orElse("");
    String page =
        "# %s\n\n%s\n\nFamily: own · Level: %s\n\nA rule of your own, in %s.%s\n"
            .formatted(id, title, level.word(), name, link);
    return new RuleText(id, Family.OWN, level, title, page);
  }
}
