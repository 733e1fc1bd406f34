package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.actor.Blame;

/// Proposes the system's side of a sentence that blames.
final class Rewrites {
  private Rewrites() {}

  static Proposal of(Sentence sentence, LintedDocument document, Blame blame) {
    return new Proposal.Advice("What in the system let this step happen?");
  }
}
