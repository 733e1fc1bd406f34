package dev.unrepeat.lint.rules.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One fault of a sentence is told once, by the rule that asks the better question.
class OneFaultTest {
  private static final Linter LINTER =
      new Linter(
          List.of(new BlamedPerson(), new BlamedWe(), new DefensiveTone()), Settings.STANDARD);

  @Test
  void guiltThatIsTakenOnIsNoFailingBesides() {
    assertThat(LINTER.lint(LintedDocument.of("checkout.md", "This is again our bad.\n")))
        .extracting(Finding::rule)
        .containsExactly("defensive-tone");
  }
}
