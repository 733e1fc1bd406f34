package dev.unrepeat.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into words as the index keeps them: letters and digits, in lower case, accents folded,
/// plural as singular. `payment-services` is the two words `payment service`, found in this order.
///
/// Chinese and Japanese are written without blanks: each of their letters is a word, so that a word
/// is found wherever it stands in a sentence.
public final class Tokens {
  /// Longer ones are data and nobody types them.
  public static final int LONGEST = 60;

  /// The radicals; what comes before needs no look at its script.
  private static final int FIRST_WITHOUT_BLANKS = 0x2E80;

  private Tokens() {}

  /// One word and the characters of the text it was made of.
  public record Token(String word, int from, int to) {}

  public static List<Token> of(String text) {
    List<Token> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      if (!part(letter)) {
        at += Character.charCount(letter);
        continue;
      }
      int from = at;
      at += Character.charCount(letter);
      boolean alone = withoutBlanks(letter);
      while (at < text.length()
          && (mark(text.codePointAt(at))
              || (!alone && part(text.codePointAt(at)) && !withoutBlanks(text.codePointAt(at))))) {
        at += Character.charCount(text.codePointAt(at));
      }
      String word = fold(text.substring(from, at));
      if (!word.isEmpty()) {
        found.add(new Token(word.substring(0, Math.min(word.length(), LONGEST)), from, at));
      }
    }
    return found;
  }

  public static List<String> words(String text) {
    return of(text).stream().map(Token::word).toList();
  }

  /// The parts of a name that is written in one, for example `out of memory error` for
  /// `OutOfMemoryError`; empty for a plain word.
  static List<String> humps(String written) {
    String[] parts = written.split("(?<=[a-z0-9])(?=[A-Z])");
    return parts.length < 2 ? List.of() : List.of(parts);
  }

  private static boolean part(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  private static boolean withoutBlanks(int letter) {
    if (letter < FIRST_WITHOUT_BLANKS) {
      return false;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  private static boolean mark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String fold(String word) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .codePoints()
        .filter(Tokens::part)
        .forEach(letter -> {
          switch (letter) {
            case 'ß' -> plain.append("ss");
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'æ' -> plain.append("ae");
            default -> plain.appendCodePoint(letter);
          }
        });
    return singular(plain.toString());
  }

  /// English plurals only; other endings are found by their beginning.
  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (length > 5
        && (word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes"))) {
      return word.substring(0, length - 2);
    }
    return word.endsWith("is") ? word : word.substring(0, length - 1);
  }
}
