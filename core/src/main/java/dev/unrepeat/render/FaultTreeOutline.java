package dev.unrepeat.render;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A fault tree as an indented text: what the drawing shows, in words.
public final class FaultTreeOutline {
  private record Row(TreeNode node, int depth) {}

  private FaultTreeOutline() {}

  /// @param levels of gates that are unfolded
  public static String print(FaultTree tree, int levels) {
    StringBuilder out = new StringBuilder();
    Set<String> told = new HashSet<>();
    Deque<Row> open = new ArrayDeque<>(List.of(new Row(tree.top(), 0)));
    while (!open.isEmpty()) {
      Row row = open.pop();
      TreeNode node = row.node();
      String name = node.label().isEmpty() ? node.name() : node.name() + " " + node.label();
      out.append("  ".repeat(row.depth())).append("- ").append(name.replaceAll("\\s+", " "));
      switch (node) {
        case TreeNode.Event event ->
            event
                .probability()
                .ifPresent(p -> out.append(String.format(Locale.ROOT, " (p %.3g)", p)));
        case TreeNode.House house -> out.append(house.state() ? " (is there)" : " (is not there)");
        case TreeNode.Gate gate -> {
          boolean first = told.add(gate.name());
          boolean deep = row.depth() >= levels;
          out.append(": ").append(gate.words());
          out.append(first ? deep ? ", folded" : "" : ", see above");
          if (first && !deep) {
            gate.inputs()
                .reversed()
                .forEach(input -> open.push(new Row(tree.get(input), row.depth() + 1)));
          }
        }
      }
      out.append('\n');
    }
    return out.toString();
  }
}
