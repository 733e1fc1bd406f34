package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The headings of one language as their file lists them; the head of `headings_en.txt` tells the
/// format.
///
/// @param spellings one spelling by another
/// @param words the lists before the first bracket, by name: `before`, `behind`, `join`
record HeadingFile(
    String name, Map<String, String> spellings, Map<String, List<String>> words, List<Line> lines) {

  /// How far a synonym may be stretched.
  enum Use {
    ANYWHERE,
    /// Only where nothing else stands in the heading.
    ALONE,
    LABEL,
    STATUS
  }

  /// @param text as written; a bracket in it stands within a word only where that is not ASCII
  record Line(int number, List<Meaning> meanings, Use use, String text) {
    /// What the line stands for, each alternative written out.
    List<String> phrases() {
      return alternatives(text);
    }
  }

  /// Reads a file; a wrong one is a fault of ours.
  static HeadingFile read(String name, String text) {
    Map<String, String> spellings = new LinkedHashMap<>();
    Map<String, List<String>> words = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    List<Meaning> meanings = List.of();
    Use use = Use.ANYWHERE;
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        use = use(line);
        meanings = use == Use.STATUS ? List.of(Meaning.STATUS_UPDATE) : meanings(line);
      } else if (line.startsWith("spelling:")) {
        spelling(line.substring(9), spellings);
      } else if (meanings.isEmpty()) {
        int colon = line.indexOf(':');
        words
            .computeIfAbsent(line.substring(0, colon), list -> new ArrayList<>())
            .addAll(Arrays.asList(line.substring(colon + 1).strip().split("\\s*,\\s*", -1)));
      } else {
        lines.add(new Line(number, meanings, use, line));
      }
    }
    return new HeadingFile(name, spellings, words, lines);
  }

  List<String> list(String list) {
    return words.getOrDefault(list, List.of());
  }

  private static Use use(String line) {
    String behind = line.substring(line.indexOf(']') + 1).strip();
    if (line.startsWith("[status]")) {
      return Use.STATUS;
    }
    return behind.isEmpty() ? Use.ANYWHERE : Use.valueOf(behind.toUpperCase(Locale.ROOT));
  }

  private static List<Meaning> meanings(String line) {
    return Arrays.stream(line.substring(1, line.indexOf(']')).split(",", -1))
        .map(word -> Meaning.valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
        .toList();
  }

  private static void spelling(String line, Map<String, String> spellings) {
    int equals = line.indexOf('=');
    String target = line.substring(equals + 1).strip();
    for (String other : line.substring(0, equals).strip().split(" +", -1)) {
      spellings.put(other, target);
    }
  }

  /// `(a|b|) c` as `a c`, `b c` and `c`.
  static List<String> alternatives(String line) {
    int open = line.indexOf('(');
    if (open < 0) {
      return List.of(line);
    }
    int close = line.indexOf(')', open);
    List<String> rest = alternatives(line.substring(close + 1));
    List<String> all = new ArrayList<>();
    for (String choice : line.substring(open + 1, close).split("\\|", -1)) {
      for (String ending : rest) {
        all.add(line.substring(0, open) + choice + ending);
      }
    }
    return all;
  }
}
