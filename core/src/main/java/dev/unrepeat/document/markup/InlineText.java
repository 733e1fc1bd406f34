package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The text of one paragraph, heading or cell as it is collected: white space runs together, and
/// pieces marked alike become one.
final class InlineText {
  /// A piece of text.
  ///
  /// @param ready it is Markdown already, such as an image
  /// @param line of the source on which it begins
  record Run(String text, Style style, boolean ready, int line) {}

  /// One line of Markdown.
  ///
  /// @param item someone typed it as an item of a list, without the markup of one
  record Line(String text, int origin, boolean item) {
    Line(String text, int origin) {
      this(text, origin, false);
    }
  }

  private static final Pattern TIME =
      Pattern.compile(
          "\\h*\\[?\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)[^\\n]{0,24}?(?:[-–—:\\]]|\\h{2})\\h*\\S");

  private final List<List<Run>> lines = new ArrayList<>();
  private List<Run> current = new ArrayList<>();
  private final Set<Integer> items = new HashSet<>();
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
        if (c == '\n' && isTypedItem(text, i + 1)) {
          add(run, style, began);
          if (!current.isEmpty()) {
            lineBreak();
          }
          items.add(lines.size());
        } else if (c == '\n' && (breaks || (ended(run) && isTypedTime(text, i + 1)))) {
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

  /// Whether a sentence ended on the line above.
  private boolean ended(StringBuilder run) {
    String above = run.isEmpty() && !current.isEmpty() ? current.getLast().text() : run.toString();
    return !above.isBlank() && ".!?:;".indexOf(above.charAt(above.length() - 1)) >= 0;
  }

  /// Whether a line begins with a time of day: someone typed a timeline without its markup.
  private static boolean isTypedTime(String text, int from) {
    return TIME.matcher(text).region(from, text.length()).lookingAt();
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

  /// A box that was put before the words stands in no line of the source.
  private static int origin(List<Run> runs) {
    if (runs.isEmpty()) {
      return 0;
    }
    boolean box =
        runs.size() > 1 && runs.getFirst().ready() && runs.getFirst().text().endsWith("]");
    return runs.get(box ? 1 : 0).line();
  }

  /// Takes out the lines; an empty one stands between two paragraphs.
  List<Line> take() {
    if (!current.isEmpty()) {
      lines.add(current);
    }
    List<Line> taken = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = InlineMarks.write(lines.get(i)).strip();
      boolean item = items.contains(i) || (i == 0 && !items.isEmpty() && isTypedItem(text, 0));
      taken.add(new Line(text, origin(lines.get(i)), item));
    }
    lines.clear();
    items.clear();
    current = new ArrayList<>();
    space = false;
    parted = false;
    return taken;
  }
}
