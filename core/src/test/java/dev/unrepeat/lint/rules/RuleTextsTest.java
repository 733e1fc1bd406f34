package dev.unrepeat.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.walls.House;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
  @Test
  void eachRuleCarriesItsPage() {
    assertThat(RuleBook.ALL)
        .allSatisfy(rule -> {
          RuleText text = RuleTexts.of(rule);
          String name = rule.getClass().getSimpleName();
          assertThat(text.page())
              .isEqualTo(House.text(House.root().resolve("docs/rules/" + name + ".md")));
          assertThat(text.title()).isNotBlank().doesNotStartWith("#").doesNotContain("Family:");
        });
  }

  @Test
  void aFieldIsJudgedByItsSentencesAlone() {
    Linter linter = new Linter(RuleBook.ALL, Settings.STANDARD);

    assertThat(linter.lintField("# Deleted by mistake\nagain"))
        .extracting(finding -> finding.rule() + " " + finding.span().from())
        .containsExactly("agentless-blame 10");
    assertThat(linter.lintField("The pool was full.")).isEmpty();
    assertThat(linter.lint(LintedDocument.of("a.md", "# Deleted by mistake"))).isNotNull();
  }
}
