package dev.unrepeat.text;

import java.util.ArrayList;
import java.util.List;

/// The alternatives of a pattern, each a pattern that matches wherever it is the one by which the
/// whole does: of `\b(?:ran|set (?:up|off))\b` these are `ran` and `set (?:up|off)`.
public final class Alternatives {
  private final String pattern;
  private int at;

  private Alternatives(String pattern) {
    this.pattern = pattern;
  }

  /// One alone, the pattern itself, where it has no others.
  public static List<String> of(String pattern) {
    Alternatives reading = new Alternatives(pattern);
    List<String> all = reading.split();
    if (all.size() > 1) {
      return all;
    }
    reading.at = 0;
    reading.skipLooks();
    if (!pattern.startsWith("(?:", reading.at)) {
      return all;
    }
    reading.at += 3;
    List<String> inside = reading.split();
    boolean repeated =
        reading.at + 1 < pattern.length() && "?*+{".indexOf(pattern.charAt(reading.at + 1)) >= 0;
    return repeated ? all : inside;
  }

  /// Up to the bracket that closes what was open, or to the end.
  private List<String> split() {
    List<String> all = new ArrayList<>();
    int from = at;
    while (at < pattern.length() && pattern.charAt(at) != ')') {
      if (pattern.charAt(at) == '|') {
        all.add(pattern.substring(from, at));
        from = at + 1;
      }
      skip();
    }
    all.add(pattern.substring(from, at));
    return all;
  }

  /// Passes what looks around and matches no letter.
  private void skipLooks() {
    while (pattern.startsWith("\\b", at)
        || pattern.startsWith("(?<!", at)
        || pattern.startsWith("(?!", at)) {
      skip();
    }
  }

  private void skip() {
    char c = pattern.charAt(at);
    if (c == '(') {
      at++;
      while (pattern.charAt(at) != ')') {
        skip();
      }
    } else if (c == '[') {
      at++;
      while (pattern.charAt(at) != ']') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
    } else if (c == '\\') {
      at++;
    }
    at++;
  }
}
