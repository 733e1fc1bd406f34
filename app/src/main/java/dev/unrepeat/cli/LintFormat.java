package dev.unrepeat.cli;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.lint.format.ReportFormat;
import dev.unrepeat.model.Refused;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `--format` and `--min-level` take.
final class LintFormat {
  private static final String TEXT = "text";
  private static final List<String> WORDS =
      Stream.concat(Stream.of(TEXT), Arrays.stream(ReportFormat.values()).map(ReportFormat::word))
          .toList();

  private static final Endings ENDINGS =
      Endings.of(
          ".txt text github",
          ".log text github",
          ".json json gitlab sarif",
          ".sarif sarif",
          ".xml checkstyle junit");

  private LintFormat() {}

  /// Empty for the one that people read.
  ///
  /// @param said by an option
  /// @param file to be written; null for standard output
  static Optional<ReportFormat> read(Optional<String> said, @Nullable Path file) {
    return read(ENDINGS.format(file == null ? "-" : file.toString(), said, TEXT));
  }

  private static Optional<ReportFormat> read(String typed) {
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
