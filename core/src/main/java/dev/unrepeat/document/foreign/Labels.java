package dev.unrepeat.document.foreign;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Labels that open a line: `**Impact**: all users`, `Status: final<br>`, `__Trigger:__`.
final class Labels {
  private static final int LONGEST = 60;
  private static final Pattern BOLD =
      Pattern.compile("^(\\*\\*|__)(?=\\S)(.{1,58}?)(?<=\\S)\\1\\s*:?\\s*$");
  private static final Pattern MARKED =
      Pattern.compile("^(\\*\\*|__|\\*|_)(?=\\S)([^*_:]{1,58}?)(:?)\\1(\\s*[:–—-](?=\\s|$)|:)?");
  private static final Pattern PLAIN = Pattern.compile("^([\\p{L}][^:*_`|<>]{0,40}?):(?=\\s|$)");

  private Labels() {}

  /// @param end place behind the label and its colon
  record Label(String words, int end) {}

  /// The words of a line that is wholly in bold.
  static Optional<String> bold(String line) {
    if (line.length() > LONGEST || !(line.startsWith("**") || line.startsWith("__"))) {
      return Optional.empty();
    }
    Matcher bold = BOLD.matcher(line);
    if (!bold.matches()) {
      return Optional.empty();
    }
    String words = bold.group(2).strip();
    return Optional.of(
        words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words);
  }

  /// The label that opens a line, with a colon inside or behind its emphasis, or without emphasis
  /// and with a colon.
  static Optional<Label> of(String line) {
    int start = 0;
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    String text = line.substring(start);
    Matcher marked = MARKED.matcher(text);
    if ((text.startsWith("*") || text.startsWith("_")) && marked.lookingAt()) {
      boolean parted = !marked.group(3).isEmpty() || marked.group(4) != null;
      boolean alone = marked.end() == text.stripTrailing().length();
      if (parted || alone) {
        return Optional.of(new Label(marked.group(2).strip(), start + marked.end()));
      }
      return Optional.empty();
    }
    Matcher plain = PLAIN.matcher(text);
    return text.indexOf(':') > 0 && plain.lookingAt()
        ? Optional.of(new Label(plain.group(1).strip(), start + plain.end()))
        : Optional.empty();
  }

  /// A paragraph without its label; nothing when the label was all of it.
  static Optional<Node> rest(Node paragraph, Label label, List<String> lines) {
    String line = lines.get(paragraph.from());
    int at = paragraph.column() + label.end();
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    Node rest = paragraph.behind(at);
    if (!rest.line(lines, rest.from()).isBlank()) {
      return Optional.of(rest);
    }
    return rest.to() - rest.from() == 1 ? Optional.empty() : Optional.of(rest.withoutFirst());
  }

  /// Whether a label without emphasis holds what stands beside it and no more: `TODO: thank the
  /// reporter`.
  static boolean saysAll(String line, Optional<Node> rest, List<String> lines) {
    return Character.isLetter(line.charAt(0))
        && rest.filter(node -> !node.line(lines, node.to() - 1).stripTrailing().endsWith(":"))
            .isPresent();
  }
}
