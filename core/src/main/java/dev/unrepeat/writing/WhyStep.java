package dev.unrepeat.writing;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import java.util.List;
import java.util.Optional;

/// One step of a factor within the tree of whys, as an outline has them.
public enum WhyStep {
  UP,
  DOWN,
  /// Below the one above it.
  IN,
  /// Beside the one whose why it answers.
  OUT;

  /// The move that the step is; empty where it leads nowhere.
  ///
  /// @param from the condition whose why it answers in that place; empty below the incident
  public Optional<WhyMove> of(CauseGraph graph, FactorId factor, Optional<FactorId> from) {
    List<FactorId> beside = beside(graph, from);
    int at = beside.indexOf(factor);
    if (at < 0) {
      return Optional.empty();
    }
    return switch (this) {
      case UP ->
          at == 0
              ? Optional.empty()
              : Optional.of(new WhyMove(factor, from, from, Optional.of(beside.get(at - 1))));
      case DOWN ->
          at == beside.size() - 1
              ? Optional.empty()
              : Optional.of(new WhyMove(factor, from, from, find(beside, at + 2)));
      case IN ->
          at == 0
              ? Optional.empty()
              : Optional.of(
                  new WhyMove(factor, from, Optional.of(beside.get(at - 1)), Optional.empty()));
      case OUT ->
          from.map(effect -> {
            Optional<FactorId> to = above(graph, effect);
            return new WhyMove(factor, from, to, next(graph, effect, to));
          });
    };
  }

  /// The one that stands after a factor in that place; empty when it is the last.
  public static Optional<FactorId> next(
      CauseGraph graph, FactorId factor, Optional<FactorId> from) {
    List<FactorId> beside = beside(graph, from);
    int at = beside.indexOf(factor);
    return at < 0 ? Optional.empty() : find(beside, at + 1);
  }

  private static Optional<FactorId> find(List<FactorId> all, int place) {
    return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
  }

  private static Optional<FactorId> above(CauseGraph graph, FactorId factor) {
    return graph.whys().stream()
        .filter(why -> why.cause().equals(factor))
        .map(Because::effect)
        .findFirst();
  }

  private static List<FactorId> beside(CauseGraph graph, Optional<FactorId> from) {
    return from.map(effect -> Whys.causes(graph, effect))
        .orElseGet(() ->
            graph.factors().stream()
                .map(ContributingFactor::id)
                .filter(id -> above(graph, id).isEmpty())
                .toList());
  }
}
