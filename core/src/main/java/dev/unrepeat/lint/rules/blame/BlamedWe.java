package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.Actor;
import java.util.EnumSet;
import java.util.Set;

/// Finds "we", "everyone" or "nobody" as the one who fails in a sentence.
public final class BlamedWe implements SentenceRule {
  private static final Set<Actor> ACTORS = EnumSet.of(Actor.WE, Actor.NOBODY);

  @Override
  public Family family() {
    return Family.BLAME;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public Set<String> gate() {
    return Set.of();
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    Blames.report(
        sentence,
        document,
        report,
        ACTORS,
        "\"%s\" blames the authors themselves, and that hides the condition as well. Tell which check, signal or step was not there.");
  }
}
