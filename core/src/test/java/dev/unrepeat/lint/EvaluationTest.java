package dev.unrepeat.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.rules.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final List<String> LINES =
      List.of(
          "label\tsource\tsentence",
          "BLAME\ta.md\tThe engineer forgot to renew the certificate.",
          "BLAME\ta.md\tThe certificate ran out.",
          "HINDSIGHT\ta.md\tWe should have rolled back.",
          "NEUTRAL\ta.md\tThe pods failed to start.",
          "NEUTRAL\ta.md\tThe zone was deleted by mistake.",
          "BORDERLINE\ta.md\tNobody noticed.",
          "",
          "no tabs here",
          "ODD\ta.md\tA label that is not known.");

  private final Evaluation evaluation = Evaluation.of(LINES, RuleBook.ALL, Settings.STANDARD);

  @Test
  void countsWhatWasFoundMissedAndFoundWrongly() {
    Evaluation.Group all = evaluation.groups().getFirst();

    assertThat(all.right()).isEqualTo(2);
    assertThat(all.precision()).isEqualTo(2 / 3.0);
    assertThat(all.recall()).isEqualTo(2 / 3.0);
    assertThat(all.missed().getFirst().sentence()).isEqualTo("The certificate ran out.");
    assertThat(all.alarms().getFirst().found()).containsExactly("agentless-blame");
  }

  @Test
  void holdsOneLabelAgainstSentencesThatBlameNobody() {
    Evaluation.Group hindsight =
        evaluation.groups().stream().filter(g -> g.name().equals("HINDSIGHT")).findFirst().get();

    assertThat(hindsight.right()).isEqualTo(1);
    assertThat(hindsight.alarms()).hasSize(1);
    assertThat(hindsight.others()).isEqualTo(2);
  }

  @Test
  void namesLinesThatItCannotRead() {
    assertThat(evaluation.bad()).hasSize(2).allMatch(line -> line.startsWith("line "));
  }

  @Test
  void printsFiguresAndSentences() {
    assertThat(evaluation.print())
        .contains("precision 0.667, recall 0.667")
        .contains("missed  BLAME: The certificate ran out.")
        .contains("alarm   NEUTRAL agentless-blame: The zone was deleted by mistake.");
  }
}
