package dev.unrepeat.faulttree.format;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.Operator;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.model.Refused;
import java.util.stream.Collectors;

/// Writes a fault tree in the text form of Galileo. Statements and labels stand in comments.
public final class GalileoWriter {
  private GalileoWriter() {}

  /// @throws Refused when the tree has a gate that Galileo has no word for
  public static String write(FaultTree tree) {
    StringBuilder out = new StringBuilder();
    out.append("toplevel ").append(Escaped.quoted(tree.top().name())).append(";\n");
    for (TreeNode node : tree.ordered().reversed()) {
      out.append(Escaped.quoted(node.name())).append(' ').append(words(node)).append(';');
      if (!node.label().isEmpty()) {
        out.append(" // ").append(node.label().replaceAll("\\s+", " "));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String words(TreeNode node) {
    return switch (node) {
      case TreeNode.House house -> "prob=" + (house.state() ? "1.0" : "0.0");
      case TreeNode.Event event ->
          event.probability().isPresent() ? "prob=" + event.probability().getAsDouble() : "dorm=0";
      case TreeNode.Gate gate -> kind(gate) + " " + inputs(gate);
    };
  }

  private static String inputs(TreeNode.Gate gate) {
    return gate.inputs().stream().map(Escaped::quoted).collect(Collectors.joining(" "));
  }

  private static String kind(TreeNode.Gate gate) {
    return switch (gate.operator()) {
      case AND, OR, XOR, NOT -> gate.operator().tag();
      case PASS -> Operator.OR.tag();
      case AT_LEAST -> gate.least() + "of" + gate.inputs().size();
      case CARDINALITY, NAND, NOR, IFF, IMPLY ->
          throw new Refused(
              Refused.Reason.INVALID,
              "Galileo has no word for gate \"%s\" (%s). Export it as open-psa."
                  .formatted(gate.name(), gate.operator().tag()));
    };
  }
}
