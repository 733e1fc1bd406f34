package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Of the cut sets those that happened, all of their events being there, and those that were one
/// event away.
///
/// @param more whether there are more than are listed
public record Realised(List<CutSet> happened, List<OneAway> oneAway, boolean more) {
  public Realised {
    happened = List.copyOf(happened);
    oneAway = List.copyOf(oneAway);
  }

  /// A set of which one event alone was missing.
  public record OneAway(CutSet set, TreeNode.Event missing) {}

  /// @param there names of the events that are known to have been there
  /// @param most how many sets are listed of each kind
  public static Realised of(CutSets sets, Collection<String> there, int most) {
    Set<String> known = new HashSet<>(there);
    List<CutSet> happened = new ArrayList<>();
    List<OneAway> near = new ArrayList<>();
    var walk = sets.cheapestFirst(event -> known.contains(event.name()) ? 0 : 1).iterator();
    while (walk.hasNext()) {
      CutSets.Priced priced = walk.next();
      if (priced.cost() > 1) {
        return new Realised(happened, near, false);
      }
      if (happened.size() == most || near.size() == most) {
        return new Realised(happened, near, true);
      }
      if (priced.cost() == 0) {
        happened.add(priced.set());
      } else {
        near.add(new OneAway(priced.set(), missing(priced.set(), known)));
      }
    }
    return new Realised(happened, near, false);
  }

  private static TreeNode.Event missing(CutSet set, Set<String> known) {
    return set.events().stream()
        .filter(event -> !known.contains(event.name()))
        .findFirst()
        .orElseThrow();
  }
}
