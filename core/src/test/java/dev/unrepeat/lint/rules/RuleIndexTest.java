package dev.unrepeat.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.walls.House;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// docs/rules/README.md lists each rule as its page says it.
class RuleIndexTest {
  private static final String HEAD =
      "# Rules\n\nWhat `unrepeat lint` looks for, with the level each has unless `.unrepeat.yml` says"
          + " another. How to change that, and how to write rules of your own:"
          + " [linting](../guide/lint.md).\n";

  @Test
  void theIndexIsWhatThePagesSay() {
    String index = index();

    assertThat(House.text(House.root().resolve("docs/rules/README.md")))
        .as("docs/rules/README.md should be:%n%n%s%n", index)
        .isEqualTo(index);
  }

  private static String index() {
    Map<Family, StringBuilder> families = new LinkedHashMap<>();
    for (Rule rule : RuleBook.ALL) {
      RuleText text = RuleTexts.of(rule);
      assertThat(text.page()).as("the page of %s is in the jar", rule.id()).isNotEmpty();
      families
          .computeIfAbsent(rule.family(), RuleIndexTest::heading)
          .append(
              "| [%s](%s.md) | %s | %s |\n"
                  .formatted(
                      rule.id(),
                      rule.getClass().getSimpleName(),
                      rule.level().word(),
                      text.title()));
    }
    return HEAD + String.join("", families.values());
  }

  private static StringBuilder heading(Family family) {
    String word = family.word();
    return new StringBuilder(
        "\n## %s%s\n\n| rule | level | finds |\n|---|---|---|\n"
            .formatted(Character.toUpperCase(word.charAt(0)), word.substring(1)));
  }
}
