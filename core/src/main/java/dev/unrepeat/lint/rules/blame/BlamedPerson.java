package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.actor.Actor;
import java.util.Set;

/// Finds a person, named or "I", as the one who fails in a sentence.
public final class BlamedPerson extends BlameRule {
  public BlamedPerson() {
    super(
        Level.ERROR,
        Set.of(Actor.PERSON, Actor.CAPITAL),
        "\"%s\" makes one person the cause. Tell which condition let the step happen, or what would have shown it; if the person matters, name the role.");
  }
}
