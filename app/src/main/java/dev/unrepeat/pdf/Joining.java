package dev.unrepeat.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Letters of Arabic in the form that their neighbours ask for (The Unicode Standard, 9.2). Each
/// form is a character of its own; which it is, its name says: `ARABIC LETTER BEH INITIAL FORM`.
final class Joining {
  private static final int FIRST_FORM = 0xFB50;
  private static final int LAST_FORM = 0xFEFC;
  private static final int TATWEEL = 0x640;
  private static final int LAM = 0x644;
  private static final Set<Integer> ALEFS = Set.of(0x622, 0x623, 0x625, 0x627);
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final Map<String, Forms> FORMS = forms();

  /// Of a letter, or of lam and alef, which are written in one; 0 for one that there is not. What
  /// has no form at the beginning of a word is not joined to what follows.
  private record Forms(int end, int begin, int middle) {
    static final Forms NONE = new Forms(0, 0, 0);

    Forms with(int form, String name) {
      return name.endsWith(" FINAL FORM")
          ? new Forms(form, begin, middle)
          : name.endsWith(" INITIAL FORM")
              ? new Forms(end, form, middle)
              : name.endsWith(" MEDIAL FORM") ? new Forms(end, begin, form) : this;
    }

    /// The letter itself where nothing is beside it.
    int of(boolean before, boolean after, int letter) {
      return before && after ? middle : before ? end : after ? begin : letter;
    }
  }

  private Joining() {}

  private static Map<String, Forms> forms() {
    Map<String, Forms> all = new HashMap<>();
    for (int form = FIRST_FORM; form <= LAST_FORM; form++) {
      String name = Character.getName(form);
      if (name != null && name.startsWith("ARABIC ")) {
        String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
        boolean ligature = letters.length() == 2 && pair(letters.charAt(0), letters.charAt(1));
        if (ligature && name.endsWith(" ISOLATED FORM")) {
          // The beginning of the two in one is how they stand alone.
          all.put(letters, new Forms(0, form, 0));
        } else if (ligature || letters.length() == 1) {
          all.put(letters, all.getOrDefault(letters, Forms.NONE).with(form, name));
        }
      }
    }
    return Map.copyOf(all);
  }

  private static boolean pair(int letter, int next) {
    return letter == LAM && ALEFS.contains(next);
  }

  /// Whether its forms are known, so that it is joined.
  static boolean knows(int letter) {
    return letter == TATWEEL || FORMS.containsKey(Character.toString(letter));
  }

  /// The text in the order in which it is read, with each letter in its form.
  static String join(String text) {
    int[] letters = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    boolean before = false;
    for (int at = 0; at < letters.length; at++) {
      int letter = letters[at];
      Forms forms = FORMS.getOrDefault(Character.toString(letter), Forms.NONE);
      if (transparent(letter)) {
        out.appendCodePoint(letter);
      } else if (at + 1 < letters.length && pair(letter, letters[at + 1])) {
        Forms both = FORMS.getOrDefault(new String(letters, at, 2), Forms.NONE);
        out.appendCodePoint(before ? both.end : both.begin);
        before = false;
        at++;
      } else {
        out.appendCodePoint(
            forms.of(before && forms.end > 0, onward(letter) && takesUp(letters, at), letter));
        before = onward(letter);
      }
    }
    return out.toString();
  }

  /// Whether what follows is joined to it.
  private static boolean onward(int letter) {
    return letter == TATWEEL
        || letter == JOINER
        || FORMS.getOrDefault(Character.toString(letter), Forms.NONE).begin > 0;
  }

  /// Whether the next letter is one that is joined to what stands before it.
  private static boolean takesUp(int[] letters, int at) {
    int next = at + 1;
    while (next < letters.length && transparent(letters[next])) {
      next++;
    }
    return next < letters.length
        && (letters[next] == TATWEEL
            || letters[next] == JOINER
            || FORMS.getOrDefault(Character.toString(letters[next]), Forms.NONE).end > 0);
  }

  /// A mark on a letter, through which the letters join.
  private static boolean transparent(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && letter != NON_JOINER && letter != JOINER);
  }

  /// The letters that forms stand for, as where a font lacks the forms.
  static String separate(String text) {
    return text.codePoints().anyMatch(c -> c >= FIRST_FORM && c <= LAST_FORM)
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }
}
