package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.actor.PhraseBook;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/// Reports each place where a pattern stands outside quotes.
final class Phrases {
  private Phrases() {}

  /// @param message with `%s` for the words found
  static void report(
      Sentence sentence, Report report, PhraseBook phrase, String message, String question) {
    report(sentence, report, phrase, m -> true, message, question);
  }

  static void report(
      Sentence sentence,
      Report report,
      PhraseBook phrase,
      Predicate<Matcher> meant,
      String message,
      String question) {
    report
        .reading(sentence)
        .each(
            phrase,
            found -> {
              if (!sentence.quoted(found.start()) && meant.test(found)) {
                report.add(
                    sentence.span(found.start(), found.end()),
                    message.formatted(sentence.text().substring(found.start(), found.end())),
                    new Proposal.Advice(question));
              }
            });
  }
}
