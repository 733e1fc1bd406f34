package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.Subject;
import java.util.EnumSet;
import java.util.Set;

/// Finds names of people in the narrative, where a role tells more and exposes nobody. Those in a
/// text for the public are another rule's.
public final class NamedPerson implements SentenceRule {
  /// Where names belong.
  private static final Set<Meaning> THEIR_PLACE =
      EnumSet.of(
          Meaning.PEOPLE,
          Meaning.ACTION_ITEMS,
          Meaning.WORKAROUNDS,
          Meaning.RELATED,
          Meaning.EVIDENCE,
          Meaning.FACT,
          Meaning.TITLE,
          Meaning.GROUP);

  @Override
  public Family family() {
    return Family.BLAME;
  }

  @Override
  public Level level() {
    return Level.SUGGESTION;
  }

  @Override
  public Set<String> gate() {
    return Set.of();
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    for (Subject name : report.reading(sentence).names()) {
      if (!sentence.quoted(name.from())
          && !document.isPublic(sentence.span().from())
          && !THEIR_PLACE.contains(document.meaningAt(sentence.span().from()))) {
        report.add(
            sentence.span(name.from(), name.to()),
            "\"%s\" names a person in the narrative. Write the role, such as \"the on-call engineer\"."
                .formatted(sentence.text().substring(name.from(), name.to())),
            new Proposal.Advice("Which part did this person play?"));
      }
    }
  }
}
