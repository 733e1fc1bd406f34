package dev.unrepeat.timeline;

import dev.unrepeat.text.Glance;
import java.util.regex.Pattern;

/// A text as its words are read: without links, addresses, marks, mentions and questions, with
/// single blanks between its words.
final class BareText {
  /// What is read of a long message: whoever tells of an event says so at the beginning.
  private static final int READ = 400;

  private static final Pattern LINK =
      Pattern.compile("<[^|>]*\\|([^>]*)>|\\[([^\\]]{3,})\\]\\([^)]*\\)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern MARKS =
      Pattern.compile("[*_`~]+(?=\\S)|(?<=\\S)[*_`~]+|<[@#!][^>]*>");
  private static final boolean[] SIGNS = signs();

  private BareText() {}

  private static boolean[] signs() {
    boolean[] signs = new boolean[128];
    for (char c : "|]:*_`~<?\t\n\u000b\f\r".toCharArray()) {
      signs[c] = true;
    }
    return signs;
  }

  /// A pattern is tried only where its marks stand: most texts have none.
  static String of(String text) {
    String read = text.length() > READ ? text.substring(0, READ) : text;
    if (isBare(read)) {
      return read.strip();
    }
    if (read.indexOf('|') >= 0 || read.contains("](")) {
      read = LINK.matcher(read).replaceAll("$1$2");
    }
    if (read.contains("://")) {
      read = ADDRESS.matcher(read).replaceAll(" ");
    }
    if (Glance.holdsOneOf(read, "*_`~<")) {
      read = MARKS.matcher(read).replaceAll("");
    }
    if (read.indexOf('?') >= 0) {
      read = withoutQuestions(read);
    }
    return spaced(read).strip();
  }

  /// Whether nothing in it has to be taken out or replaced, seen in one pass.
  private static boolean isBare(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 ? (c == ' ' && before == ' ') || (SIGNS[c] && isSign(text, i, c)) : c == '’') {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isSign(String text, int i, char c) {
    return switch (c) {
      case ':' -> text.startsWith("://", i);
      case ']' -> text.startsWith("](", i);
      default -> true;
    };
  }

  /// With single blanks alone between its words, and one kind of apostrophe.
  private static String spaced(String text) {
    if (text.indexOf('’') < 0 && !isSpaced(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        out.append(c == '’' ? '\'' : c);
      } else if (out.isEmpty() || !isBlank(text.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /// Whether there are other spaces than single blanks.
  private static boolean isSpaced(String text) {
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c) && (c != ' ' || blank)) {
        return true;
      }
      blank = c == ' ';
    }
    return false;
  }

  /// Each sentence that ends in a question mark becomes a space.
  private static String withoutQuestions(String text) {
    StringBuilder told = new StringBuilder(text.length());
    int sentence = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?') {
        told.append(' ');
        sentence = i + 1;
      } else if (c == '.' || c == '!' || c == '\n') {
        told.append(text, sentence, i + 1);
        sentence = i + 1;
      }
    }
    return told.append(text.substring(sentence)).toString();
  }
}
