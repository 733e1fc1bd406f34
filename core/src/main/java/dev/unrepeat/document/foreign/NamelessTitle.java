package dev.unrepeat.document.foreign;

import dev.unrepeat.text.WordCount;
import java.util.List;
import java.util.regex.Pattern;

/// A first heading that names no incident, such as `README` or `Postmortem`, with the title right
/// below it.
final class NamelessTitle {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?:read ?me(?:\\.md)?|index|home|back to .{1,40}|\\W*(?:0x)?[\\dA-F]{1,4}\\W+.{1,24}"
              + "|incidents?|post-?mortems?|reports?)");

  private static final int LONG = 3;

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

  /// Whether a first heading speaks of the whole document, though it ends as a section does: one of
  /// that meaning stands below it, as `## Timeline` below `# Timeline of the outage of the shop`.
  static boolean isOfAll(String text, Meaning found, List<Node> nodes, int at, List<String> lines) {
    return isTop(nodes.get(at))
        && WordCount.of(text) >= LONG
        && nodes.subList(at + 1, nodes.size()).stream()
            .filter(node -> node.is(Node.Sort.HEADING) && node.level() > 1)
            .anyMatch(node ->
                HeadingWords.SHIPPED.exact(node.heading(lines)).filter(found::equals).isPresent());
  }

  private static boolean isTop(Node node) {
    return node.is(Node.Sort.HEADING) && node.level() == 1;
  }
}
