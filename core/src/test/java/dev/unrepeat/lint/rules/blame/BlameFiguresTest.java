package dev.unrepeat.lint.rules.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.Evaluation;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Holds the rules on blame and hindsight to how well they find what people have labelled.
class BlameFiguresTest {
  private static final Path OURS = Path.of("src/test/corpus/lint/labelled-sentences.tsv");
  private static final Path REAL = Path.of("../../shared/corpus/labelled-sentences.tsv");

  @Test
  void findsWhatIsLabelledInOurSentences() throws IOException {
    holds(OURS, 0.97, 0.97);
  }

  @Test
  void findsWhatIsLabelledInSentencesOfRealPostmortems() throws IOException {
    if (!Files.exists(REAL)) {
      System.out.println(
          "NOT TESTED: no labelled sentences of real postmortems beside the project, so how well blame is found in them was not measured");
      return;
    }
    holds(REAL, 0.95, 0.90);
  }

  private static void holds(Path file, double precision, double recall) throws IOException {
    Evaluation evaluation =
        Evaluation.of(Files.readAllLines(file), RuleBook.ALL, Settings.STANDARD);

    Evaluation.Group all = evaluation.groups().getFirst();
    System.out.println(file.getFileName() + " " + all);
    assertThat(evaluation.bad()).isEmpty();
    assertThat(all.precision()).as(evaluation.print()).isGreaterThanOrEqualTo(precision);
    assertThat(all.recall()).as(evaluation.print()).isGreaterThanOrEqualTo(recall);
  }
}
