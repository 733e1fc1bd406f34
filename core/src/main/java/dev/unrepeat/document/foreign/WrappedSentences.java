package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sentences of a paragraph that run over the end of a line, as in `All times are in` with
/// `UTC.` on the next one: each as one line.
final class WrappedSentences {
  private static final Pattern END = Pattern.compile("(?<=[.!?。])\\s+|(?: {2}|\\\\|<br ?/?>)\\n");

  private WrappedSentences() {}

  static List<String> of(Node paragraph, List<String> lines) {
    if (paragraph.to() - paragraph.from() < 2) {
      return List.of();
    }
    List<String> wrapped = new ArrayList<>();
    for (String sentence : END.split(String.join("\n", paragraph.text(lines)), -1)) {
      if (sentence.indexOf('\n') >= 0) {
        wrapped.add(sentence.replaceAll("\\s*\\n\\s*", " "));
      }
    }
    return wrapped;
  }
}
