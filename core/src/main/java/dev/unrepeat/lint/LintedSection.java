package dev.unrepeat.lint;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.document.prose.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a document under one heading.
///
/// @param level the depth of the heading from 1; a label that stands for one is the deepest
/// @param heading the place of the heading's line
/// @param to the place at which the next heading begins
public record LintedSection(Meaning meaning, int level, String words, Span heading, int to) {
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:(#{1,6})(?!#)|(={2,6})|<h([1-6])\\b)", Pattern.CASE_INSENSITIVE);
  private static final int LABEL = 7;

  /// Whether a place lies in the section, its heading included.
  public boolean holds(int place) {
    return heading.from() <= place && place < to;
  }

  static int level(Span heading, String source, SourceLines lines) {
    Matcher mark = MARK.matcher(source).region(heading.from(), heading.to());
    if (mark.lookingAt()) {
      return mark.group(1) != null
          ? mark.group(1).length()
          : mark.group(2) != null ? mark.group(2).length() : Integer.parseInt(mark.group(3));
    }
    int next = lines.line(heading.from()) + 1;
    String below = next <= lines.count() ? lines.text(next).stripTrailing() : "";
    return only('=', below) ? 1 : only('-', below) ? 2 : LABEL;
  }

  private static boolean only(char mark, String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == mark);
  }
}
