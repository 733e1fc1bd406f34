package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.actor.Actor;
import java.util.Set;

/// Finds "we", "everyone" or "nobody" as the one who fails in a sentence.
public final class BlamedWe extends BlameRule {
  public BlamedWe() {
    super(
        Level.WARNING,
        Set.of(Actor.WE, Actor.NOBODY),
        "\"%s\" blames the authors themselves, and that hides the condition as well. Tell which check, signal or step was not there.");
  }
}
