package dev.unrepeat.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.rubric.Circumstances;
import dev.unrepeat.rubric.RubricFile;
import dev.unrepeat.rubric.Scoring;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the program teaches keeps to its own rules.
class HandbookTest {
  private static final Linter LINTER = new Linter(RuleBook.ALL, Settings.STANDARD);
  private static final Pattern LINK = Pattern.compile("]\\((/[^)]*)\\)");

  static Stream<Handbook.Chapter> chapters() {
    return Handbook.CHAPTERS.stream();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void eachChapterPassesTheLinter(Handbook.Chapter chapter) {
    String text = "# " + chapter.title() + "\n\n" + chapter.text() + "\n";
    assertThat(LINTER.lint(LintedDocument.of(chapter.name() + ".md", text))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void eachLinkLeadsToAPageThatIs(Handbook.Chapter chapter) {
    List<String> places =
        Stream.of(
                List.of("/policy", "/batches", "/rules", "/findings", "/templates", "/practice"),
                RuleBook.ALL.stream().map(rule -> "/rules/" + rule.id()).toList(),
                Handbook.CHAPTERS.stream().map(one -> "/handbook/" + one.name()).toList())
            .flatMap(List::stream)
            .toList();
    assertThat(LINK.matcher(chapter.text()).results().map(found -> found.group(1)))
        .isSubsetOf(places);
  }

  @Test
  void theModelAnswerPassesTheLinterAndScoresHigh() {
    LintedDocument answer = LintedDocument.of("PRACTICE-1.md", PracticeFiles.ANSWER);
    assertThat(LINTER.lint(answer)).isEmpty();
    assertThat(
            Scoring.of(answer, List.of(), RubricFile.STANDARD, List.of(), Circumstances.NONE)
                .mean()
                .orElseThrow()
                .doubleValue())
        .isGreaterThan(4.3);
    assertThat(PracticeFiles.model().incident().kind()).isEqualTo(IncidentKind.OUTAGE);
    assertThat(PracticeFiles.model().timeline().events()).hasSize(18);
    assertThat(PracticeFiles.model().actions()).hasSize(4);
    assertThat(PracticeFiles.model().causes().factors()).hasSize(6);
  }
}
