package dev.unrepeat.render;

import dev.unrepeat.faulttree.TreeNode;

/// The signs of fault trees (IEC 61025), each on a field 48 wide and 40 high around the origin at
/// the middle of its upper edge. The words beside them say the same.
final class FaultTreeGlyphs {
  private static final String AND = "<path d=\"M-20 36V20a20 20 0 0 1 40 0V36z\"/>";
  private static final String OR = "<path d=\"M-20 38Q-20 12 0 0Q20 12 20 38Q0 28-20 38z\"/>";
  private static final String BUBBLE = "<circle cx=\"0\" cy=\"-1\" r=\"4\"/>";

  private FaultTreeGlyphs() {}

  static String of(TreeNode node) {
    return switch (node) {
      case TreeNode.Event event -> "<circle cx=\"0\" cy=\"18\" r=\"18\"/>";
      case TreeNode.House house -> "<path d=\"M-17 36V14L0 0 17 14V36z\"/>";
      case TreeNode.Gate gate -> gate(gate);
    };
  }

  private static String gate(TreeNode.Gate gate) {
    return switch (gate.operator()) {
      case AND -> AND;
      case OR -> OR;
      case NAND -> AND + BUBBLE;
      case NOR -> OR + BUBBLE;
      case XOR -> OR + "<path class=\"open\" d=\"M-20 44Q0 34 20 44\"/>";
      case NOT -> "<path d=\"M-16 38L0 6 16 38z\"/><circle cx=\"0\" cy=\"3\" r=\"4\"/>";
      case AT_LEAST -> hexagon(gate.least() + "/" + gate.inputs().size());
      case CARDINALITY -> hexagon(gate.least() + "–" + gate.most());
      case IFF -> hexagon("⇔");
      case IMPLY -> hexagon("⇒");
      case PASS -> "<path class=\"open\" d=\"M0 0V38\"/>";
    };
  }

  private static String hexagon(String words) {
    return "<path d=\"M-24 19-14 2H14L24 19 14 36H-14z\"/><text class=\"count\" x=\"0\" y=\"23\">"
        + Svg.escape(words)
        + "</text>";
  }

  /// What stands elsewhere, or is not drawn.
  static String triangle() {
    return "<path d=\"M0 0 20 36H-20z\"/>";
  }
}
