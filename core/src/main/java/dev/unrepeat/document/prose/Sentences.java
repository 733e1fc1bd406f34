package dev.unrepeat.document.prose;

import java.util.Locale;
import java.util.Set;

/// Finds where sentences end: at a full stop, question or exclamation mark that does not belong to
/// an abbreviation, a number or a name such as `example.com`, and at a line feed.
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "eg", "ie", "etc", "vs", "cf", "approx", "ca", "resp", "incl", "excl", "mr",
          "mrs", "ms", "dr", "prof", "st", "jr", "sr", "no", "nr", "vol", "fig", "min", "max",
          "sec", "hrs", "dept", "inc", "ltd", "corp", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec", "a.m", "p.m", "u.s", "z.b", "d.h", "u.a",
          "bzw", "evtl");
  private static final int LONGEST = 2_000;
  private static final String CLOSERS = "\"'”’)]}»*_";

  private Sentences() {}

  /// Takes the place of a sentence.
  interface Sink {
    void take(int from, int to);
  }

  static void each(String text, Sink sink) {
    int from = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        emit(text, from, i, sink);
        from = i + 1;
      } else if (c == '。' || c == '！' || c == '？') {
        emit(text, from, i + 1, sink);
        from = i + 1;
      } else if (c == '.' || c == '!' || c == '?') {
        int end = behind(text, i);
        if (ends(text, from, i, end)) {
          emit(text, from, end, sink);
          from = end;
        }
        i = Math.max(i, end - 1);
      }
    }
    emit(text, from, length, sink);
  }

  /// Behind further marks and what closes around them: `?!`, `...`, `.)`.
  private static int behind(String text, int mark) {
    int i = mark + 1;
    while (i < text.length() && ".!?".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean ends(String text, int from, int mark, int end) {
    if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      return false;
    }
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    return text.charAt(mark) != '.' || next == text.length() || !abbreviated(text, from, mark);
  }

  private static boolean abbreviated(String text, int from, int mark) {
    int begin = mark;
    while (begin > from
        && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
      begin--;
    }
    String word = text.substring(begin, mark);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && begin > from;
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// What is longer than any sentence is taken in pieces, cut at a blank where there is one: rules
  /// look at each sentence many times over, and some at each of its words from each other one.
  private static void emit(String text, int from, int to, Sink sink) {
    int at = from;
    while (to - at > LONGEST) {
      int cut = at + LONGEST;
      while (cut > at + LONGEST / 2 && !Character.isWhitespace(text.charAt(cut))) {
        cut--;
      }
      if (!Character.isWhitespace(text.charAt(cut))) {
        cut = at + LONGEST - (Character.isLowSurrogate(text.charAt(at + LONGEST)) ? 1 : 0);
      }
      piece(text, at, cut, sink);
      at = cut;
    }
    piece(text, at, to, sink);
  }

  private static void piece(String text, int from, int to, Sink sink) {
    int begin = from;
    int end = to;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      sink.take(begin, end);
    }
  }
}
