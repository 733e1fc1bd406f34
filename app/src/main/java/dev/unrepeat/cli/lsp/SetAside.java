package dev.unrepeat.cli.lsp;

import dev.unrepeat.document.prose.Span;
import java.util.Optional;

/// The comment that sets a rule aside for one line. Its reason is left to the person; until there
/// is one, the rule on suppressions asks for it.
///
/// @param at the offset at which it goes in
/// @param before what stands before the reason
/// @param after what stands behind it
record SetAside(int at, String before, String after) {
  /// Above the line; within a row of a table, which a line of its own would tear apart, in its last
  /// cell. Empty in the front matter, where no comment can stand.
  static Optional<SetAside> of(String rule, int offset, OpenText open) {
    Span span = open.places().line(offset);
    String line = open.text().substring(span.from(), span.to());
    if (offset < endOfFrontMatter(open.text())) {
      return Optional.empty();
    }
    String row = line.stripTrailing();
    if (line.stripLeading().startsWith("|") && row.endsWith("|") && row.length() > 1) {
      return Optional.of(
          new SetAside(
              span.from() + row.length() - 1,
              "<!-- unrepeat-disable-line " + rule + " -- ",
              " --> "));
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    return Optional.of(
        new SetAside(
            span.from(),
            indent + "<!-- unrepeat-disable-next-line " + rule + " -- ",
            " -->" + lineEnd(open.text())));
  }

  private static int endOfFrontMatter(String text) {
    if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) {
      return 0;
    }
    int end = text.indexOf("\n---", 3);
    return end < 0 ? 0 : end + 4;
  }

  private static String lineEnd(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
