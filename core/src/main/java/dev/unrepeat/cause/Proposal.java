package dev.unrepeat.cause;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which technique fits the causes as they are known, with the reason: one chain is best seen as 5
/// Whys, several causes as a fishbone, combinations as a fault tree.
public record Proposal(Technique technique, String reason) {
  public static Proposal of(CauseGraph graph) {
    long conditions =
        graph.factors().stream().filter(factor -> factor.kind() != FactorKind.MITIGATING).count();
    if (!graph.gates().isEmpty()) {
      return new Proposal(
          Technique.FAULT_TREE,
          "It is said which conditions had to come together; the tree computes which combinations are enough.");
    }
    if (conditions == 0) {
      return new Proposal(
          Technique.FIVE_WHYS,
          "Nothing is written yet. Ask the first why, and see where it leads.");
    }
    Optional<FactorId> shared = answering(graph, Because::cause);
    if (shared.isPresent()) {
      return new Proposal(
          Technique.FAULT_TREE,
          "%s stands behind several conditions, so they are not independent. Gates say which of them had to come together."
              .formatted(shared.get()));
    }
    long starts =
        graph.factors().stream()
            .filter(factor -> factor.kind() != FactorKind.MITIGATING)
            .filter(f -> graph.whys().stream().noneMatch(why -> why.cause().equals(f.id())))
            .count();
    if (starts == 1 && answering(graph, Because::effect).isEmpty()) {
      return new Proposal(
          Technique.FIVE_WHYS,
          conditions == 1
              ? "One condition is known. Ask why it was there, and go on to one that the organisation can change."
              : "One chain of %d conditions: each why has one answer so far."
                  .formatted(conditions));
    }
    return new Proposal(
        Technique.FISHBONE,
        "%d conditions in several branches: sorted by category they show where nobody has looked yet."
            .formatted(conditions));
  }

  /// A factor that stands in several whys on that side.
  private static Optional<FactorId> answering(CauseGraph graph, Function<Because, FactorId> side) {
    return graph.whys().stream()
        .collect(Collectors.groupingBy(side, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }
}
