package dev.unrepeat.render;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A fault tree as a drawing with gate signs; the words under each sign say what it means, so it reads
/// without colour and without knowing the signs.
///
///     String svg = FaultTreeSvg.draw(tree, 4);
public final class FaultTreeSvg {
  private static final double TEXT = 12;
  private static final int LINES = 3;
  private static final int DESCRIBED = 60;

  private final FaultTree tree;
  private final FaultTreePlan plan;
  private final Map<String, Integer> places = new HashMap<>();
  private final Svg out = new Svg();

  private FaultTreeSvg(FaultTree tree, int levels) {
    this.tree = tree;
    this.plan = FaultTreePlan.of(tree, levels);
    plan.nodes().forEach(drawn -> places.merge(drawn.node().name(), 1, Integer::sum));
  }

  /// A file of its own, with its style in it: light or dark as the reader's system is.
  ///
  /// @param levels of gates that are drawn; what is deeper is a triangle
  public static String draw(FaultTree tree, int levels) {
    return new FaultTreeSvg(tree, levels).drawing().file();
  }

  /// For a page that sets the style itself.
  public static String inPage(FaultTree tree, int levels) {
    return new FaultTreeSvg(tree, levels).drawing().inPage();
  }

  private Drawing drawing() {
    plan.nodes().forEach(this::wires);
    plan.nodes().forEach(this::node);
    return new Drawing(
        "Fault tree: " + words(tree.top()),
        description(),
        plan.width(),
        plan.height(),
        out.toString());
  }

  private static double top(FaultTreePlan.Drawn drawn) {
    return drawn.depth() * FaultTreePlan.LEVEL;
  }

  private void wires(FaultTreePlan.Drawn drawn) {
    double sign = top(drawn) + FaultTreePlan.BOX_HEIGHT;
    StringBuilder path = new StringBuilder(move(drawn.x(), sign) + "v10");
    if (!drawn.children().isEmpty()) {
      double bus = top(drawn) + FaultTreePlan.LEVEL - 18;
      path.append(move(drawn.x(), sign + 44)).append("V").append(Svg.number(bus));
      for (FaultTreePlan.Drawn child : drawn.children()) {
        path.append(move(drawn.x(), bus)).append("H").append(Svg.number(child.x())).append("v18");
      }
    }
    out.raw("<path class=\"wire\" d=\"" + path + "\"/>\n");
  }

  private static String move(double x, double y) {
    return "M" + Svg.number(x) + " " + Svg.number(y);
  }

  private void node(FaultTreePlan.Drawn drawn) {
    TreeNode node = drawn.node();
    boolean again = places.getOrDefault(node.name(), 1) > 1;
    double y = top(drawn);
    out.raw(again ? "<g class=\"again\">" : "<g>");
    out.raw("<title>" + Svg.escape(words(node)) + "</title>");
    out.rect(
        "",
        drawn.x() - FaultTreePlan.BOX / 2,
        y,
        FaultTreePlan.BOX,
        FaultTreePlan.BOX_HEIGHT,
        "rx=\"3\"");
    List<String> lines = Svg.lines(node.label(), TEXT, FaultTreePlan.BOX - 8, LINES);
    double line = y + FaultTreePlan.BOX_HEIGHT / 2 + 4 - lines.size() * 15 / 2.0;
    out.text(drawn.x(), line, "class=\"name\"", Svg.fit(node.name(), TEXT, FaultTreePlan.BOX - 8));
    for (String text : lines) {
      line += 15;
      out.text(drawn.x(), line, "", text);
    }
    double sign = y + FaultTreePlan.BOX_HEIGHT + 8;
    out.raw("<g transform=\"translate(" + Svg.number(drawn.x()) + " " + Svg.number(sign) + ")\">");
    out.raw(
        drawn.way() == FaultTreePlan.Way.WHOLE
            ? FaultTreeGlyphs.of(node)
            : FaultTreeGlyphs.triangle());
    out.raw("</g>");
    boolean wired = !drawn.children().isEmpty();
    out.text(
        wired ? drawn.x() + 30 : drawn.x(),
        wired ? sign + 24 : sign + 52,
        wired ? "class=\"words start\"" : "class=\"words\"",
        sign(drawn));
    out.raw("</g>\n");
  }

  private String sign(FaultTreePlan.Drawn drawn) {
    return switch (drawn.node()) {
      case TreeNode.Event event ->
          (event.probability().isPresent()
                  ? "p " + String.format(Locale.ROOT, "%.3g", event.probability().getAsDouble())
                  : "")
              + (places.getOrDefault(event.name(), 1) > 1 ? " ×" + places.get(event.name()) : "");
      case TreeNode.House house -> house.state() ? "is there" : "is not there";
      case TreeNode.Gate gate ->
          switch (drawn.way()) {
            case WHOLE -> gate.words();
            case TRANSFER -> "see " + Svg.fit(gate.name(), 11, 80);
            case FOLDED -> gate.words() + ", folded";
          };
    };
  }

  private static String words(TreeNode node) {
    return node.label().isEmpty() ? node.name() : node.name() + ": " + node.label();
  }

  /// The tree as sentences, for those who do not see it.
  private String description() {
    List<String> sentences = new ArrayList<>();
    for (FaultTreePlan.Drawn drawn : plan.nodes()) {
      if (drawn.node() instanceof TreeNode.Gate gate && drawn.way() == FaultTreePlan.Way.WHOLE) {
        sentences.add("%s: %s: %s.".formatted(words(gate), gate.words(), inputs(gate)));
      }
      if (sentences.size() == DESCRIBED) {
        sentences.add("The rest is not told here; the outline has it.");
        break;
      }
    }
    return String.join(" ", sentences);
  }

  private String inputs(TreeNode.Gate gate) {
    return String.join(
        "; ", gate.inputs().stream().map(tree::get).map(FaultTreeSvg::words).toList());
  }
}
