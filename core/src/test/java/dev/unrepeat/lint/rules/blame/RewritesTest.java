package dev.unrepeat.lint.rules.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proposed instead of a sentence that blames.
class RewritesTest {
  private static final Path OURS = Path.of("src/test/corpus/lint/labelled-sentences.tsv");
  private static final List<Rule> BLAMING =
      RuleBook.ALL.stream()
          .filter(r -> r.family() == Family.BLAME || r.family() == Family.HINDSIGHT)
          .toList();
  private static final Linter LINTER = new Linter(BLAMING, Settings.STANDARD);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tomasz forgot to renew the domain. | The process had no step to renew the domain.",
        "We did not test the rollback. | The process had no step to test the rollback.",
        "We failed to notice that the job hung. | Nothing in the system showed that the job hung.",
        "The reviewer overlooked the new default. | It was easy to overlook the new default.",
        "We wrongly assumed that the cache was shared. | Nothing in the system showed whether the cache was shared.",
        "Someone accidentally revoked the key. | The tooling allowed the key to be revoked without a warning.",
        "The rows were deleted by Lena. | The tooling allowed the rows to be deleted without a warning.",
        "Sarah deployed without testing. | The process allowed a deployment without testing.",
        "It failed, because we forgot to add `eu-1`. | It failed, because the process had no step to add `eu-1`."
      })
  void givesTheSystemsSide(String blaming, String proposed) {
    assertThat(rewritten(blaming)).contains(proposed);
  }

  @Test
  void asksWhereNoFormFits() {
    assertThat(LINTER.lint(LintedDocument.of("a.md", "The developer broke the build.")))
        .allMatch(f -> f.proposal().orElseThrow() instanceof Proposal.Advice);
  }

  @Test
  void proposesNothingThatBlames() throws IOException {
    for (String line : Files.readAllLines(OURS)) {
      for (Finding finding : LINTER.lint(LintedDocument.of("a.md", line.split("\t", -1)[2]))) {
        if (finding.proposal().orElse(null) instanceof Proposal.Rewrite(Edit edit)) {
          assertThat(LINTER.lint(LintedDocument.of("a.md", edit.text() + "."))).isEmpty();
        }
      }
    }
  }

  @Test
  void noGateShutsOutWhatItsRuleFinds() throws IOException {
    for (String line : Files.readAllLines(OURS)) {
      LintedDocument document = LintedDocument.of("a.md", line.split("\t", -1)[2]);
      for (Rule rule : BLAMING) {
        if (rule instanceof SentenceRule asked) {
          assertThat(new Linter(List.of(asked), Settings.STANDARD).lint(document))
              .as(rule.id() + ": " + line)
              .hasSameSizeAs(
                  new Linter(List.of(new Ungated(asked)), Settings.STANDARD).lint(document));
        }
      }
    }
  }

  /// A rule that is asked of every sentence.
  private record Ungated(SentenceRule rule) implements SentenceRule {
    @Override
    public Family family() {
      return rule.family();
    }

    @Override
    public Level level() {
      return rule.level();
    }

    @Override
    public Set<String> gate() {
      return Set.of();
    }

    @Override
    public void check(Sentence sentence, LintedDocument document, Report report) {
      rule.check(sentence, document, report);
    }
  }

  private static Optional<String> rewritten(String sentence) {
    return LINTER.lint(LintedDocument.of("a.md", sentence)).stream()
        .flatMap(f -> f.proposal().stream())
        .filter(Proposal.Rewrite.class::isInstance)
        .map(p -> ((Proposal.Rewrite) p).edit())
        .map(e ->
            sentence.substring(0, e.span().from()) + e.text() + sentence.substring(e.span().to()))
        .findFirst();
  }
}
