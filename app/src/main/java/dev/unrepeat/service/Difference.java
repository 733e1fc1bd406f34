package dev.unrepeat.service;

/// One thing that two forms of a record say differently.
///
/// @param subject for example `title` or `E7 text`
/// @param before empty when there was nothing
/// @param after empty when nothing is left
record Difference(String subject, String before, String after) {
  /// The sentence that shows both to somebody whose words met another's.
  String sentence() {
    return "%s now says %s; you wrote %s".formatted(subject, quoted(before), quoted(after));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "nothing" : "\"" + text + "\"";
  }
}
