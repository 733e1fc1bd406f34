package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.ActorWords;
import dev.unrepeat.lint.actor.PhraseBook;
import dev.unrepeat.lint.actor.Reading;
import java.util.Set;
import java.util.regex.Matcher;

/// A rule that finds some phrases wherever they stand outside quotes, each with the same advice.
abstract class PhraseRule implements SentenceRule {
  private final Level level;
  private final Set<String> gate;
  private final PhraseBook phrases;
  private final String message;
  private final String question;

  /// @param gate words of which a sentence must hold one, with blanks between them
  /// @param phrases patterns over the sentence in lower case, each from where a word begins
  /// @param message with `%s` for the words found
  PhraseRule(Level level, String gate, String phrases, String message, String question) {
    this.level = level;
    this.gate = ActorWords.words(gate);
    this.phrases = PhraseBook.of(phrases);
    this.message = message;
    this.question = question;
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
    return gate;
  }

  /// Whether the words found are meant so in their sentence.
  boolean meant(Matcher found, Reading reading) {
    return true;
  }

  @Override
  public final void check(Sentence sentence, LintedDocument document, Report report) {
    Reading reading = report.reading(sentence);
    reading.each(
        phrases,
        found -> {
          if (!sentence.quoted(found.start()) && meant(found, reading)) {
            report.add(
                sentence.span(found.start(), found.end()),
                message.formatted(sentence.text().substring(found.start(), found.end())),
                new Proposal.Advice(question));
          }
        });
  }
}
