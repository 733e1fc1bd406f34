package dev.unrepeat.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.ActionRule;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.SuppressionRule;
import dev.unrepeat.walls.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each rule has a page that says why, and finds exactly what its page marks.
class RulePagesTest {
  private static final Path PAGES = House.root().resolve("docs/rules");

  @TestFactory
  Stream<DynamicTest> aRuleFindsWhatItsPageMarks() {
    return RuleBook.ALL.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> holds(rule, page(rule))));
  }

  private static void holds(Rule rule, RulePage page) {
    assertThat(page.text())
        .startsWith("# " + rule.id() + "\n")
        .contains("Family: " + rule.family().word() + " · Level: " + rule.level().word());
    assertThat(page.headings()).contains("why", "bad", "good");
    assertThat(page.examples().stream().filter(RulePage.Example::bad)).isNotEmpty();
    assertThat(page.examples().stream().filter(e -> !e.bad())).isNotEmpty();
    for (RulePage.Example example : page.examples()) {
      assertThat(found(rule, example).stream().map(Finding::span))
          .as((example.bad() ? "bad" : "good") + ": " + example.document())
          .containsExactlyElementsOf(example.marked());
      assertThat(example.marked().isEmpty()).isEqualTo(!example.bad());
    }
  }

  private static List<Finding> found(Rule rule, RulePage.Example example) {
    if (rule instanceof SuppressionRule) {
      return new Linter(RuleBook.ALL, Settings.STANDARD)
          .lint(LintedDocument.of("example.md", example.document())).stream()
              .filter(finding -> finding.rule().equals(rule.id()))
              .toList();
    }
    Linter linter = new Linter(List.of(rule), Settings.STANDARD);
    if (example.action() && rule instanceof ActionRule) {
      return linter.lintAction(example.document());
    }
    return linter.lint(LintedDocument.of("example.md", example.document()));
  }

  private static RulePage page(Rule rule) throws IOException {
    String name = rule.getClass().getSimpleName();
    return RulePage.of(name, Files.readString(PAGES.resolve(name + ".md")));
  }

  @Test
  void noPageStandsWithoutItsRule() throws IOException {
    List<String> rules =
        RuleBook.ALL.stream().map(rule -> rule.getClass().getSimpleName()).toList();
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .filteredOn(name -> !name.equals("README"))
          .containsExactlyInAnyOrderElementsOf(rules);
    }
  }

  @Test
  void noTwoRulesShareAnId() {
    assertThat(RuleBook.ALL.stream().map(Rule::id)).doesNotHaveDuplicates();
  }
}
