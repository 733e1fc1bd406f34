package dev.unrepeat.lint.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tells actions that change something from those that only sound so.
class WordingTest {
  private static final Path OURS = Path.of("src/test/corpus/actions/labelled.tsv");
  private static final Path LABELLED = Path.of("../../shared/corpus/labelled-sentences.tsv");

  private final Linter linter =
      new Linter(
          List.of(new VagueAction(), new BeCarefulAction(), new FixTheBugAction()),
          Settings.STANDARD);

  @Test
  void findsTheVagueActionsOfOurOwnSet() throws IOException {
    hold(Files.readAllLines(OURS));
  }

  @Test
  void findsTheVagueActionsOfRealDocuments() throws IOException {
    if (!Files.exists(LABELLED)) {
      System.out.println(
          "NOT TESTED: no labelled sentences beside the project, so vague actions were not measured");
      return;
    }
    hold(
        Files.readAllLines(LABELLED).stream()
            .skip(1)
            .filter(line -> !line.startsWith("BORDERLINE"))
            .toList());
  }

  private void hold(List<String> labelled) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (String line : labelled) {
      boolean vague = line.startsWith("VAGUE\t");
      boolean found = !linter.lintAction(line.substring(line.lastIndexOf('\t') + 1)).isEmpty();
      right += vague && found ? 1 : 0;
      wrong += !vague && found ? 1 : 0;
      missed += vague && !found ? 1 : 0;
    }
    assertThat(right).isPositive();
    assertThat((double) right / (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.9);
    assertThat((double) right / (right + missed)).as("recall").isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void aTicketMakesItASuggestion() {
    assertThat(linter.lintAction("Improve alerting").stream().map(Finding::level))
        .containsExactly(Level.WARNING);
    assertThat(linter.lintAction("Improve alerting (SHOP-812)").stream().map(Finding::level))
        .containsExactly(Level.SUGGESTION);
  }

  @Test
  void oneActionHasOneOfTheFaults() throws IOException {
    assertThat(Files.readAllLines(OURS))
        .allSatisfy(line ->
            assertThat(linter.lintAction(line.substring(line.indexOf('\t') + 1)))
                .hasSizeLessThanOrEqualTo(1));
  }

  @Test
  void aDateIsNoMeasure() {
    assertThat(linter.lintAction("Improve the tests by 30 November")).hasSize(1);
    assertThat(linter.lintAction("Improve the tests within 2 weeks")).hasSize(1);
  }

  @Test
  void namesWhoShallDoItBeforeWhatIsDone() {
    assertThat(Opening.of("- [ ] **Alerts**: we need to improve alerts"))
        .isEqualTo("improve alerts");
    assertThat(Opening.of("Platform team to look into node sizing"))
        .isEqualTo("look into node sizing");
    assertThat(Opening.of("Remember to update the page")).isEqualTo("Remember to update the page");
  }
}
