package dev.unrepeat.document.foreign;

import dev.unrepeat.text.WordCount;
import java.util.List;

/// The first line of a text without marked headings, where it is a title: it stands alone or above
/// labelled lines, and is no sentence, no label and no section.
final class UnmarkedTitle {
  private static final int LONGEST = 100;
  private static final int FEWEST_WORDS = 2;

  private UnmarkedTitle() {}

  static boolean is(Node paragraph, List<Node> nodes, List<String> lines) {
    String first = paragraph.line(lines, paragraph.from()).strip();
    int next = paragraph.from() + 1;
    boolean above =
        next == paragraph.to() || KnownLabel.of(paragraph.line(lines, next).strip()).isPresent();
    return above
        && first.length() <= LONGEST
        && WordCount.of(first) >= FEWEST_WORDS
        && Character.isLetterOrDigit(first.codePointAt(0))
        && ".!?:;,".indexOf(first.charAt(first.length() - 1)) < 0
        && Labels.of(first).filter(label -> isKnown(label.words())).isEmpty()
        && HeadingWords.SHIPPED.exact(first).isEmpty()
        && nodes.size() > 1
        && nodes.stream().noneMatch(node -> node.is(Node.Sort.HEADING));
  }

  private static boolean isKnown(String label) {
    return HeadingWords.SHIPPED.label(label).isPresent();
  }
}
