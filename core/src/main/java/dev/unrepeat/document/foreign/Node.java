package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;

/// A block of a document with the lines it stands on.
///
/// @param from index of its first line
/// @param to index after its last line
/// @param columns for each of its lines the place at which its own text begins, behind the marks of
///   what it stands in
/// @param level of a heading, 1 to 6; 0 for everything else
record Node(Sort sort, int from, int to, List<Integer> columns, int level, List<Node> children) {
  /// The sorts of blocks that are told apart.
  enum Sort {
    HEADING,
    PARAGRAPH,
    LIST,
    ITEM,
    TABLE,
    CODE,
    QUOTE,
    HTML,
    OTHER
  }

  Node {
    columns = List.copyOf(columns);
    children = List.copyOf(children);
  }

  boolean is(Sort wanted) {
    return sort == wanted;
  }

  int column() {
    return columns.isEmpty() ? 0 : columns.getFirst();
  }

  /// The place at which the text of the first block inside it begins.
  int textColumn() {
    return children.isEmpty() ? column() : children.getFirst().textColumn();
  }

  /// One of its lines without the marks of what it stands in.
  String line(List<String> lines, int index) {
    String line = lines.get(index);
    int at = index - from < columns.size() ? columns.get(index - from) : 0;
    return at <= line.length() ? line.substring(at) : "";
  }

  /// Its lines without the marks of what it stands in.
  List<String> text(List<String> lines) {
    List<String> text = new ArrayList<>();
    for (int i = from; i < to; i++) {
      text.add(line(lines, i));
    }
    return text;
  }

  /// The same paragraph without the first characters of its first line.
  Node behind(int column) {
    List<Integer> later = new ArrayList<>(columns);
    later.set(0, column);
    return new Node(sort, from, to, later, level, children);
  }

  /// The same paragraph from its second line on.
  Node withoutFirst() {
    return part(from + 1, to);
  }

  /// Some lines of the same paragraph.
  Node part(int first, int end) {
    return new Node(sort, first, end, columns.subList(first - from, end - from), level, children);
  }

  /// The words of a heading, without its marks.
  String heading(List<String> lines) {
    String first = line(lines, from).strip();
    if (!first.startsWith("#")) {
      List<String> words = text(lines);
      return String.join(" ", words.subList(0, Math.max(1, words.size() - 1))).strip();
    }
    String text = first.substring(Math.min(level, first.length())).strip();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || (end < text.length() && text.charAt(end - 1) == ' ');
    return closed ? text.substring(0, end).strip() : text;
  }
}
