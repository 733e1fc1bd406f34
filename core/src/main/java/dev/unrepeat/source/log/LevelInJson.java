package dev.unrepeat.source.log;

import java.util.List;

/// The level of a JSON object that stands behind a stamp: `{"level":"error","msg":…}`.
final class LevelInJson {
  private static final int FAR = 1000;
  private static final List<String> NAMES =
      List.of("\"level\"", "\"severity\"", "\"lvl\"", "\"log.level\"", "\"levelname\"");

  private LevelInJson() {}

  static int of(char[] line, int from, int to) {
    String text = new String(line, from, Math.min(to - from, FAR));
    for (String name : NAMES) {
      int at = text.indexOf(name);
      int value = at < 0 ? -1 : text.indexOf('"', at + name.length());
      int end = value < 0 ? -1 : text.indexOf('"', value + 1);
      if (end > 0 && text.substring(at + name.length(), value).strip().equals(":")) {
        return Levels.of(text.substring(value + 1, end));
      }
    }
    return Levels.NONE;
  }
}
