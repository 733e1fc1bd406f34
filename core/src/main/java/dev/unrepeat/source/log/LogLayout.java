package dev.unrepeat.source.log;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.StampScanner;
import java.util.List;
import java.util.Optional;

/// Where the stamp stands in the lines of a log and in which form, learned from its first lines.
///
/// @param words how many words stand before the stamp, such as the address in an access log
/// @param orders the forms that fit as well, with day, month and year in another order; which it
///   is, is open where there are any
/// @param levels whether enough lines name a level, so that those of INFO can be left aside
record LogLayout(StampForm form, int words, List<StampForm> orders, boolean levels) {
  private static final List<StampForm> WHOLE_YEARS =
      List.of(StampForm.DAY_FIRST, StampForm.MONTH_FIRST);
  private static final int MOST_WORDS = 5;
  private static final int LINES = 200;

  /// Of a hundred lines so many have a stamp where each of these is followed by a long trace.
  private static final long LEAST = 3;

  /// Before the stamp of a query in the slow log of MySQL, which stands over the query.
  static final String SLOW_QUERY = "# Time: ";

  private static final List<StampForm> YEARED =
      List.of(StampForm.ISO, StampForm.DAY_MONTH_NAME, StampForm.APACHE_ERROR);

  /// So far into a line the bracket of a stamp is looked for.
  private static final int FAR = 400;

  /// The layout that most lines of a beginning have; empty when no layout fits enough of them.
  static Optional<LogLayout> learn(String head) {
    int[][] hits = new int[StampForm.values().length][MOST_WORDS + 1];
    int lines = 0;
    int stamped = 0;
    int levelled = 0;
    int alone = 0;
    StampScanner stamp = new StampScanner();
    Levels levels = new Levels();
    for (String text : (Iterable<String>) head.lines().limit(LINES)::iterator) {
      if (text.isBlank() || isIndented(text)) {
        continue;
      }
      char[] line = text.toCharArray();
      lines++;
      int end = count(stamp, line, hits);
      stamped += end > 0 ? 1 : 0;
      boolean level =
          end > 0 && levels.around(line, 0, stamp.start(), end, line.length) != Levels.NONE;
      levelled += level ? 1 : 0;
      alone += level || text.startsWith(SLOW_QUERY) ? 1 : 0;
    }
    boolean traces = stamped > 1 && alone * 2 >= stamped && stamped * 100L >= lines * LEAST;
    if (stamped == 0 || (stamped * 100L < lines * 40L && !traces)) {
      return Optional.empty();
    }
    return best(hits, levelled * 5 >= stamped, ShortYears.areOfSpark(head));
  }

  /// Whether a line goes on with the one above; Consul indents its times.
  private static boolean isIndented(String text) {
    return Character.isWhitespace(text.charAt(0)) && !Character.isDigit(text.strip().charAt(0));
  }

  /// Whether lines without levels look like notes that somebody wrote: list marks, a dash behind
  /// the time, or the chat of a call.
  boolean isNotes(String head) {
    if (levels || form == StampForm.EPOCH) {
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
        boolean marked = "-*#|>•".indexOf(line[0]) >= 0 && !text.startsWith(SLOW_QUERY);
        boolean said = behind.startsWith("From ") && behind.contains(" to ");
        notes +=
            marked || said || (!behind.isEmpty() && "-–—:".indexOf(behind.charAt(0)) >= 0) ? 1 : 0;
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
        boolean fits = form != StampForm.CLOCK || words == 0 || isBare(line, at);
        if (fits && form.read(stamp, line, at, line.length) && stamp.digits() >= 0) {
          hits[form.ordinal()][words]++;
          end = end == 0 ? stamp.end() : end;
        }
      }
      if (end > 0) {
        return end;
      }
    }
    for (StampForm form : List.of(StampForm.DAY_MONTH_NAME, StampForm.APACHE_ERROR)) {
      if (end == 0 && bracketed(form, stamp, line, 0, line.length) && stamp.digits() >= 0) {
        hits[form.ordinal()][MOST_WORDS]++;
        end = stamp.end();
      }
    }
    return end;
  }

  /// Whether the words before a clock are no part of a date.
  private static boolean isBare(char[] line, int to) {
    boolean begins = true;
    int digits = 0;
    for (int i = 0; i < to; i++) {
      digits = line[i] >= '0' && line[i] <= '9' ? digits + 1 : 0;
      if (digits > 3 || (begins && digits > 0)) {
        return false;
      }
      begins = line[i] == ' ' || line[i] == '\t' || line[i] == '[' || line[i] == '(';
    }
    return true;
  }

  /// Reads a stamp of an access log behind the first bracket that has one; how many words stand
  /// before it may change from line to line, as with the addresses of several proxies.
  private static boolean bracketed(
      StampForm form, StampScanner stamp, char[] line, int from, int to) {
    int end = Math.min(to, from + FAR);
    for (int i = from; i < end; i++) {
      if (line[i] == '[' && form.read(stamp, line, i + 1, to)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LogLayout> best(int[][] hits, boolean levels, boolean yearFirst) {
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
    List<StampForm> orders = ShortYears.FORMS.contains(best) ? ShortYears.FORMS : WHOLE_YEARS;
    int most = hits[best.ordinal()][place];
    int at = place;
    List<StampForm> open =
        orders.stream().filter(form -> hits[form.ordinal()][at] == most).toList();
    boolean known =
        open.size() < 2 || !orders.contains(best) || (best == StampForm.SHORT_YEAR && yearFirst);
    return Optional.of(new LogLayout(best, place, known ? List.of() : open, levels));
  }

  /// A second form at the beginning of lines that this layout does not read, as where a server and
  /// its framework write into one file; only of stamps that have a year.
  Optional<LogLayout> besides(String head) {
    if (!YEARED.contains(form)) {
      return Optional.empty();
    }
    int[] hits = new int[YEARED.size()];
    StampScanner stamp = new StampScanner();
    for (String text : (Iterable<String>) head.lines().limit(LINES)::iterator) {
      char[] line = text.toCharArray();
      if (line.length == 0 || read(stamp, line, 0, line.length)) {
        continue;
      }
      for (int i = 0; i < hits.length; i++) {
        int at = anchor(line, 0, line.length, 0);
        hits[i] += YEARED.get(i).read(stamp, line, at, line.length) && stamp.digits() >= 0 ? 1 : 0;
      }
    }
    int best = 0;
    for (int i = 1; i < hits.length; i++) {
      best = hits[i] > hits[best] ? i : best;
    }
    return hits[best] == 0
        ? Optional.empty()
        : Optional.of(new LogLayout(YEARED.get(best), 0, List.of(), levels));
  }

  /// The layout with the order of day and month that a person answered, where the lines leave it
  /// open.
  LogLayout told(Answers answers) {
    if (!openOrder() || answers.order().isEmpty()) {
      return this;
    }
    boolean isShort = ShortYears.FORMS.contains(form);
    return switch (answers.order().get()) {
      case DAY_FIRST -> in(isShort ? StampForm.SHORT_DAY_FIRST : StampForm.DAY_FIRST);
      case MONTH_FIRST -> in(isShort ? StampForm.SHORT_MONTH_FIRST : StampForm.MONTH_FIRST);
      case YEAR_FIRST -> in(StampForm.SHORT_YEAR);
    };
  }

  /// Still open where the lines are not in that order.
  private LogLayout in(StampForm known) {
    return orders.contains(known) ? new LogLayout(known, words, List.of(), levels) : this;
  }

  boolean openOrder() {
    return !orders.isEmpty();
  }

  boolean read(StampScanner stamp, char[] line, int from, int to) {
    if (form.read(stamp, line, anchor(line, from, to, words), to)) {
      return true;
    }
    if (words > 0 && from + 1 < to && isLevel(line[from]) && isLevel(line[from + 1])) {
      return elsewhere(stamp, line, from, to);
    }
    boolean access = form == StampForm.DAY_MONTH_NAME || form == StampForm.APACHE_ERROR;
    return access && words > 0 && bracketed(form, stamp, line, from, to);
  }

  /// Behind a level stands the name of a thread, which may have blanks: `WARN [Service Thread] …`.
  private boolean elsewhere(StampScanner stamp, char[] line, int from, int to) {
    for (int more = 1; more <= MOST_WORDS + 1; more++) {
      if (form.read(stamp, line, anchor(line, from, to, more), to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLevel(char c) {
    return c >= 'A' && c <= 'Z';
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
    if (at + 5 < to && line[at] == 't') {
      at += line[at + 1] == '=' ? 2 : line[at + 2] == '=' ? 3 : line[at + 4] == '=' ? 5 : 0;
    }
    while (at + 4 < to && line[at] == '#' && line[at + 1] == '#') {
      at++;
    }
    if (at + 1 < to && line[at] == '#' && line[at + 1] == '<') {
      at += 2; // ####<Oct 14, 2026 of WebLogic
    }
    while (at < to
        && (line[at] == '['
            || line[at] == '"'
            || line[at] == '('
            || line[at] == '\''
            || line[at] == '*'
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
