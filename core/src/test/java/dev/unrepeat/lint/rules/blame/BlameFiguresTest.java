package dev.unrepeat.lint.rules.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.Evaluation;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.source.Decoding;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the rules on blame and hindsight to how well they find what people have labelled.
class BlameFiguresTest {
  private static final Path OURS = Path.of("src/test/corpus/lint/labelled-sentences.tsv");
  private static final Path DOCUMENTS = Path.of("../../shared/corpus/documents");
  private static final Path REAL = Path.of("../../shared/corpus/labelled-sentences.tsv");

  @Test
  void findsWhatIsLabelledInOurSentences() throws IOException {
    holds(OURS, 0.98, 0.97);
  }

  @Test
  void findsWhatIsLabelledInSentencesOfRealPostmortems() throws IOException {
    if (!Files.exists(REAL)) {
      System.out.println(
          "NOT TESTED: no labelled sentences of real postmortems beside the project, so how well blame is found in them was not measured");
      return;
    }
    holds(REAL, 0.98, 0.96);
  }

  /// In real postmortems about one sentence in a hundred blames or tells what would have been.
  @Test
  void isSilentOnMostOfWhatRealPostmortemsSay() throws IOException {
    if (!Files.isDirectory(DOCUMENTS)) {
      System.out.println(
          "NOT TESTED: no real postmortems beside the project, so how often blame is found in them was not measured");
      return;
    }
    Linter linter =
        new Linter(
            RuleBook.ALL.stream()
                .filter(r -> r.family() == Family.BLAME || r.family() == Family.HINDSIGHT)
                .filter(r -> !Set.of("named-person", "animated-language").contains(r.id()))
                .toList(),
            Settings.STANDARD);
    int sentences = 0;
    int found = 0;
    for (Path file : files()) {
      LintedDocument document = LintedDocument.of(file.toString(), text(file));
      List<Finding> findings = linter.lint(document);
      for (TextBlock block : document.blocks()) {
        for (Sentence sentence : block.sentences()) {
          sentences++;
          found += findings.stream().anyMatch(f -> f.span().overlaps(sentence.span())) ? 1 : 0;
        }
      }
    }
    System.out.println(found + " of " + sentences + " sentences of real postmortems found");
    assertThat((double) found / sentences).isBetween(0.005, 0.015);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(DOCUMENTS)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = Decoding.reader(Files.newInputStream(file))) {
      reader.transferTo(text);
    }
    return text.toString();
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
