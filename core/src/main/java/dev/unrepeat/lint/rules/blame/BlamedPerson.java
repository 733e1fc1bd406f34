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

/// Finds a person, named or "I", as the one who fails in a sentence.
public final class BlamedPerson implements SentenceRule {
  private static final Set<Actor> ACTORS = EnumSet.of(Actor.PERSON, Actor.CAPITAL);

  @Override
  public Family family() {
    return Family.BLAME;
  }

  @Override
  public Level level() {
    return Level.ERROR;
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
        "\"%s\" makes one person the cause. Tell which condition let the step happen, or what would have shown it; if the person matters, name the role.");
  }
}
