package dev.unrepeat.faulttree;

import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The fault tree of an incident: the gates of its cause graph over its factors.
public final class IncidentTree {
  private IncidentTree() {}

  /// @throws Refused when the record has no gates, or it is not said which one stands for the
  ///   incident
  public static FaultTree of(String name, CauseGraph causes) {
    if (causes.gates().isEmpty()) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "\"%s\" has no fault tree. Write one below the factors: a line \"<!-- fault-tree -->\", then its gates, as \"- **G1** and of F1, F2 (top)\"."
              .formatted(name));
    }
    List<TreeNode> nodes = nodes(causes);
    return FaultTree.of(name, top(causes, nodes), nodes);
  }

  /// Refuses gates that cannot be computed: an input that is not there, a circle, a name that
  /// stands twice.
  public static void check(CauseGraph causes) {
    if (!causes.gates().isEmpty()) {
      FaultTree.of("", causes.gates().getFirst().name(), nodes(causes));
    }
  }

  private static List<TreeNode> nodes(CauseGraph causes) {
    List<TreeNode> nodes = new ArrayList<>();
    causes.factors().forEach(factor -> nodes.add(event(factor)));
    causes.gates().forEach(gate -> nodes.add(gate(gate)));
    return nodes;
  }

  /// The factors the team has confirmed: what happened.
  public static List<String> confirmed(CauseGraph causes) {
    return causes.factors().stream()
        .filter(factor -> factor.confidence() == Confidence.CONFIRMED)
        .map(factor -> factor.id().toString())
        .toList();
  }

  private static String top(CauseGraph causes, List<TreeNode> nodes) {
    if (!causes.topGate().isEmpty()) {
      return causes.topGate();
    }
    List<String> roots = FaultTree.roots(nodes);
    Refused.unless(
        roots.size() == 1,
        "It is not said which gate stands for the incident: %s. Mark one with \"(top)\"."
            .formatted(FaultTree.some(roots)));
    return roots.getFirst();
  }

  private static TreeNode event(ContributingFactor factor) {
    OptionalDouble probability =
        factor.probability().stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    return new TreeNode.Event(factor.id().toString(), factor.statement(), probability);
  }

  private static TreeNode gate(Gate gate) {
    Operator operator =
        switch (gate.kind()) {
          case AND -> Operator.AND;
          case OR -> Operator.OR;
          case NOT -> Operator.NOT;
          case XOR -> Operator.XOR;
          case AT_LEAST -> Operator.AT_LEAST;
        };
    int least = gate.kind() == GateKind.AT_LEAST ? gate.threshold() : 0;
    return new TreeNode.Gate(gate.name(), "", operator, least, 0, gate.inputs());
  }
}
