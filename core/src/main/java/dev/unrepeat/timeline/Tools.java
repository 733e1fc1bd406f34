package dev.unrepeat.timeline;

import java.util.Map;

/// Which tool's telling stands when several tell of the same happening: the one that made it happen
/// or measured it, before the ones that heard of it.
final class Tools {
  private Tools() {}

  private static final Map<String, Integer> RANK =
      Map.of(
          "github",
          0,
          "alertmanager",
          1,
          "pagerduty",
          2,
          "log",
          5,
          "slack",
          6,
          "csv",
          7,
          "text",
          8,
          "interview",
          9);

  private static final int OTHERS = 4;

  /// The lower, the closer to the happening.
  static int rank(String source) {
    return RANK.getOrDefault(source, OTHERS);
  }

  /// Whether a program wrote it for itself: its words are no sentences of people.
  static boolean machine(String source) {
    return source.equals("log");
  }

  /// Whether the tool is itself what happened, so that it tells each happening once.
  static boolean ofRecord(String source) {
    return rank(source) <= 2;
  }

  /// Whether it hears of happenings from others, so that it tells them a little later.
  static boolean hearsay(String source) {
    return switch (source) {
      case "pagerduty", "slack", "csv", "text", "interview" -> true;
      default -> false;
    };
  }

  /// Whether it is written down by hand, line after line, in the order of time.
  static boolean handwritten(String source) {
    return source.equals("text") || source.equals("interview");
  }

  /// Whether its "resolved" means that a measured value is back, and not that somebody has declared
  /// the end.
  static boolean monitoring(String source) {
    return source.equals("alertmanager") || source.equals("grafana");
  }
}
