package dev.unrepeat.time;

import java.util.List;

/// Questions about single places of a text that are safe past its end.
final class Characters {
  private Characters() {}

  /// The character at a place, where the hyphens that do not break a line, which writing programs
  /// put into `2026‑10‑14`, are hyphens as any other.
  static char charAt(String s, int i) {
    char c = i >= 0 && i < s.length() ? s.charAt(i) : '\0';
    return c == '\u2010' || c == '\u2011' ? '-' : c;
  }

  static boolean digit(String s, int i) {
    char c = charAt(s, i);
    return c >= '0' && c <= '9';
  }

  static boolean letter(String s, int i) {
    char c = charAt(s, i);
    return c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  static boolean wordy(String s, int i) {
    return letter(s, i) || (charAt(s, i) < 128 ? digit(s, i) : Character.isDigit(charAt(s, i)));
  }

  /// How many digits stand at a place.
  static int digits(String s, int i) {
    int n = 0;
    while (digit(s, i + n)) {
      n++;
    }
    return n;
  }

  static int number(String s, int from, int to) {
    return Integer.parseInt(s, from, to, 10);
  }

  /// The one of these words that stands at a place; empty where none does.
  static String wordAt(String s, int i, List<String> words) {
    for (String word : words) {
      if (s.startsWith(word, i)) {
        return word;
      }
    }
    return "";
  }

  /// The end of the letters at a place.
  static int wordEnd(String s, int i) {
    int p = i;
    while (letter(s, p)) {
      p++;
    }
    return p;
  }

  static boolean blank(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u2009'
        || c == '\u3000';
  }

  static int skipBlanks(String s, int i) {
    int p = i;
    while (blank(charAt(s, p))) {
      p++;
    }
    return p;
  }

  static boolean dash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '‒' || c == '−' || c == '〜' || c == '～';
  }
}
