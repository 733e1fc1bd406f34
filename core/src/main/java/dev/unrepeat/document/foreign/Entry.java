package dev.unrepeat.document.foreign;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.time.WrittenTime;

/// One entry of a timeline while it is read: a time, and the text that grows until the next one.
final class Entry {
  /// How it began, which says what still belongs to it.
  enum Form {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW
  }

  private static final String STRONG = "**";
  private static final int LONGEST = 20_000;

  final int line;
  final Form form;
  final EventTime time;
  final WrittenTime written;
  final String note;
  private final StringBuilder text = new StringBuilder();
  private String who = "";

  Entry(int line, Form form, EventTime time, WrittenTime written, String note) {
    this.line = line;
    this.form = form;
    this.time = time;
    this.written = written;
    this.note = note;
  }

  /// Adds a line of its text; the line stays where it is once the text is very long.
  ///
  /// @return whether it was taken
  boolean say(String words) {
    if (text.length() + words.length() > LONGEST) {
      return false;
    }
    if (!words.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n").append(words.stripTrailing());
    }
    return true;
  }

  /// Adds a further line of the same paragraph; a line break that Markdown would show stays one.
  boolean goOn(String words) {
    int end = text.length();
    boolean broken = end > 0 && text.charAt(end - 1) == '\\';
    if (broken) {
      text.setLength(end - 1);
      return say(words);
    }
    if (text.length() + words.length() > LONGEST) {
      return false;
    }
    text.append(text.isEmpty() || words.isBlank() ? "" : " ").append(words.strip());
    return true;
  }

  void by(String name) {
    who = name;
  }

  String who() {
    return who;
  }

  /// Its text; where the time stood in bold with words behind it, without the mark that ends it.
  String text() {
    String said = text.toString();
    int mark = said.indexOf(STRONG);
    boolean pairs = said.split("\\*\\*", -1).length % 2 == 1;
    return mark <= 0 || pairs || !closes(said, mark)
        ? said
        : said.substring(0, mark) + said.substring(mark + STRONG.length());
  }

  private static boolean closes(String said, int mark) {
    int behind = mark + STRONG.length();
    return !Character.isWhitespace(said.charAt(mark - 1))
        && (behind == said.length() || !Character.isLetterOrDigit(said.charAt(behind)));
  }
}
