package dev.unrepeat.source.log;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import dev.unrepeat.time.StampScanner;
import java.util.Optional;

/// Where the stamp stands in the lines of a log and in which form, learned from its first lines.
///
/// @param words how many words stand before the stamp, such as the address in an access log
/// @param openOrder whether day and month could also be the other way round in all lines seen
/// @param levels whether enough lines name a level, so that those of INFO can be left aside
record LogLayout(StampForm form, int words, boolean openOrder, boolean levels) {
  private static final int MOST_WORDS = 5;
  private static final int LINES = 200;

  /// The layout that most lines of a beginning have; empty when no layout fits enough of them.
  static Optional<LogLayout> learn(String head) {
    int[][] hits = new int[StampForm.values().length][MOST_WORDS + 1];
    int lines = 0;
    int stamped = 0;
    int levelled = 0;
    StampScanner stamp = new StampScanner();
    Levels levels = new Levels();
    for (String text : (Iterable<String>) head.lines().limit(LINES)::iterator) {
      if (text.isBlank() || Character.isWhitespace(text.charAt(0))) {
        continue;
      }
      char[] line = text.toCharArray();
      lines++;
      int end = count(stamp, line, hits);
      stamped += end > 0 ? 1 : 0;
      levelled += end > 0 && levels.read(line, end, line.length, line[0]) != Levels.NONE ? 1 : 0;
    }
    if (stamped == 0 || stamped * 100L < lines * 40L) {
      return Optional.empty();
    }
    return best(hits, levelled * 5 >= stamped);
  }

  /// Whether lines without levels look like notes that somebody wrote: list marks, or a dash behind
  /// the time.
  boolean isNotes(String head) {
    if (levels) {
      return false;
    }
    StampScanner stamp = new StampScanner();
    int notes = 0;
    int stamped = 0;
    for (String text : (Iterable<String>) head.lines().limit(LINES)::iterator) {
      char[] line = text.toCharArray();
      if (read(stamp, line, 0, line.length)) {
        stamped++;
        String behind = text.substring(stamp.end()).stripLeading();
        boolean marked = "-*#|>•".indexOf(line[0]) >= 0;
        notes += marked || (!behind.isEmpty() && "-–—:".indexOf(behind.charAt(0)) >= 0) ? 1 : 0;
      }
    }
    return notes * 2 > stamped;
  }

  /// Counts each form that fits a line; the end of the first stamp, or 0 when none fits.
  private static int count(StampScanner stamp, char[] line, int[][] hits) {
    int end = 0;
    for (int words = 0; words <= MOST_WORDS; words++) {
      int at = anchor(line, 0, line.length, words);
      for (StampForm form : StampForm.values()) {
        if (form.read(stamp, line, at, line.length) && stamp.digits() >= 0) {
          hits[form.ordinal()][words]++;
          end = end == 0 ? stamp.end() : end;
        }
      }
      if (end > 0) {
        break;
      }
    }
    return end;
  }

  private static Optional<LogLayout> best(int[][] hits, boolean levels) {
    StampForm best = StampForm.ISO;
    int place = -1;
    for (StampForm form : StampForm.values()) {
      for (int words = 0; words <= MOST_WORDS; words++) {
        int count = hits[form.ordinal()][words];
        if (count > 0 && (place < 0 || count > hits[best.ordinal()][place])) {
          best = form;
          place = words;
        }
      }
    }
    if (place < 0) {
      return Optional.empty();
    }
    boolean open =
        (best == StampForm.DAY_FIRST || best == StampForm.MONTH_FIRST)
            && hits[StampForm.DAY_FIRST.ordinal()][place]
                == hits[StampForm.MONTH_FIRST.ordinal()][place];
    return Optional.of(new LogLayout(best, place, open, levels));
  }

  /// The layout with the order of day and month that a person answered, where the lines leave it
  /// open.
  LogLayout told(Answers answers) {
    if (!openOrder || answers.order().isEmpty()) {
      return this;
    }
    boolean dayFirst = answers.order().get() == DateOrder.DAY_FIRST;
    return new LogLayout(
        dayFirst ? StampForm.DAY_FIRST : StampForm.MONTH_FIRST, words, false, levels);
  }

  boolean read(StampScanner stamp, char[] line, int from, int to) {
    return form.read(stamp, line, anchor(line, from, to, words), to);
  }

  /// The place of a stamp behind some words, an opening bracket, a `time=` or a priority such as
  /// `<34>1 `.
  static int anchor(char[] line, int from, int to, int words) {
    int at = from;
    for (int i = 0; i < words; i++) {
      while (at < to && line[at] != ' ' && line[at] != '\t') {
        at++;
      }
      while (at < to && (line[at] == ' ' || line[at] == '\t')) {
        at++;
      }
    }
    if (at < to && line[at] == '<') {
      at = behindPriority(line, at, to);
    }
    if (at + 5 < to && line[at] == 't' && (line[at + 4] == '=' || line[at + 2] == '=')) {
      at += line[at + 4] == '=' ? 5 : 3;
    }
    while (at < to
        && (line[at] == '['
            || line[at] == '"'
            || line[at] == '('
            || line[at] == '\''
            || line[at] == '\uFEFF')) {
      at++;
    }
    return at;
  }

  private static int behindPriority(char[] line, int from, int to) {
    int at = from + 1;
    while (at < to && at < from + 5 && line[at] >= '0' && line[at] <= '9') {
      at++;
    }
    if (at >= to || line[at] != '>') {
      return from;
    }
    boolean version = at + 2 < to && line[at + 1] == '1' && line[at + 2] == ' ';
    return version ? at + 3 : at + 1;
  }
}
