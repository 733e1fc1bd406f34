package dev.unrepeat.writing;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The answers to why, as each factor lists its own.
final class Whys {
  private Whys() {}

  /// Because of what a factor was there, in order.
  static List<FactorId> causes(CauseGraph graph, FactorId effect) {
    return graph.whys().stream()
        .filter(why -> why.effect().equals(effect))
        .map(Because::cause)
        .toList();
  }

  /// The wanted answers, each factor's in its new order and in the places where its answers stood.
  static List<Because> kept(List<Because> before, List<Because> wanted) {
    List<Because> left = new ArrayList<>(wanted);
    List<Because> kept = new ArrayList<>();
    for (Because why : before) {
      left.stream()
          .filter(other -> other.effect().equals(why.effect()))
          .findFirst()
          .ifPresent(next -> {
            left.remove(next);
            kept.add(next);
          });
    }
    kept.addAll(left);
    noCircle(kept);
    return kept;
  }

  static void noCircle(List<Because> whys) {
    for (Because why : whys) {
      Set<FactorId> seen = new HashSet<>();
      Deque<FactorId> open = new ArrayDeque<>(List.of(why.cause()));
      while (!open.isEmpty()) {
        FactorId next = open.pop();
        Refused.unless(
            !next.equals(why.effect()),
            "%s would be a cause of itself, by way of %s. Name another cause."
                .formatted(why.effect(), why.cause()));
        if (seen.add(next)) {
          whys.stream().filter(w -> w.effect().equals(next)).forEach(w -> open.push(w.cause()));
        }
      }
    }
  }

  /// Refuses causes that the graph does not have.
  static void known(CauseGraph graph, List<FactorId> causes) {
    List<FactorId> ids = graph.factors().stream().map(ContributingFactor::id).toList();
    for (FactorId cause : causes) {
      Refused.unless(
          ids.contains(cause),
          "There is no factor %s. Write the number of one that is listed.".formatted(cause));
    }
  }
}
