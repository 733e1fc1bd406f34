package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of a paragraph that run over the end of a line, as in `All times are in` with
/// `UTC.` on the next one: each as one line.
final class WrappedSentences {
  private static final Pattern END = Pattern.compile("(?<=[.!?。])\\s+|(?: {2}|\\\\|<br ?/?>)\\n");

  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

  private WrappedSentences() {}

  static List<String> of(Node paragraph, List<String> lines) {
    if (paragraph.to() - paragraph.from() < 2) {
      return List.of();
    }
    List<String> wrapped = new ArrayList<>();
    String text = String.join("\n", paragraph.text(lines));
    Matcher end = END.matcher(text).useTransparentBounds(true);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (mayEnd(text, i) && end.region(i, text.length()).lookingAt()) {
        add(text.substring(from, i), wrapped);
        from = end.end();
        i = from - 1;
      }
    }
    add(text.substring(from), wrapped);
    return wrapped;
  }

  /// A blank behind a stop, or what breaks a line.
  private static boolean mayEnd(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\', '<' -> true;
      case ' ', '\t', '\n', '\u000B', '\f', '\r' ->
          (at > 0 && ".!?。".indexOf(text.charAt(at - 1)) >= 0) || text.startsWith("  \n", at);
      default -> false;
    };
  }

  private static void add(String sentence, List<String> wrapped) {
    if (sentence.indexOf('\n') >= 0) {
      wrapped.add(BREAK.matcher(sentence).replaceAll(" "));
    }
  }
}
