package dev.unrepeat.cli;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.lint.format.ReportFormat;
import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What `--format` and `--min-level` take.
final class LintFormat {
  private static final String TEXT = "text";
  private static final List<String> WORDS =
      Stream.concat(Stream.of(TEXT), Arrays.stream(ReportFormat.values()).map(ReportFormat::word))
          .toList();

  private LintFormat() {}

  /// Empty for the one that people read.
  static Optional<ReportFormat> read(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    Refused.unless(
        WORDS.contains(word),
        "There is no format \"%s\" of findings.%s Use %s."
            .formatted(typed, NearestWord.hint(word, WORDS), either(WORDS)));
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.word().equals(word))
        .findFirst();
  }

  static String either(List<String> words) {
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }
}
