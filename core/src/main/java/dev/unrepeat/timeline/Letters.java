package dev.unrepeat.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The letters of which a text must have at least one run for a pattern to match:
/// `(?:errors?|fail\w*)` needs "error" or "fail". Finding these is a hundred times cheaper than the
/// pattern.
///
/// Nothing can be said of a pattern without such runs, and it must be tried.
final class Letters {
  private final String[] anyOf;

  /// The mark of each, so that most are ruled out by one bit.
  private final int[] marks;

  private Letters(List<String> anyOf) {
    this.anyOf = anyOf.toArray(String[]::new);
    this.marks =
        anyOf.stream().mapToInt(run -> run.length() < 3 ? Text.NONE : Text.mark(run, 0)).toArray();
  }

  /// Reads a pattern of the kind that stands in our tables: groups, alternatives, classes and
  /// quantifiers.
  static Letters of(String pattern) {
    return new Letters(new Reader(pattern.toLowerCase(Locale.ROOT)).alternatives());
  }

  List<String> anyOf() {
    return List.of(anyOf);
  }

  boolean couldMatch(Text text) {
    for (int i = 0; i < anyOf.length; i++) {
      if (text.has(anyOf[i], marks[i])) {
        return true;
      }
    }
    return anyOf.length == 0;
  }

  /// A text in lower case with a mark for each three letters that follow each other in it.
  static final class Text {
    private static final int NONE = -1;

    private final String text;
    private final long[] marks = new long[64];

    Text(String original) {
      text = original.toLowerCase(Locale.ROOT);
      for (int i = 0; i + 2 < text.length(); i++) {
        int mark = mark(text, i);
        marks[mark >>> 6] |= 1L << mark;
      }
    }

    private boolean has(String letters, int mark) {
      return (mark == NONE || (marks[mark >>> 6] & 1L << mark) != 0) && text.contains(letters);
    }

    private static int mark(String letters, int at) {
      int three = (letters.charAt(at) * 31 + letters.charAt(at + 1)) * 31 + letters.charAt(at + 2);
      return (three * 0x9E3779B1) >>> 20;
    }
  }

  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    /// What every alternative needs; nothing as soon as one needs nothing.
    List<String> alternatives() {
      List<String> all = new ArrayList<>();
      boolean free = false;
      do {
        List<String> one = sequence();
        free |= one.isEmpty();
        all.addAll(one);
      } while (take('|'));
      return free ? List.of() : all;
    }

    /// The part of a sequence that says most: the one whose shortest run is longest.
    private List<String> sequence() {
      List<String> best = List.of();
      StringBuilder run = new StringBuilder();
      while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
        char c = pattern.charAt(at);
        if (c == '(') {
          best = better(best, flush(run));
          List<String> inside = group();
          best = optional() ? best : better(best, inside);
        } else if (Character.isLetterOrDigit(c) || c == ' ') {
          at++;
          if (optional()) {
            best = better(best, flush(run));
          } else {
            run.append(c);
          }
        } else {
          best = better(best, flush(run));
          skip(c);
          optional();
        }
      }
      return better(best, flush(run));
    }

    private List<String> group() {
      at++;
      boolean look =
          pattern.startsWith("?!", at)
              || pattern.startsWith("?<", at)
              || pattern.startsWith("?=", at);
      if (pattern.startsWith("?<", at)) {
        at += 3;
      } else if (pattern.startsWith("?", at)) {
        at += 2;
      }
      List<String> inside = alternatives();
      take(')');
      return look ? List.of() : inside;
    }

    private void skip(char c) {
      if (c == '\\') {
        at += 2;
        if (pattern.startsWith("{", at)) {
          at = pattern.indexOf('}', at) + 1;
        }
      } else if (c == '[') {
        at++;
        while (pattern.charAt(at) != ']') {
          at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
      } else {
        at++;
      }
    }

    /// Passes a quantifier and says whether it lets what stands before it be absent.
    private boolean optional() {
      if (at >= pattern.length()) {
        return false;
      }
      boolean absent = false;
      char c = pattern.charAt(at);
      if (c == '?' || c == '*') {
        absent = true;
        at++;
      } else if (c == '+') {
        at++;
      } else if (c == '{') {
        absent = pattern.charAt(at + 1) == '0';
        at = pattern.indexOf('}', at) + 1;
      }
      take('?');
      return absent;
    }

    private boolean take(char c) {
      if (at < pattern.length() && pattern.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private static List<String> flush(StringBuilder run) {
      String letters = run.toString();
      run.setLength(0);
      return letters.isBlank() ? List.of() : List.of(letters);
    }

    private static List<String> better(List<String> one, List<String> other) {
      return shortest(other) > shortest(one) ? other : one;
    }

    private static int shortest(List<String> letters) {
      return letters.stream().mapToInt(String::length).min().orElse(0);
    }
  }
}
