package dev.unrepeat.cli;

import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Review;
import dev.unrepeat.rubric.Circumstances;
import dev.unrepeat.rubric.Rubric;
import dev.unrepeat.rubric.Score;
import dev.unrepeat.rubric.Scoring;
import dev.unrepeat.rubric.SelfCheck;
import dev.unrepeat.rubric.Sign;
import dev.unrepeat.source.BinaryKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// A document on disk or from standard input with its score.
///
/// @param name as the person typed it
record ScoredDocument(
    String name, LintedDocument document, Score score, List<SelfCheck.Item> selfCheck) {
  private static final Linter LINTER = new Linter(RuleBook.ALL, Settings.STANDARD);
  private static final int HEAD = 8192;

  /// @throws Refused when it is no file, empty, too large or no text
  static ScoredDocument read(String name, InputStream in, Rubric rubric, Circumstances said)
      throws IOException {
    LintedDocument document = LintedDocument.of(name, text(name, in));
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

  private static String text(String name, InputStream in) throws IOException {
    byte[] content = content(name, in);
    Refused.unless(
        content.length > 0, "\"%s\" is empty: there is nothing to score.".formatted(name));
    if (content.length > DocumentFile.MOST_BYTES) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "\"%s\" is larger than %d MB; save it without its pictures."
              .formatted(name, DocumentFile.MOST_BYTES >> 20));
    }
    BinaryKind.of(Arrays.copyOf(content, Math.min(content.length, HEAD)))
        .ifPresent(kind ->
            Refused.unless(
                false, "\"%s\" is %s, not a text. Save its text first.".formatted(name, kind)));
    try (DecodingReader reader = Decoding.reader(new ByteArrayInputStream(content))) {
      StringWriter text = new StringWriter(content.length);
      reader.transferTo(text);
      return text.toString();
    }
  }

  private static byte[] content(String name, InputStream in) throws IOException {
    if (name.equals("-")) {
      return in.readNBytes(DocumentFile.MOST_BYTES + 1);
    }
    Path path = Path.of(name);
    Refused.unless(
        !Files.isDirectory(path),
        "\"%s\" is a folder. Name its documents, as %s/*.md.".formatted(name, name));
    if (!Files.exists(path)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no file \"" + name + "\". Check the path.");
    }
    try (InputStream file = Files.newInputStream(path)) {
      return file.readNBytes(DocumentFile.MOST_BYTES + 1);
    }
  }
}
