package dev.unrepeat.faulttree.format;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A fault tree as the text of a diagram that other programs draw: Mermaid or DOT.
public final class DiagramText {
  private final FaultTree tree;
  private final Map<String, String> ids = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private DiagramText(FaultTree tree) {
    this.tree = tree;
    List<TreeNode> downwards = tree.ordered().reversed();
    for (int i = 0; i < downwards.size(); i++) {
      ids.put(downwards.get(i).name(), "n" + i);
    }
  }

  public static String mermaid(FaultTree tree) {
    return new DiagramText(tree).mermaid();
  }

  public static String dot(FaultTree tree) {
    return new DiagramText(tree).dot();
  }

  private String mermaid() {
    out.append("flowchart TD\n");
    for (TreeNode node : tree.ordered().reversed()) {
      String label = Escaped.mermaid(words(node));
      String shape =
          switch (node) {
            case TreeNode.Gate gate -> "[\"%s\"]";
            case TreeNode.House house -> "{{\"%s\"}}";
            case TreeNode.Event event -> "([\"%s\"])";
          };
      out.append("  ").append(ids.get(node.name())).append(shape.formatted(label)).append('\n');
    }
    edges("  %s --> %s\n");
    return out.toString();
  }

  private String dot() {
    out.append("digraph ").append(Escaped.dot(tree.name())).append(" {\n");
    for (TreeNode node : tree.ordered().reversed()) {
      String shape =
          switch (node) {
            case TreeNode.Gate gate -> "box";
            case TreeNode.House house -> "house";
            case TreeNode.Event event -> "ellipse";
          };
      out.append(
          "  %s [shape=%s, label=%s];\n"
              .formatted(ids.get(node.name()), shape, Escaped.dot(words(node))));
    }
    edges("  %s -> %s;\n");
    return out.append("}\n").toString();
  }

  private void edges(String form) {
    for (TreeNode.Gate gate : tree.gates().reversed()) {
      gate.inputs()
          .forEach(input -> out.append(form.formatted(ids.get(gate.name()), ids.get(input))));
    }
  }

  private static String words(TreeNode node) {
    String name = node.label().isEmpty() ? node.name() : node.name() + ": " + node.label();
    return switch (node) {
      case TreeNode.Gate gate -> name + " (" + gate.words() + ")";
      case TreeNode.House house -> name + (house.state() ? " (is there)" : " (is not there)");
      case TreeNode.Event event ->
          event.probability().isEmpty()
              ? name
              : name
                  + " (p = %s)"
                      .formatted(
                          String.format(Locale.ROOT, "%.3g", event.probability().getAsDouble()));
    };
  }
}
