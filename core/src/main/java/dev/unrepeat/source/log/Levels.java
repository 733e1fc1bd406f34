package dev.unrepeat.source.log;

import java.util.List;
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
    for (int i = 0; i < WORDS && at < limit; i++) {
      int end = at;
      while (end < to && line[end] != ' ' && line[end] != '\t') {
        end++;
      }
      int level = word(line, at, end);
      if (level != NONE) {
        messageFrom = i == 0 ? skipMarks(line, end, to) : messageFrom;
        return level;
      }
      at = end;
      while (at < to && (line[at] == ' ' || line[at] == '\t')) {
        at++;
      }
    }
    return first == '<' ? priority(line, to) : NONE;
  }

  private static int skipMarks(char[] line, int from, int to) {
    int at = from;
    while (at < to && " \t]):-|,\"'".indexOf(line[at]) >= 0) {
      at++;
    }
    return at;
  }

  private static int word(char[] line, int from, int to) {
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
      if (c == '=' || c == ':' || c == '"' || c == '|' || c == '[') {
        start = i + 1;
        break;
      }
    }
    int length = end - start;
    if (length == 1 && from + 1 < to && line[from] == '[') {
      return letter(line[start]);
    }
    return length < 3 || length > 9 ? NONE : named(line, start, length);
  }

  static int letter(char c) {
    return switch (c) {
      case 'D', 'T' -> DEBUG;
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
