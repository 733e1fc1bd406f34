package dev.unrepeat.faulttree;

import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.bdd.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Small fault trees for tests, and random ones.
final class Trees {
  private Trees() {}

  static TreeNode.Event event(String name, double p) {
    return new TreeNode.Event(name, "", OptionalDouble.of(p));
  }

  static TreeNode.Gate gate(String name, Operator operator, String... inputs) {
    return TreeNode.Gate.of(name, operator, List.of(inputs));
  }

  static TreeNode.Gate atLeast(String name, int least, String... inputs) {
    return new TreeNode.Gate(name, "", Operator.AT_LEAST, least, 0, List.of(inputs));
  }

  static FaultTree tree(TreeNode... nodes) {
    return FaultTree.of("test", "G", List.of(nodes));
  }

  static Analysis analysis(FaultTree tree) {
    return Analysis.of(tree, Budget.nodes(200_000));
  }

  /// The sets as words: `a b`, `c`.
  static Set<String> sets(Analysis analysis) {
    return analysis
        .cutSets()
        .value()
        .orElseThrow()
        .smallestFirst()
        .map(Trees::words)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String words(CutSet set) {
    return set.names().stream().sorted().collect(Collectors.joining(" "));
  }

  /// A tree of up to nine events, eight gates of all kinds and a set condition.
  static FaultTree random(Random random, boolean coherent) {
    List<TreeNode> nodes = new ArrayList<>();
    int events = 1 + random.nextInt(9);
    for (int i = 0; i < events; i++) {
      nodes.add(event("e" + i, random.nextInt(8) == 0 ? random.nextInt(2) : random.nextDouble()));
    }
    if (random.nextInt(4) == 0) {
      nodes.add(new TreeNode.House("h", "", random.nextBoolean()));
    }
    int gates = 1 + random.nextInt(8);
    for (int i = 0; i < gates; i++) {
      String name = i == gates - 1 ? "G" : "g" + i;
      nodes.add(randomGate(random, name, nodes, coherent));
    }
    return FaultTree.of("random", "G", nodes);
  }

  private static TreeNode.Gate randomGate(
      Random random, String name, List<TreeNode> below, boolean coherent) {
    Operator[] all =
        coherent
            ? new Operator[] {Operator.AND, Operator.OR, Operator.AT_LEAST, Operator.PASS}
            : Operator.values();
    Operator operator = all[random.nextInt(all.length)];
    int count =
        switch (operator) {
          case NOT, PASS -> 1;
          case IFF, IMPLY -> 2;
          default -> 1 + random.nextInt(4);
        };
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add(below.get(random.nextInt(below.size())).name());
    }
    int least = 0;
    int most = 0;
    if (operator == Operator.AT_LEAST) {
      least = 1 + random.nextInt(count);
    } else if (operator == Operator.CARDINALITY) {
      least = random.nextInt(count + 1);
      most = least + random.nextInt(count - least + 1);
    }
    return new TreeNode.Gate(name, "", operator, least, most, inputs);
  }
}
