package dev.unrepeat.lint;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a document under one heading.
///
/// @param heading the place of the heading's line
/// @param to the place at which the next heading begins
public record LintedSection(Meaning meaning, String words, Span heading, int to) {
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:(#{1,6})(?!#)|(={2,6})|<h([1-6])\\b)", Pattern.CASE_INSENSITIVE);
  private static final int LABEL = 7;

  /// Whether a place lies in the section, its heading included.
  public boolean holds(int place) {
    return heading.from() <= place && place < to;
  }

  /// The depth of the heading from 1; a label that stands for one is the deepest.
  public int level(LintedDocument document) {
    Matcher mark = MARK.matcher(document.source()).region(heading.from(), heading.to());
    if (mark.lookingAt()) {
      return mark.group(1) != null
          ? mark.group(1).length()
          : mark.group(2) != null ? mark.group(2).length() : Integer.parseInt(mark.group(3));
    }
    int next = document.lines().line(heading.from()) + 1;
    String below = next <= document.lines().count() ? document.lines().text(next) : "";
    return below.matches("=+\\s*") ? 1 : below.matches("-+\\s*") ? 2 : LABEL;
  }
}
