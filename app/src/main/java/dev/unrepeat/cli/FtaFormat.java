package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The forms in which a fault tree can be printed: a report of it, a drawing, or the tree itself
/// for other programs.
enum FtaFormat {
  TEXT,
  JSON,
  OUTLINE,
  SVG,
  OPEN_PSA,
  GALILEO,
  MERMAID,
  DOT;

  static FtaFormat read(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.word().equals(words))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "There is no format \"%s\" of a fault tree. Use %s.".formatted(typed, all())));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String all() {
    return Arrays.stream(values())
        .map(FtaFormat::word)
        .collect(Collectors.joining(", "))
        .replaceFirst(", ([a-z]+)$", " or $1");
  }
}
