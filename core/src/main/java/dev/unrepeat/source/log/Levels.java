package dev.unrepeat.source.log;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the level of a log line: a word behind the stamp, `level=error`, `[core:warn]`, the
/// priority of a syslog line or the letter of a Kubernetes component. After a reading it also knows
/// where the message begins.
final class Levels {
  static final int NONE = 0;
  static final int DEBUG = 1;
  static final int INFO = 2;
  static final int WARN = 3;
  static final int ERROR = 4;
  static final int FATAL = 5;
  private static final String[] NAMES = {"", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};
  private static final List<Word> ALL =
      Stream.of(
              words(INFO, "info", "information", "inf", "config", "notice", "note", "log"),
              words(WARN, "warn", "warning", "wrn"),
              words(ERROR, "error", "err", "severe"),
              words(DEBUG, "debug", "dbg", "trace", "trc", "fine", "finer", "finest", "verbose"),
              words(FATAL, "emerg", "emergency", "fatal", "ftl", "critical", "crit"),
              words(FATAL, "alert", "panic"))
          .flatMap(words -> words)
          .toList();
  private static final Word[][] WORDS_BY_LETTER = byLetter();
  private static final int WORDS = 6;
  private static final int FAR = 96;
  private static final Set<String> FACILITIES =
      Set.of(
          "kern",
          "user",
          "mail",
          "daemon",
          "auth",
          "authpriv",
          "syslog",
          "cron",
          "ftp",
          "local0",
          "local1",
          "local2",
          "local3",
          "local4",
          "local5",
          "local6",
          "local7");

  private int messageFrom;

  private record Word(String name, int level) {}

  private static Stream<Word> words(int level, String... names) {
    return Stream.of(names).map(name -> new Word(name, level));
  }

  private static Word[][] byLetter() {
    Word[][] table = new Word[26][];
    for (int i = 0; i < table.length; i++) {
      char letter = (char) ('a' + i);
      table[i] = ALL.stream().filter(w -> w.name.charAt(0) == letter).toArray(Word[]::new);
    }
    return table;
  }

  static String name(int level) {
    return NAMES[level];
  }

  /// Place behind the level, or behind the stamp when there is none.
  int messageFrom() {
    return messageFrom;
  }

  /// @param from place behind the stamp
  /// @param first the first character of the line, which may tell the level itself
  int read(char[] line, int from, int to, char first) {
    messageFrom = skipMarks(line, from, to);
    int at = messageFrom;
    int limit = Math.min(to, from + FAR);
    boolean numbers = true;
    for (int i = 0; i < WORDS && at < limit; i++) {
      int end = at;
      while (end < to && line[end] != ' ' && line[end] != '\t') {
        end++;
      }
      int level = word(line, at, end, i == 0);
      if (level == NONE && end - at == 1) {
        boolean stands = (i == 2 && numbers) || (i == 0 && component(line, end, to));
        level = stands ? letter(line[at]) : NONE;
      } else if (level == NONE && line[at] == '{' && end - at > 2 && line[at + 1] == '"') {
        return LevelInJson.of(line, at, to);
      } else if (level == NONE && i > 0 && end - at > 4 && line[end - 1] == ':') {
        // `postfix/qmgr[813]: warning: …` of syslog
        boolean program =
            at >= from + 3 && line[at - 1] == ' ' && line[at - 2] == ':' && line[at - 3] == ']';
        int named = program ? named(line, at, end - 1 - at) : NONE;
        level = named >= WARN ? named : NONE;
      }
      boolean before = i == 0 || numbers;
      numbers &= isNumber(line, at, end);
      if (level != NONE) {
        messageFrom = before ? skipMarks(line, behindMark(line, at, end), to) : messageFrom;
        return level;
      }
      at = end;
      while (at < to && (line[at] == ' ' || line[at] == '\t')) {
        at++;
      }
    }
    return first == '<' ? priority(line, to) : NONE;
  }

  /// Whether it is the number of a process or thread, as `1702`, `[139]` or `#8315]`.
  private static boolean isNumber(char[] line, int from, int to) {
    boolean digit = false;
    for (int i = from; i < to; i++) {
      boolean mark = line[i] < '0' || line[i] > '9';
      if (mark && "[]#():-.".indexOf(line[i]) < 0) {
        return false;
      }
      digit |= !mark;
    }
    return digit;
  }

  /// The level behind the stamp, else before it, as in `ERROR [main] 2026-10-14 …` or `level=error
  /// ts=…`.
  int around(char[] line, int begin, int stamp, int end, int to) {
    int level = read(line, end, to, line[begin]);
    if (level != NONE || stamp - begin < 4) {
      return level;
    }
    int from = messageFrom;
    level = read(line, begin, stamp, ' ');
    messageFrom = from;
    return level;
  }

  private static int skipMarks(char[] line, int from, int to) {
    int at = from;
    while (at < to && " \t]):-|,\"'".indexOf(line[at]) >= 0) {
      at++;
    }
    return at;
  }

  /// Place of the letter that tells the level behind two numbers, as in `1702 2395 E Tag: …`; -1
  /// when it stands not there.
  static int afterNumbers(char[] line, int from, int to) {
    int at = from;
    for (int i = 0; i < 2; i++) {
      at = skipBlanks(line, at, to);
      int first = at;
      while (at < to && line[at] >= '0' && line[at] <= '9') {
        at++;
      }
      if (at == first) {
        return -1;
      }
    }
    at = skipBlanks(line, at, to);
    return at + 1 < to && line[at + 1] == ' ' && letter(line[at]) != NONE ? at : -1;
  }

  private static int skipBlanks(char[] line, int from, int to) {
    int at = from;
    while (at < to && line[at] == ' ') {
      at++;
    }
    return at;
  }

  /// Whether what follows a letter says that it is a level: a word of capitals, as in `W STORAGE`,
  /// or a bar, as in `W | etcdserver`.
  private static boolean component(char[] line, int from, int to) {
    int at = skipBlanks(line, from, to);
    if (at < to && line[at] == '|') {
      return true;
    }
    int first = at;
    while (at < to && line[at] >= 'A' && line[at] <= 'Z') {
      at++;
    }
    return at - first >= 3 && at < to && line[at] == ' ';
  }

  private static int word(char[] line, int from, int to, boolean first) {
    // The first of several brackets: `[14][error][config]`, where the last is a component.
    boolean brackets = first && to - from > 4 && "[#".indexOf(line[from]) >= 0;
    int level = brackets ? bracketed(line, from, to) : NONE;
    level = level == NONE ? marked(line, from, to, first) : level;
    return level == NONE && to - from > 4 ? leading(line, from, to) : level;
  }

  /// Where the text goes on: behind the bracket in `##[error]Process`, else behind the word.
  private static int behindMark(char[] line, int from, int end) {
    int at = end;
    while (line[from] == '#' && at > from && line[at - 1] != ']') {
      at--;
    }
    return at > from ? at : end;
  }

  /// `[12][warning][upstream]`, `##[error]Process`.
  private static int bracketed(char[] line, int from, int to) {
    int start = -1;
    for (int i = from; i < to; i++) {
      if (line[i] == '[') {
        start = i + 1;
      } else if (line[i] == ']' && start > 0) {
        int length = i - start;
        int level = length < 3 || length > 9 ? NONE : named(line, start, length);
        if (level != NONE) {
          return level;
        }
        start = -1;
      }
    }
    return NONE;
  }

  /// `E1014`, where a component of Kubernetes writes through the system's log.
  private static boolean isKlog(char[] line, int from, int to) {
    if (to - from != 5 || "IWEF".indexOf(line[from]) < 0) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (line[i] < '0' || line[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /// `WARNING[2261]`, `ERROR/MainProcess]`, and `%LINK-3-UPDOWN:` with its digit.
  private static int leading(char[] line, int from, int to) {
    int start = line[from] == '[' ? from + 1 : from;
    int at = start;
    while (at < to && line[at] >= 'A' && line[at] <= 'Z') {
      at++;
    }
    if (at > start && at < to && (line[at] == '[' || line[at] == '/')) {
      int length = at - start;
      return length < 3 || length > 9 ? NONE : named(line, start, length);
    }
    if (isKlog(line, from, to)) {
      return letter(line[from]);
    }
    if (line[from] != '%') {
      return NONE;
    }
    for (int i = from + 2; i + 2 < to; i++) {
      if (line[i - 1] == '-' && line[i + 1] == '-' && line[i] >= '0' && line[i] <= '7') {
        return ofSyslog(line[i] - '0');
      }
    }
    return NONE;
  }

  private static int marked(char[] line, int from, int to, boolean first) {
    int start = from;
    int end = to;
    while (start < end && "[(<|\"*".indexOf(line[start]) >= 0) {
      start++;
    }
    while (start < end && "]):>|,\"*".indexOf(line[end - 1]) >= 0) {
      end--;
    }
    for (int i = end - 1; i > start; i--) {
      char c = line[i];
      boolean dot =
          c == '.'
              && i + 2 < end
              && (isCapital(line[i + 1]) ? isCapital(line[i + 2]) : isFacility(line, start, i));
      if (c == '=' || c == ':' || c == '"' || c == '|' || c == '[' || dot) {
        start = i + 1;
        break;
      }
    }
    int length = end - start;
    if (length == 0) {
      return NONE;
    }
    boolean bare = start == from || line[start - 1] == '(';
    if (!first && bare && (!isCapital(line[start]) || (line[start] | 0x20) == 'a')) {
      return NONE; // "no error found", "SERVICE ALERT: web is up"
    }
    if (length == 1 && from + 1 < to && line[from] == '[') {
      return letter(line[start]);
    }
    return length < 3 || length > 9 ? NONE : named(line, start, length);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /// Whether it is a facility of syslog, as in `daemon.err`.
  private static boolean isFacility(char[] line, int from, int to) {
    return to - from <= 8
        && "kumdaslcf".indexOf(line[from]) >= 0
        && FACILITIES.contains(new String(line, from, to - from));
  }

  static int letter(char c) {
    return switch (c) {
      case 'D', 'T', 'V' -> DEBUG;
      case 'I' -> INFO;
      case 'W' -> WARN;
      case 'E' -> ERROR;
      case 'F', 'C' -> FATAL;
      default -> NONE;
    };
  }

  private static int named(char[] line, int at, int length) {
    int letter = (line[at] | 0x20) - 'a';
    if (letter < 0 || letter >= WORDS_BY_LETTER.length) {
      return NONE;
    }
    for (Word word : WORDS_BY_LETTER[letter]) {
      if (word.name.length() == length && same(line, at, word.name)) {
        return word.level;
      }
    }
    return NONE;
  }

  /// Words of levels stand in one case: `ERROR`, `error` or `Error`, and "Error" in a sentence is
  /// rarely among the first words.
  private static boolean same(char[] line, int at, String name) {
    for (int i = 0; i < name.length(); i++) {
      if ((line[at + i] | 0x20) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int priority(char[] line, int to) {
    int value = 0;
    for (int i = 1; i < to && i < 5 && line[i] >= '0' && line[i] <= '9'; i++) {
      value = value * 10 + line[i] - '0';
    }
    return ofSyslog(value & 7);
  }

  /// The severities of syslog, 0 (emergency) to 7 (debug).
  static int ofSyslog(int severity) {
    return switch (severity) {
      case 0, 1, 2 -> FATAL;
      case 3 -> ERROR;
      case 4 -> WARN;
      case 5, 6 -> INFO;
      default -> DEBUG;
    };
  }

  /// The level that a message tells itself in capitals, as where a whole line was put into a field:
  /// `2026-10-14 14:31:02 ERROR no connection`.
  int inMessage(char[] message) {
    int level = read(message, 0, message.length, ' ');
    if (level == NONE) {
      return NONE;
    }
    int limit = Math.min(message.length - 2, FAR);
    for (int i = 0; i < limit; i++) {
      if (isCapital(message[i]) && isCapital(message[i + 1]) && isCapital(message[i + 2])) {
        return level;
      }
    }
    return NONE;
  }

  /// The level of a word on its own, as a field of a JSON line has it.
  static int of(String word) {
    if (word.isEmpty()) {
      return NONE;
    }
    if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
      return letter(Character.toUpperCase(word.charAt(0)));
    }
    char[] chars = word.toCharArray();
    return Character.isLetter(chars[0]) && chars.length >= 3 ? named(chars, 0, chars.length) : NONE;
  }
}
