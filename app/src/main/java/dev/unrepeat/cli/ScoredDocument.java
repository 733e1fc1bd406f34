package dev.unrepeat.cli;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.model.Review;
import dev.unrepeat.rubric.Circumstances;
import dev.unrepeat.rubric.Rubric;
import dev.unrepeat.rubric.Score;
import dev.unrepeat.rubric.Scoring;
import dev.unrepeat.rubric.SelfCheck;
import dev.unrepeat.rubric.Sign;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;

/// A document on disk or from standard input with its score.
///
/// @param name as the person typed it
record ScoredDocument(
    String name, LintedDocument document, Score score, List<SelfCheck.Item> selfCheck) {
  private static final Linter LINTER = new Linter(RuleBook.ALL, Settings.STANDARD);

  /// @throws dev.unrepeat.model.Refused when it is no file, empty, too large or no text
  static ScoredDocument read(String name, InputStream in, Rubric rubric, Circumstances said)
      throws IOException {
    LintedDocument document = LintedDocument.of(name, DocumentText.read(name, in));
    Review review = document.record().postmortem().review();
    List<Finding> findings = LINTER.lint(document);
    Score score = Scoring.of(document, findings, rubric, review.overrulings(), said);
    return new ScoredDocument(name, document, score, SelfCheck.of(document, score, review));
  }

  /// The line of the sentence, or of the heading under which something is missing; from 1.
  OptionalInt line(Sign sign) {
    return sign.place().stream().mapToInt(place -> document.lines().line(place.from())).findFirst();
  }

  /// What stands at the place, on one line.
  String sentence(Sign sign) {
    return sign.place()
        .map(place -> document.source().substring(place.from(), place.to()))
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .orElse("");
  }
}
