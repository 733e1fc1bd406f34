package dev.unrepeat.document.prose;

import java.util.BitSet;

/// Finds what stands between quotation marks: somebody else's words, or words that are only
/// mentioned.
final class Quotes {
  private static final String OPENING = "“„«‹「『";
  private static final String CLOSING = "””»›」』";
  private static final int LONGEST = 1_000;

  private Quotes() {}

  static BitSet in(String text) {
    BitSet quoted = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      int end = end(text, i);
      if (end > i + 1) {
        quoted.set(i, end + 1);
        i = end;
      }
    }
    return quoted;
  }

  /// Where the quotation that opens here closes; -1 when none opens.
  private static int end(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || c == ' ') {
      return -1;
    }
    if (c == '"') {
      return limited(text.indexOf('"', at + 1), at);
    }
    if ((c == '\'' || c == '‘') && startsWord(text, at)) {
      return limited(single(text, at + 1), at);
    }
    int kind = OPENING.indexOf(c);
    if (kind < 0) {
      return -1;
    }
    int close = text.indexOf(CLOSING.charAt(kind), at + 1);
    return limited(c == '„' && close < 0 ? text.indexOf('“', at + 1) : close, at);
  }

  private static int limited(int close, int at) {
    return close - at > LONGEST ? -1 : close;
  }

  private static boolean startsWord(String text, int at) {
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /// A single mark that closes ends a word; one in the middle of a word is an apostrophe.
  private static int single(String text, int from) {
    for (int i = from; i < text.length() && i - from <= LONGEST; i++) {
      char c = text.charAt(i);
      boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if ((c == '\'' || c == '’') && !inWord) {
        return i;
      }
    }
    return -1;
  }
}
