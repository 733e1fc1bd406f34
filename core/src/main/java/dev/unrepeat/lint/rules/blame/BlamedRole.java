package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.actor.Actor;
import java.util.Set;

/// Finds a role, a team or a user as the one who fails in a sentence.
public final class BlamedRole extends BlameRule {
  public BlamedRole() {
    super(
        Level.WARNING,
        Set.of(Actor.ROLE, Actor.CUSTOMER, Actor.UNSURE, Actor.ACTIVITY),
        "\"%s\" makes people the cause. Tell what the system allowed, hid or did not ask for.");
  }
}
