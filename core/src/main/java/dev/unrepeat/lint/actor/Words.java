package dev.unrepeat.lint.actor;

import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.text.Grams;
import java.util.ArrayList;
import java.util.List;

/// A sentence cut into words and marks. `on-call`, `didn't`, `@handle` and a stretch of code are
/// one word each.
///
/// @param text of the sentence
/// @param lower the same, character by character in lower case and with straight apostrophes
/// @param grams what runs of letters the latter can hold
record Words(String text, String lower, Grams grams, List<Word> all) {

  static Words of(String text) {
    StringBuilder small = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      small.append(c == '’' ? '\'' : Character.toLowerCase(c));
    }
    String lower = small.toString();
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < lower.length()) {
      char c = lower.charAt(i);
      int begin = i;
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      if (c == TextBlock.MASK) {
        while (i < lower.length() && lower.charAt(i) == TextBlock.MASK) {
          i++;
        }
      } else if (begins(lower, i)) {
        i++;
        while (i < lower.length() && continues(lower, i)) {
          i++;
        }
      } else {
        i++;
      }
      words.add(
          new Word(
              lower.substring(begin, i),
              begin,
              i,
              Character.isUpperCase(text.charAt(begin)),
              acronym(text, begin, i)));
    }
    return new Words(text, lower, Grams.of(lower), List.copyOf(words));
  }

  private static boolean acronym(String text, int from, int to) {
    boolean all = to - from >= 2 && to - from <= 4;
    for (int i = from; all && i < to; i++) {
      all = Character.getType(text.charAt(i)) == Character.UPPERCASE_LETTER;
    }
    return all;
  }

  private static boolean begins(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i))
        || ((text.charAt(i) == '@'
                || (text.charAt(i) == '.' && (i == 0 || text.charAt(i - 1) == ' ')))
            && i + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private static boolean continues(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || ("'-.".indexOf(c) >= 0
            && i + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  Word get(int i) {
    return all.get(i);
  }

  int size() {
    return all.size();
  }

  /// Whether one blank, and nothing else, stands between a word and the next.
  boolean spaced(int i) {
    return i + 1 < all.size()
        && all.get(i + 1).from() == all.get(i).to() + 1
        && lower.charAt(all.get(i).to()) == ' ';
  }

  /// The word that begins at or holds a place of the sentence; the number of words behind the last.
  int at(int place) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).to() > place) {
        return i;
      }
    }
    return all.size();
  }
}
