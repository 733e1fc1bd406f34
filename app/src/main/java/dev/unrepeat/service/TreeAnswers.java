package dev.unrepeat.service;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.IncidentTree;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.Answers;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.analysis.Realised;
import dev.unrepeat.faulttree.analysis.Result;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.model.CauseGraph;
import java.util.List;
import java.util.Optional;

/// What the fault tree of an incident answers.
///
/// @param sets the smallest cut sets
/// @param realised which sets happened, by the confirmed factors; of the tree as it is
/// @param change what the what-if changes, in a sentence; empty without one
public record TreeAnswers(
    Analysis analysis,
    Result<List<CutSet>> sets,
    Result<List<Importance>> importances,
    Result<Realised> realised,
    Optional<String> change) {
  static final int LISTED = 50;
  private static final int REALISED = 10;

  /// @param without events that are taken as not there
  static TreeAnswers of(String name, CauseGraph causes, List<String> without, Budget budget) {
    FaultTree tree = IncidentTree.of(name, causes);
    Analysis before = Analysis.of(tree, budget);
    List<TreeNode.House> gone =
        without.stream()
            .map(tree::get)
            .filter(node -> !(node instanceof TreeNode.Gate))
            .map(node -> new TreeNode.House(node.name(), node.label(), false))
            .toList();
    Analysis told = gone.isEmpty() ? before : Analysis.of(tree.with(gone), budget);
    return new TreeAnswers(
        told,
        told.cutSets().then(all -> Result.known(all.smallestFirst().limit(LISTED).toList())),
        told.importances(),
        before
            .cutSets()
            .then(all -> Result.known(Realised.of(all, IncidentTree.confirmed(causes), REALISED))),
        gone.isEmpty() ? Optional.empty() : Optional.of(Answers.change(before, told)));
  }
}
