package dev.unrepeat.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The causes of one postmortem as one graph; 5 Whys, fishbone and fault tree are views of it.
///
/// @param topGate name of the gate that stands for the incident; empty without a fault tree
public record CauseGraph(
    Optional<Trigger> trigger,
    List<ContributingFactor> factors,
    List<Because> whys,
    List<Gate> gates,
    String topGate) {
  public static final CauseGraph EMPTY =
      new CauseGraph(Optional.empty(), List.of(), List.of(), List.of(), "");

  public CauseGraph {
    factors = List.copyOf(factors);
    whys = List.copyOf(whys);
    gates = List.copyOf(gates);
    Set<FactorId> known = new HashSet<>();
    for (ContributingFactor factor : factors) {
      Refused.unless(
          known.add(factor.id()), "Factor " + factor.id() + " stands twice in the graph.");
    }
    for (Because why : whys) {
      Refused.unless(
          known.contains(why.effect()) && known.contains(why.cause()),
          "A why joins %s and %s, and one of them is not in the graph."
              .formatted(why.effect(), why.cause()));
    }
  }

  public Optional<ContributingFactor> find(FactorId id) {
    return factors.stream().filter(factor -> factor.id().equals(id)).findFirst();
  }

  /// The ends of the graph: factors behind which no further why was asked.
  public List<ContributingFactor> ends() {
    return factors.stream()
        .filter(f -> f.kind() != FactorKind.MITIGATING)
        .filter(f -> whys.stream().noneMatch(why -> why.effect().equals(f.id())))
        .toList();
  }
}
