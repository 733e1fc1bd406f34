package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.bdd.Exceeded;
import dev.unrepeat.text.Counted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A fault tree, computed. What takes more than the budget is [Result.Unknown], with a sentence that
/// says so; the rest is known all the same.
///
///     Analysis analysis = Analysis.of(tree, Budget.nodes(Budget.STANDARD_NODES));
public final class Analysis {
  private final FaultTree tree;
  private final Budget budget;
  private final Circuit circuit;
  private final Result<Parts> parts;
  private final Result<CutSets> cutSets;
  private final Result<Chances> chances;

  private Analysis(FaultTree tree, Budget budget) {
    this.tree = tree;
    this.budget = budget;
    this.circuit = Compiler.compile(tree);
    this.parts = within("Its decision diagram", () -> Parts.of(circuit, budget));
    this.chances = parts.then(this::chances);
    this.cutSets =
        parts.then(found -> within("The family of its cut sets", () -> new CutSets(found, budget)));
  }

  public static Analysis of(FaultTree tree, Budget budget) {
    return new Analysis(tree, budget);
  }

  private <T> Result<T> within(String what, Supplier<T> asked) {
    try {
      return Result.known(asked.get());
    } catch (Exceeded exceeded) {
      return Result.unknown(
          switch (exceeded.what()) {
            case NODES ->
                "%s needs more than the %,d nodes it may have. Allow it more, or split the tree."
                    .formatted(what, budget.nodes());
            case TIME ->
                "%s was not finished in the time it may take. Allow it more, or split the tree."
                    .formatted(what);
          });
    }
  }

  /// Of the events on which the top still hangs: a constant top needs no probability at all.
  private Result<Chances> chances(Parts found) {
    Set<TreeNode.Event> needed = found.events();
    List<String> without =
        tree.events().stream()
            .filter(event -> event.probability().isEmpty() && needed.contains(event))
            .map(TreeNode.Event::name)
            .toList();
    return without.isEmpty()
        ? Result.known(new Chances(found, event -> event.probability().orElse(0)))
        : Result.unknown(
            "%s no probability: %s."
                .formatted(
                    Counted.part(without.size(), needed.size(), "event", "has", "have"),
                    FaultTree.some(without)));
  }

  public FaultTree tree() {
    return tree;
  }

  /// Whether events count by their presence alone. With NOT or XOR the sets drop what must be
  /// absent.
  public boolean coherent() {
    return circuit.coherent();
  }

  /// How many parts the tree falls into that share nothing, the whole included.
  public Result<Integer> modules() {
    return parts.then(found -> Result.known(found.all().size()));
  }

  /// P(top), exact for independent events.
  public Result<Double> probability() {
    return chances.then(found -> Result.known(found.top()));
  }

  public Result<CutSets> cutSets() {
    return cutSets;
  }

  /// The sets of at most two events, which can be had even where the rest cannot.
  public SmallSets smallSets() {
    return SmallSets.of(circuit);
  }

  /// How much the top owes to each event, greatest first.
  public Result<List<Importance>> importances() {
    return parts.then(found -> within("The importance of its events", () -> importances(found)));
  }

  private List<Importance> importances(Parts found) {
    Map<String, Chances.Effect> structure = new Chances(found, event -> 0.5).effects(budget, false);
    Chances used = chances.value().orElseGet(() -> new Chances(found, event -> 0));
    return new Importances(used, chances.value().isPresent(), shares(), budget)
        .list(tree.events(), structure);
  }

  /// Fussell-Vesely's measure where it is defined and can be had.
  private Optional<Map<String, Double>> shares() {
    if (!coherent()) {
      return Optional.empty();
    }
    return chances
        .then(c -> cutSets.then(sets -> within("", () -> new Shares(sets, budget).of(c))))
        .value();
  }
}
