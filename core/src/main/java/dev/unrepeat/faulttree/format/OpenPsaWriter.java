package dev.unrepeat.faulttree.format;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.Operator;
import dev.unrepeat.faulttree.TreeNode;
import java.util.List;

/// Writes a fault tree as Open-PSA model exchange XML, read again as the same tree. What stands
/// nowhere under the top is left out.
public final class OpenPsaWriter {
  private final FaultTree tree;
  private final StringBuilder out = new StringBuilder();

  private OpenPsaWriter(FaultTree tree) {
    this.tree = tree;
  }

  public static String write(FaultTree tree) {
    return new OpenPsaWriter(tree).write();
  }

  private String write() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef>\n");
    out.append("  <define-fault-tree name=\"").append(Escaped.xml(tree.name())).append("\">\n");
    List<TreeNode> downwards = tree.ordered().reversed();
    for (TreeNode node : downwards) {
      if (node instanceof TreeNode.Gate gate) {
        gate(gate);
      }
    }
    out.append("  </define-fault-tree>\n  <model-data>\n");
    for (TreeNode node : downwards) {
      switch (node) {
        case TreeNode.Gate gate -> {}
        case TreeNode.House house -> {
          open("    ", "house-event", house);
          out.append("<constant value=\"").append(house.state()).append("\"/>");
          out.append("</define-house-event>\n");
        }
        case TreeNode.Event event -> {
          open("    ", "basic-event", event);
          event.probability().ifPresent(p -> out.append("<float value=\"" + p + "\"/>"));
          out.append("</define-basic-event>\n");
        }
      }
    }
    return out.append("  </model-data>\n</opsa-mef>\n").toString();
  }

  private void open(String indent, String kind, TreeNode node) {
    out.append(indent).append("<define-").append(kind);
    out.append(" name=\"").append(Escaped.xml(node.name())).append("\">");
    if (!node.label().isEmpty()) {
      out.append("<label>").append(Escaped.xml(node.label())).append("</label>");
    }
  }

  private void gate(TreeNode.Gate gate) {
    open("    ", "gate", gate);
    String bounds =
        switch (gate.operator()) {
          case AT_LEAST -> " min=\"%d\"".formatted(gate.least());
          case CARDINALITY -> " min=\"%d\" max=\"%d\"".formatted(gate.least(), gate.most());
          case AND, OR, NOT, XOR, NAND, NOR, IFF, IMPLY, PASS -> "";
        };
    boolean plain = gate.operator() == Operator.PASS;
    out.append(plain ? "\n" : "\n      <" + gate.operator().tag() + bounds + ">\n");
    for (String input : gate.inputs()) {
      String kind =
          switch (tree.get(input)) {
            case TreeNode.Gate inner -> "gate";
            case TreeNode.House house -> "house-event";
            case TreeNode.Event event -> "basic-event";
          };
      out.append(plain ? "      <" : "        <").append(kind);
      out.append(" name=\"").append(Escaped.xml(input)).append("\"/>\n");
    }
    out.append(plain ? "" : "      </" + gate.operator().tag() + ">\n");
    out.append("    </define-gate>\n");
  }
}
