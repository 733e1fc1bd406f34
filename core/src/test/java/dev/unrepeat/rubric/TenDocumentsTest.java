package dev.unrepeat.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.model.Criterion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Ten documents of ours, from a mail that accuses to one that others can learn from, are told
/// apart in the order in which a reader would put them.
class TenDocumentsTest {
  private static final Path FOLDER = Path.of("src/test/corpus/rubric");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Test
  void theirOrderIsRightByAllRules() throws IOException {
    List<Score> scores = scores(true);

    assertThat(scores).hasSize(10);
    assertThat(means(scores)).isSorted().doesNotHaveDuplicates();
    assertThat(scores.getFirst().grade()).isEqualTo(Grade.BELOW);
    assertThat(scores.getLast().grade()).isEqualTo(Grade.EXCELLENT);
    assertThat(scores.getLast().missing()).isEmpty();
  }

  @Test
  void theOrderDoesNotHangOnTheRules() throws IOException {
    assertThat(means(scores(false))).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theyUseTheWholeScale() throws IOException {
    List<BigDecimal> means = means(scores(true));

    assertThat(means.getFirst()).isLessThan(new BigDecimal("1.75"));
    assertThat(means.get(4)).isBetween(new BigDecimal("2.5"), new BigDecimal("3.5"));
    assertThat(means.getLast()).isGreaterThan(new BigDecimal("4.5"));
  }

  @Test
  void noCriterionPutsTheWorstThreeAboveTheBestThree() throws IOException {
    List<Score> scores = scores(true);
    for (Criterion criterion : Criterion.values()) {
      Optional<BigDecimal> poor = highest(scores.subList(0, 3), criterion);
      Optional<BigDecimal> good = highest(scores.subList(7, 10), criterion);
      assertThat(good.orElseThrow().subtract(poor.orElse(BigDecimal.ONE)))
          .as(criterion.words())
          .isGreaterThanOrEqualTo(HALF);
    }
  }

  @Test
  void whatIsMissingSaysWhereItBelongs() throws IOException {
    for (Score score : scores(true)) {
      for (Assessment assessment : score.assessments()) {
        assertThat(assessment.signs())
            .as(assessment.criterion().words())
            .allMatch(sign -> sign.holds() || sign.place().isPresent());
      }
    }
  }

  private static List<BigDecimal> means(List<Score> scores) {
    return scores.stream().map(score -> score.mean().orElseThrow()).toList();
  }

  private static Optional<BigDecimal> highest(List<Score> scores, Criterion criterion) {
    return scores.stream()
        .flatMap(score -> score.of(criterion).level().stream())
        .max(BigDecimal::compareTo);
  }

  private static List<Score> scores(boolean rules) throws IOException {
    Linter linter = new Linter(rules ? RuleBook.ALL : List.of(), Settings.STANDARD);
    List<Score> scores = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        LintedDocument document =
            LintedDocument.of(file.getFileName().toString(), Files.readString(file));
        List<Finding> findings = linter.lint(document);
        scores.add(
            Scoring.of(document, findings, RubricFile.STANDARD, List.of(), Circumstances.NONE));
      }
    }
    return scores;
  }
}
