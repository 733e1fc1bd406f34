package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;

/// The text of one paragraph, heading or cell as it is collected: white space runs together, and
/// pieces marked alike become one.
final class InlineText {
  /// A piece of text.
  ///
  /// @param ready it is Markdown already, such as an image
  /// @param line of the source on which it begins
  record Run(String text, Style style, boolean ready, int line) {}

  /// One line of Markdown.
  record Line(String text, int origin) {}

  private final List<List<Run>> lines = new ArrayList<>();
  private List<Run> current = new ArrayList<>();
  private boolean space;
  private boolean parted;

  boolean isEmpty() {
    return lines.isEmpty() && current.isEmpty();
  }

  /// @param breaks whether a line break in the text is one in the document
  void text(String text, Style style, int line, boolean breaks) {
    StringBuilder run = new StringBuilder();
    int at = line;
    int began = line;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ') {
        at += c == '\n' ? 1 : 0;
        space = true;
        if (c == '\n' && (breaks || isTypedItem(text, i + 1))) {
          add(run, style, began);
          lineBreak();
        }
        continue;
      }
      if (run.isEmpty()) {
        began = at;
      }
      if (space && !(current.isEmpty() && run.isEmpty())) {
        run.append(' ');
      }
      space = false;
      run.append(c);
    }
    add(run, style, began);
  }

  /// Whether a line begins as a list does that someone typed without its markup.
  private static boolean isTypedItem(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i < text.length() && "-*•".indexOf(text.charAt(i)) >= 0) {
      return i + 1 < text.length() && text.charAt(i + 1) == ' ';
    }
    int digits = i;
    while (i < text.length() && i < digits + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i > digits
        && i + 1 < text.length()
        && ".)".indexOf(text.charAt(i)) >= 0
        && text.charAt(i + 1) == ' ';
  }

  private static boolean isInvisible(char c) {
    return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD' || c == 0;
  }

  private void add(StringBuilder run, Style style, int line) {
    if (!run.isEmpty()) {
      part();
      current.add(new Run(run.toString(), style, false, line));
      run.setLength(0);
    }
  }

  private void part() {
    if (parted && !lines.isEmpty()) {
      lines.add(new ArrayList<>());
    }
    parted = false;
  }

  /// Adds what is Markdown already.
  void ready(String markdown, Style style, int line) {
    part();
    current.add(new Run((space && !current.isEmpty() ? " " : "") + markdown, style, true, line));
    space = false;
  }

  /// Ends the line; two ends in a row part paragraphs.
  void lineBreak() {
    if (current.isEmpty()) {
      parted = !lines.isEmpty();
    } else {
      lines.add(current);
      current = new ArrayList<>();
    }
    space = false;
  }

  void space() {
    space = true;
  }

  /// Takes out the lines; an empty one stands between two paragraphs.
  List<Line> take() {
    if (!current.isEmpty()) {
      lines.add(current);
    }
    List<Line> taken =
        lines.stream()
            .map(runs ->
                new Line(
                    InlineMarks.write(runs).strip(), runs.isEmpty() ? 0 : runs.getFirst().line()))
            .toList();
    lines.clear();
    current = new ArrayList<>();
    space = false;
    parted = false;
    return taken;
  }
}
