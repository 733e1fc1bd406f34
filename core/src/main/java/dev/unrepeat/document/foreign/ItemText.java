package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;

/// What a list item or paragraph says, as lines of text; logs, quotes and tables inside it are no
/// part of that and stay where they are.
final class ItemText {
  private ItemText() {}

  /// A paragraph as one line, with the breaks that Markdown would show.
  static String of(Node paragraph, List<String> lines) {
    StringBuilder text = new StringBuilder();
    boolean broken = false;
    for (int i = paragraph.from(); i < paragraph.to(); i++) {
      String line = paragraph.line(lines, i);
      boolean breaks = line.endsWith("  ") || line.endsWith("\\");
      String words = line.endsWith("\\") ? line.substring(0, line.length() - 1) : line;
      text.append(text.isEmpty() ? "" : broken ? "\n" : " ").append(closed(words.strip()));
      broken = breaks;
    }
    return text.toString();
  }

  /// Several spaces within a line are one, as Markdown shows them; code keeps its own.
  private static String closed(String words) {
    return words.contains("  ") && words.indexOf('`') < 0 ? words.replaceAll(" {2,}", " ") : words;
  }

  /// The first paragraph of an item.
  static String opening(Node item, List<String> lines) {
    boolean said = !item.children().isEmpty() && item.children().getFirst().is(Node.Sort.PARAGRAPH);
    return said ? of(item.children().getFirst(), lines) : "";
  }

  static String take(Node item, Sheet sheet) {
    return take(item, List.of(), sheet);
  }

  /// All that an item says, its nested items as lines with a dash; what it says is taken.
  ///
  /// @param below lists that belong to it and are not nested in it
  static String take(Node item, List<Node> below, Sheet sheet) {
    List<String> said = new ArrayList<>();
    take(item, sheet, "", said);
    below.stream()
        .flatMap(list -> list.children().stream())
        .forEach(detail -> take(detail, sheet, "- ", said));
    return String.join("\n", said);
  }

  private static void take(Node node, Sheet sheet, String mark, List<String> said) {
    boolean first = true;
    for (Node child : node.children()) {
      switch (child.sort()) {
        case PARAGRAPH -> {
          said.add((first ? mark : "") + of(child, sheet.lines()));
          sheet.take(child);
          first = false;
        }
        case LIST -> child.children().forEach(item -> take(item, sheet, "- ", said));
        case HEADING, ITEM, TABLE, CODE, QUOTE, HTML, OTHER -> {}
      }
    }
  }
}
