package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.Operator;
import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FaultTreeSvgTest {
  private static TreeNode event(String name, String label) {
    return new TreeNode.Event(name, label, OptionalDouble.of(0.25));
  }

  /// Two branches that share a gate.
  private static FaultTree shared() {
    return FaultTree.of(
        "checkout",
        "top",
        List.of(
            event("F1", "The pool allows ten connections & no alert watches \"it\""),
            event("F2", "Retries have no limit"),
            TreeNode.Gate.of("shared", Operator.AND, List.of("F1", "F2")),
            TreeNode.Gate.of("left", Operator.OR, List.of("shared", "F2")),
            TreeNode.Gate.of("right", Operator.NOT, List.of("shared")),
            TreeNode.Gate.of("top", Operator.XOR, List.of("left", "right"))));
  }

  @Test
  void aSharedGateIsDrawnOnceAndPointedTo() {
    String svg = FaultTreeSvg.draw(shared(), 4);

    assertThat(svg).contains("see shared", "&amp; no alert", "exactly one of 2", "p 0.250 ×2");
    assertThat(svg.split("see shared", -1)).hasSize(2);
    assertThat(svg)
        .contains("role=\"img\"", "<desc id=\"drawing-desc\">top: exactly one of 2: left; right.");
  }

  @Test
  void whatIsDeeperThanAskedIsFolded() {
    assertThat(FaultTreeSvg.draw(shared(), 1)).contains("any of 2, folded", "not, folded");
    assertThat(FaultTreeOutline.print(shared(), 1)).endsWith("- right: not, folded\n");
    assertThat(FaultTreeOutline.print(shared(), 9)).contains("- shared: all of 2, see above");
  }

  @Test
  void noTwoNodesOfALevelTouch() {
    List<TreeNode> nodes = new ArrayList<>();
    List<String> row = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      nodes.add(event("e" + i, ""));
      row.add("e" + i);
      if (row.size() == 1 + i % 7 || i == 1_999) {
        nodes.add(TreeNode.Gate.of("g" + i, Operator.OR, row));
        row = new ArrayList<>(List.of("g" + i));
      }
    }
    FaultTreePlan plan = FaultTreePlan.of(FaultTree.of("t", "g1999", nodes), 5_000);
    Map<Integer, List<Double>> levels = new HashMap<>();
    for (FaultTreePlan.Drawn drawn : plan.nodes()) {
      levels.computeIfAbsent(drawn.depth(), any -> new ArrayList<>()).add(drawn.x());
      assertThat(drawn.x()).isBetween(FaultTreePlan.BOX / 2, plan.width() - FaultTreePlan.BOX / 2);
    }
    for (List<Double> level : levels.values()) {
      level.sort(null);
      for (int i = 1; i < level.size(); i++) {
        assertThat(level.get(i) - level.get(i - 1)).isGreaterThan(FaultTreePlan.BOX);
      }
    }
  }
}
