package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.text.Sought;
import java.util.List;
import java.util.Optional;

/// Finds documents that know exactly one cause.
public final class SingleRootCause implements DocumentRule {
  private static final int LEAST = 40;
  private static final Sought ONE =
      Sought.of(
          "(?i)\\b(?:the |main |primary )?root cause\\b(?!s)|^cause$|\\bthe cause (?:was|is)\\b");
  private static final Sought SEVERAL =
      Sought.of(
          "(?is)\\b(?:contribut\\w*|also|in addition|additionally|another|second(?:ly)?|combin\\w*|multiple|several|factors?|both|furthermore|moreover|two|three|causes|exacerbat\\w*|compound\\w*|made worse|unknown|not (?:known|clear|yet)|unclear|why|because .*because|trigger\\w*|which (?:in turn|meant|led)|and this)\\b");

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.SUGGESTION;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    if (document.record().own()) {
      own(document, report);
      return;
    }
    Optional<LintedSection> causes = Parts.first(document, Meaning.CAUSES);
    if (causes.isEmpty()
        || Parts.has(document, Meaning.CONTRIBUTING_FACTORS, Meaning.TRIGGER)
        || document.record().factors().size() > 1) {
      return;
    }
    List<TextBlock> told = Parts.text(document, Meaning.CAUSES);
    long items = told.stream().filter(b -> b.sort() != TextBlock.Sort.PARAGRAPH).count();
    boolean several =
        items > 1 || told.size() > 4 || told.stream().anyMatch(block -> SEVERAL.in(block.text()));
    boolean one =
        ONE.in(causes.get().words()) || told.stream().anyMatch(block -> ONE.in(block.text()));
    if (!told.isEmpty() && one && !several && telling(told)) {
      say(told.getFirst().sentences().getFirst().span(), report);
    }
  }

  private static void own(LintedDocument document, Report report) {
    List<Placed<ContributingFactor>> factors =
        document.record().factors().stream()
            .filter(f ->
                f.value().kind() != FactorKind.MITIGATING && f.value().kind() != FactorKind.TRIGGER)
            .toList();
    if (factors.size() == 1 && document.record().factors().size() == 1) {
      say(factors.getFirst().span(), report);
    }
  }

  private static void say(Span span, Report report) {
    report.add(
        span,
        "One cause is named. Incidents need several conditions at once: say what else had to be there, what let it through, and what made it larger or longer.",
        new Proposal.Advice(
            "What else had to be true for this to happen, and to last as long as it did?"));
  }

  /// A bare "unknown" or "see ticket" names no cause yet.
  private static boolean telling(List<TextBlock> told) {
    return told.stream().mapToInt(block -> block.text().length()).sum() >= LEAST;
  }
}
