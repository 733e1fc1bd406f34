package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.actor.Actor;
import dev.unrepeat.lint.actor.Blame;
import java.util.Set;

/// What the rules on failing subjects have in common.
final class Blames {
  private Blames() {}

  /// Reports the blame on some actors.
  static void report(
      Sentence sentence,
      LintedDocument document,
      Report report,
      Set<Actor> actors,
      String message) {
    for (Blame blame : report.reading(sentence).blames()) {
      if (actors.contains(blame.actor())) {
        String words = sentence.text().substring(blame.from(), blame.to());
        report.add(
            sentence.span(blame.from(), blame.to()),
            message.formatted(words),
            Rewrites.of(sentence, document, blame));
      }
    }
  }
}
