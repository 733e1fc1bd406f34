package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.actor.PhraseBook;
import java.util.List;

/// The books of phrases of the rules on blame, for tests of how they are read.
public final class PhraseBooks {
  private PhraseBooks() {}

  public static List<PhraseBook> all() {
    return List.of(AgentlessWords.ALL, ShouldHave.MODAL, ShouldHave.PLAIN);
  }
}
