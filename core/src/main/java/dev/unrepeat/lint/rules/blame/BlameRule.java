package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.Actor;
import dev.unrepeat.lint.actor.Blame;
import java.util.Set;

/// A rule that finds some sort of people as the ones who fail in a sentence.
abstract class BlameRule implements SentenceRule {
  private final Level level;
  private final Set<Actor> actors;
  private final String message;

  /// @param message with `%s` for the words found
  BlameRule(Level level, Set<Actor> actors, String message) {
    this.level = level;
    this.actors = Set.copyOf(actors);
    this.message = message;
  }

  @Override
  public final Family family() {
    return Family.BLAME;
  }

  @Override
  public final Level level() {
    return level;
  }

  @Override
  public final Set<String> gate() {
    return Set.of();
  }

  @Override
  public final void check(Sentence sentence, LintedDocument document, Report report) {
    for (Blame blame : report.reading(sentence).blames()) {
      if (actors.contains(blame.actor())) {
        report.add(
            sentence.span(blame.from(), blame.to()),
            message.formatted(sentence.text().substring(blame.from(), blame.to())),
            Rewrites.of(sentence, document, blame));
      }
    }
  }
}
