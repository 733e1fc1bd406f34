package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.bdd.Family;
import java.util.HashMap;
import java.util.Map;

/// Fussell-Vesely's measure, exact: the probability of the union of the cut sets that hold an
/// event, as a share of the top's. Through modules the shares multiply.
final class Shares {
  private final CutSets sets;
  private final Budget budget;

  Shares(CutSets sets, Budget budget) {
    this.sets = sets;
    this.budget = budget;
  }

  /// By name, for coherent trees whose top has a probability above 0.
  Map<String, Double> of(Chances chances) {
    Map<String, Double> found = new HashMap<>();
    Parts parts = sets.parts();
    double[] outer = new double[parts.all().size()];
    outer[outer.length - 1] = 1;
    for (int place = outer.length - 1; place >= 0; place--) {
      Part part = parts.all().get(place);
      Family family = sets.family(place);
      double[] in = chances.inputs(place);
      double whole = part.diagram().probability(in);
      for (int level = 0; level < in.length; level++) {
        budget.check();
        double share =
            whole == 0 ? 0 : outer[place] * family.union(level, budget).probability(in) / whole;
        int within = parts.within(part, level);
        if (within < 0) {
          found.put(parts.circuit().event(part.variables().node(level)).name(), share);
        } else {
          outer[within] = share;
        }
      }
    }
    return found;
  }
}
