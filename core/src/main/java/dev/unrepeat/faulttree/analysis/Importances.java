package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.bdd.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The importance of each event, greatest first: by Birnbaum's measure, or by the structural one
/// where there are no probabilities.
final class Importances {
  private static final Chances.Effect NONE = new Chances.Effect(0, 0, 0);

  private final Chances chances;
  private final boolean known;
  private final Map<String, Chances.Effect> effects;
  private final Optional<Map<String, Double>> shares;

  /// @param shares Fussell-Vesely's measure by event, where it is defined and could be computed
  Importances(Chances chances, boolean known, Optional<Map<String, Double>> shares, Budget budget) {
    this.chances = chances;
    this.known = known;
    this.effects = known ? chances.effects(budget, true) : Map.of();
    this.shares = shares;
  }

  List<Importance> list(List<TreeNode.Event> events, Map<String, Chances.Effect> structure) {
    List<Importance> all = new ArrayList<>();
    for (TreeNode.Event event : events) {
      double structural = structure.getOrDefault(event.name(), NONE).birnbaum();
      all.add(known ? measured(event, structural) : unmeasured(event, structural));
    }
    all.sort(
        Comparator.comparingDouble(
                (Importance one) -> known ? one.birnbaum().orElse(0) : Math.abs(one.structural()))
            .reversed());
    return all;
  }

  private Importance measured(TreeNode.Event event, double structural) {
    double top = chances.top();
    double p = event.probability().orElse(0);
    Chances.Effect effect = effects.getOrDefault(event.name(), new Chances.Effect(0, top, top));
    OptionalDouble share =
        shares.stream().mapToDouble(all -> all.getOrDefault(event.name(), 0.0)).findFirst();
    return new Importance(
        event,
        OptionalDouble.of(effect.birnbaum()),
        ratio(p * effect.birnbaum(), top),
        share,
        ratio(effect.with(), top),
        top == 0 ? OptionalDouble.empty() : OptionalDouble.of(top / effect.without()),
        ratio(p * effect.with(), top),
        structural);
  }

  private static Importance unmeasured(TreeNode.Event event, double structural) {
    OptionalDouble none = OptionalDouble.empty();
    return new Importance(event, none, none, none, none, none, none, structural);
  }

  private static OptionalDouble ratio(double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }
}
