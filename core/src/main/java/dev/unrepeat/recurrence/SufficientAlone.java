package dev.unrepeat.recurrence;

import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The technical conditions that are enough by themselves: the cut sets of order one. A tree with
/// NOT or XOR is left out, since in it less can be more.
final class SufficientAlone {
  private final Map<String, Gate> gates = new HashMap<>();

  private SufficientAlone(CauseGraph graph) {
    graph.gates().forEach(gate -> gates.put(gate.name(), gate));
  }

  static List<ContributingFactor> of(CauseGraph graph) {
    boolean coherent =
        graph.gates().stream()
            .noneMatch(gate -> gate.kind() == GateKind.NOT || gate.kind() == GateKind.XOR);
    if (!coherent || graph.topGate().isEmpty()) {
      return List.of();
    }
    SufficientAlone tree = new SufficientAlone(graph);
    return graph.factors().stream()
        .filter(one ->
            one.category() == FactorCategory.TECHNICAL
                || one.category() == FactorCategory.ENVIRONMENTAL)
        .filter(one -> tree.holds(graph.topGate(), one.id().toString(), new HashSet<>()))
        .toList();
  }

  /// @param above the gates on the way here; a gate below itself adds nothing
  private boolean holds(String node, String only, Set<String> above) {
    Gate gate = gates.get(node);
    if (gate == null || !above.add(node)) {
      return node.equals(only);
    }
    int enough = gate.kind() == GateKind.AND ? gate.inputs().size() : gate.threshold();
    long held = gate.inputs().stream().filter(input -> holds(input, only, above)).count();
    above.remove(node);
    return held >= enough;
  }
}
