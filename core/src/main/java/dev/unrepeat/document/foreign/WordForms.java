package dev.unrepeat.document.foreign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Brings the words of a heading into one form, so that `What’s Next?` and `whats next` are the
/// same: lower case, singular, no contraction, one spelling.
///
/// @param spellings other spellings of a word, by the spelling
record WordForms(Map<String, String> spellings) {
  private static final Set<String> BEFORE_IS =
      Set.of("what", "where", "who", "how", "why", "when", "it", "that", "there", "here");
  private static final Map<String, String> CONTRACTED =
      Map.of("re", " are", "ve", " have", "ll", " will", "d", " did", "m", " am");

  WordForms {
    spellings = Map.copyOf(spellings);
  }

  /// The words in their one form, with a blank between them; empty when there are none.
  String key(String text) {
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    String lower = plain.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < lower.length()) {
      int from = i;
      while (i < lower.length() && wordy(lower.charAt(i))) {
        i++;
      }
      if (i > from) {
        add(words, lower.substring(from, i));
      } else {
        if (lower.charAt(i) == '&') {
          words.add("and");
        }
        i++;
      }
    }
    return String.join(" ", words);
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean wordy(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    }
    return Character.isLetterOrDigit(c)
        || c == '\u2019'
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void add(List<String> words, String written) {
    if (written.indexOf('\'') < 0 && written.indexOf('\u2019') < 0) {
      addPlain(words, written);
      return;
    }
    String word = written.replace('\u2019', '\'');
    int apostrophe = word.indexOf('\'', 1);
    if (apostrophe < 0) {
      addPlain(words, word.replace("'", ""));
      return;
    }
    String stem = word.substring(0, apostrophe).replace("'", "");
    String ending = word.substring(apostrophe + 1);
    if (ending.equals("t") && stem.endsWith("n")) {
      addNegated(words, stem);
    } else if (ending.equals("s")) {
      addPlain(words, stem);
      if (BEFORE_IS.contains(stem)) {
        words.add("is");
      }
    } else {
      addPlain(words, stem);
      String contracted = CONTRACTED.get(ending);
      if (contracted != null) {
        words.add(contracted.strip());
      } else {
        addPlain(words, ending.replace("'", "")); // `plan d'actions`
      }
    }
  }

  private void addNegated(List<String> words, String stem) {
    switch (stem) {
      case "can" -> words.add("can");
      case "won" -> words.add("will");
      default -> addPlain(words, stem.substring(0, stem.length() - 1));
    }
    words.add("not");
  }

  private void addPlain(List<String> words, String word) {
    if (word.isEmpty()) {
      return;
    }
    String latin = latin(word);
    String spelled = spellings.get(latin);
    String form = spelled == null ? singular(latin) : spelled;
    words.add(spellings.getOrDefault(form, form));
  }

  /// `Maßnahmen` and `Massnahmen` are the same; so are `ä` and `ae`.
  private static String latin(String word) {
    if (isAscii(word)) {
      return word;
    }
    return word.replace("ß", "ss")
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("é", "e")
        .replace("è", "e");
  }

  private static String singular(String word) {
    int n = word.length();
    if (n < 4 || word.charAt(n - 1) != 's' || Character.isDigit(word.charAt(0))) {
      return word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")) {
      return word.substring(0, n - 2);
    }
    return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
        ? word
        : word.substring(0, n - 1);
  }
}
