package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds summaries that are too long to be one.
public final class LongSummary implements DocumentRule {
  private static final int MOST = 3;
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
  private static final Pattern BLANK = Pattern.compile("\\s");

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
    int most = report.limit("most", MOST);
    List<Sentence> sentences =
        Parts.first(document, Meaning.SUMMARY)
            .map(summary ->
                document.blocks().stream()
                    .filter(block ->
                        block.sort() == TextBlock.Sort.PARAGRAPH
                            || block.sort() == TextBlock.Sort.ITEM)
                    .filter(block -> summary.holds(block.span().from()))
                    .flatMap(block -> block.sentences().stream())
                    .filter(sentence -> words(sentence.text()))
                    .toList())
            .orElse(List.of());
    if (sentences.size() > most) {
      report.add(
          sentences.get(most).span(),
          "The summary has %d sentences. Say in %d at most what happened, whom it hit and how long; the rest belongs further down."
              .formatted(sentences.size(), most),
          new Proposal.Advice("Which sentences would somebody need who reads nothing else?"));
    }
  }

  /// Whether there are letters, a blank behind them, and letters behind that.
  private static boolean words(String text) {
    Matcher letters = LETTERS.matcher(text);
    Matcher blank = BLANK.matcher(text);
    return letters.find() && blank.find(letters.end()) && letters.find(blank.end());
  }
}
