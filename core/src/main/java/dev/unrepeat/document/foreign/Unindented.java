package dev.unrepeat.document.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bullets that stand behind a numbered item without being indented, though they are its details:
/// the numbers go on below them, `1.`, bullets, `2.`, bullets.
///
/// @param lists by the first line of the item that each belongs to
record Unindented(Map<Integer, Node> lists) {
  private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,4})[.)]\\s");

  static Unindented of(List<Node> blocks, List<String> lines) {
    Map<Integer, Node> lists = new HashMap<>();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Node bullets = blocks.get(i + 1);
      boolean behind =
          number(blocks.get(i), lines).isPresent()
              && bullets.is(Node.Sort.LIST)
              && number(bullets, lines).isEmpty();
      boolean before = i > 1 && lists.containsValue(blocks.get(i - 1));
      if (behind
          && ((i + 2 < blocks.size() && goesOn(blocks.get(i), blocks.get(i + 2), lines))
              || (before && goesOn(blocks.get(i - 2), blocks.get(i), lines)))) {
        lists.put(blocks.get(i).children().getLast().from(), bullets);
      }
    }
    return new Unindented(lists);
  }

  /// Whether a list was only cut by code that is not indented: an indented list follows it.
  static boolean goesOnBehindCode(List<Node> nodes, int i) {
    return i + 2 < nodes.size()
        && nodes.get(i + 1).is(Node.Sort.CODE)
        && nodes.get(i + 2).is(Node.Sort.LIST)
        && nodes.get(i + 2).textColumn() > nodes.get(i).textColumn();
  }

  /// Whether a list counts on where another one ended.
  private static boolean goesOn(Node one, Node other, List<String> lines) {
    OptionalInt start = number(one, lines);
    OptionalInt next = number(other, lines);
    return start.isPresent()
        && next.isPresent()
        && next.getAsInt() == start.getAsInt() + one.children().size();
  }

  private static OptionalInt number(Node node, List<String> lines) {
    Matcher number = NUMBER.matcher(node.is(Node.Sort.LIST) ? lines.get(node.from()) : "");
    return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
  }

  boolean holds(Node list) {
    return lists.containsValue(list);
  }

  /// The list that belongs to an item, if one does.
  List<Node> below(Node item) {
    return Optional.ofNullable(lists.get(item.from())).stream().toList();
  }
}
