package dev.unrepeat.document.foreign;

import java.util.List;
import java.util.regex.Pattern;

/// A first heading that names no incident, such as `README` or `Postmortem`, with the title right
/// below it.
final class NamelessTitle {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?:read ?me(?:\\.md)?|index|home|back to .{1,40}|\\W*(?:0x)?[\\dA-F]{1,4}\\W+.{1,24}"
              + "|incidents?|post-?mortems?|reports?)");

  private NamelessTitle() {}

  /// Whether the heading at a place is the title that an earlier one does not give.
  static boolean isAbove(List<Node> nodes, int at, List<String> lines) {
    if (at == 0 || !isTop(nodes.get(at)) || !isTop(nodes.get(at - 1))) {
      return false;
    }
    String above = HeadingText.clean(nodes.get(at - 1).heading(lines));
    return nodes.subList(0, at - 1).stream().noneMatch(n -> n.is(Node.Sort.HEADING))
        && (WORDS.matcher(above).matches()
            || HeadingWords.SHIPPED.exact(above).filter(Meaning.TITLE::equals).isPresent());
  }

  private static boolean isTop(Node node) {
    return node.is(Node.Sort.HEADING) && node.level() == 1;
  }
}
