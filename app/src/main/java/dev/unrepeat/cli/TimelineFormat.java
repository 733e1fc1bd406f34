package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The forms in which a timeline can be printed.
enum TimelineFormat {
  TABLE,
  JSON,
  MARKDOWN,
  CSV,
  SVG;

  static TimelineFormat read(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    for (TimelineFormat format : values()) {
      if (format.word().equals(words) || (format == MARKDOWN && words.equals("md"))) {
        return format;
      }
    }
    throw new Refused(
        Refused.Reason.INVALID,
        "There is no format \"" + typed + "\" of a timeline. Use " + all() + ".");
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String all() {
    return Arrays.stream(values())
        .map(TimelineFormat::word)
        .collect(Collectors.joining(", "))
        .replaceFirst(", ([a-z]+)$", " or $1");
  }
}
