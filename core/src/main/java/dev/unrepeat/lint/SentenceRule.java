package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Sentence;
import java.util.Set;

/// A rule that reads one sentence at a time: not headings, quotes, code or logs.
public non-sealed interface SentenceRule extends Rule {
  /// Words of which a sentence must hold one for the rule to be asked, in lower case; `careless*`
  /// stands for all that begin so. Empty asks it of every sentence.
  Set<String> gate();

  void check(Sentence sentence, LintedDocument document, Report report);
}
