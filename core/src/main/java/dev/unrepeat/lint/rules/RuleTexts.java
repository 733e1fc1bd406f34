package dev.unrepeat.lint.rules;

import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.RuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads the pages of the shipped rules, which are in the jar.
public final class RuleTexts {
  private RuleTexts() {}

  /// @param rule one of the book's
  public static RuleText of(Rule rule) {
    String name = rule.getClass().getSimpleName();
    try (InputStream in = RuleBook.class.getResourceAsStream("pages/" + name + ".md")) {
      String page = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String title =
          page.lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse(rule.id());
      return new RuleText(rule.id(), rule.family(), rule.level(), title, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
