package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.bdd.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Probabilities of a tree whose events are independent, exact up to the rounding of doubles.
final class Chances {
  private final Parts parts;
  private final List<double[]> inputs = new ArrayList<>();
  private final double top;

  Chances(Parts parts, ToDoubleFunction<TreeNode.Event> p) {
    this.parts = parts;
    double[] values = new double[parts.all().size()];
    for (int place = 0; place < values.length; place++) {
      Part part = parts.all().get(place);
      double[] in = new double[part.variables().count()];
      for (int level = 0; level < in.length; level++) {
        int within = parts.within(part, level);
        in[level] =
            within < 0
                ? p.applyAsDouble(parts.circuit().event(part.variables().node(level)))
                : values[within];
      }
      inputs.add(in);
      values[place] = part.diagram().probability(in);
    }
    double last = values[values.length - 1];
    this.top = parts.turned() ? 1 - last : last;
  }

  double top() {
    return top;
  }

  /// The probability of the variable at each level of a part.
  double[] inputs(int place) {
    return inputs.get(place);
  }

  /// What the top owes to one event: its derivative, and its probability with the event false and
  /// true.
  record Effect(double birnbaum, double without, double with) {}

  /// By name; an event of the tree that is not named changes nothing.
  ///
  /// @param states whether `without` and `with` are wanted
  Map<String, Effect> effects(Budget budget, boolean states) {
    Map<String, Effect> found = new HashMap<>();
    Effect[] outer = new Effect[parts.all().size()];
    outer[outer.length - 1] = parts.turned() ? new Effect(-1, 1, 0) : new Effect(1, 0, 1);
    for (int place = outer.length - 1; place >= 0; place--) {
      Part part = parts.all().get(place);
      double[] in = inputs.get(place);
      double[] slopes = part.diagram().derivatives(in);
      double[][] cases = states ? part.diagram().conditioned(in, budget) : new double[2][in.length];
      for (int level = 0; level < in.length; level++) {
        Effect effect =
            new Effect(
                outer[place].birnbaum() * slopes[level],
                mixed(outer[place], cases[0][level]),
                mixed(outer[place], cases[1][level]));
        int within = parts.within(part, level);
        if (within < 0) {
          found.put(parts.circuit().event(part.variables().node(level)).name(), effect);
        } else {
          outer[within] = effect;
        }
      }
    }
    return found;
  }

  private static double mixed(Effect outer, double p) {
    return p * outer.with() + (1 - p) * outer.without();
  }
}
