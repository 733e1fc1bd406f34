package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.bdd.Bdd;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.bdd.Diagram;
import dev.unrepeat.faulttree.bdd.Exceeded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Builds the BDD of a module: all orders with few nodes, then all with eight times as many, until
/// one comes out; the smallest of that round is kept.
final class PartBuilder {
  private static final int FIRST = 4_000;
  private static final int FACTOR = 8;

  /// A diagram with so few nodes for each variable is not worth another attempt.
  private static final int GOOD = 3;

  /// Where an attempt is that dear, the first that comes out is taken.
  private static final int LARGE = 500_000;

  private final Region region;
  private final int[] scratch;
  private final Budget budget;
  private int made;

  /// @param scratch room for a number per node, used again and again
  PartBuilder(Region region, int[] scratch, Budget budget) {
    this.region = region;
    this.scratch = scratch;
    this.budget = budget;
  }

  /// @throws Exceeded when no order comes out within the budget
  Part build() {
    for (long cap = Math.max(FIRST, 8L * region.variables().length); ; cap *= FACTOR) {
      int room = (int) Math.min(cap, budget.nodes());
      Optional<Part> best = round(VariableOrder.DEPTH_FIRST, room);
      if (best.isEmpty()) {
        best = round(VariableOrder.OTHERS, room);
      }
      if (best.isPresent()) {
        return best.get();
      }
      if (cap >= budget.nodes()) {
        throw new Exceeded(Exceeded.What.NODES);
      }
    }
  }

  /// Once one came out, the next may make no more nodes than it did.
  private Optional<Part> round(List<VariableOrder> orders, int room) {
    Optional<Part> best = Optional.empty();
    int left = room;
    for (VariableOrder order : orders) {
      Optional<Part> tried = attempt(order, budget.atMost(left));
      if (tried.isPresent() && best.stream().allMatch(b -> size(tried.get()) < size(b))) {
        best = tried;
        left = made;
      }
      if (best.isPresent()
          && (room > LARGE || size(best.get()) <= GOOD * region.variables().length)) {
        return best;
      }
    }
    return best;
  }

  private static int size(Part part) {
    return part.diagram().size();
  }

  private Optional<Part> attempt(VariableOrder order, Budget room) {
    int[] variables = order.of(region);
    try {
      Attempt attempt = new Attempt(variables, room);
      Part part = new Part(region.root(), new Part.Levels(variables), attempt.run());
      made = attempt.bdd.count();
      return Optional.of(part);
    } catch (Exceeded exceeded) {
      if (exceeded.what() == Exceeded.What.TIME) {
        throw exceeded;
      }
      return Optional.empty();
    }
  }

  /// One order, tried.
  private final class Attempt {
    private final Bdd bdd;
    private final int[] edges = scratch;

    Attempt(int[] variables, Budget round) {
      this.bdd = new Bdd(round);
      for (int level = 0; level < variables.length; level++) {
        edges[variables[level]] = bdd.variable(level);
      }
    }

    Diagram run() {
      Circuit circuit = region.circuit();
      for (int gate : region.gates()) {
        int[] inputs =
            Arrays.stream(circuit.inputs(gate))
                .map(this::edge)
                .boxed()
                .sorted(Comparator.comparingInt((Integer edge) -> bdd.level(edge)).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        edges[gate] = gate(circuit.kind(gate), circuit.threshold(gate), inputs);
      }
      int root = edges[region.root()];
      boolean turned = !circuit.isEvent(region.root()) && circuit.holdsAtRest(region.root() << 1);
      return bdd.diagram(turned ? Bdd.not(root) : root);
    }

    /// A module within is a variable that is false at rest.
    private int edge(int literal) {
      int node = literal >> 1;
      boolean turned = region.isVariable(node) && region.circuit().holdsAtRest(node << 1);
      return edges[node] ^ (literal & 1) ^ (turned ? 1 : 0);
    }

    private int gate(Circuit.Kind kind, int threshold, int[] inputs) {
      return switch (kind) {
        case AND -> Arrays.stream(inputs).reduce(Bdd.TRUE, (all, one) -> bdd.and(one, all));
        case OR -> Arrays.stream(inputs).reduce(Bdd.FALSE, (any, one) -> bdd.or(one, any));
        case PARITY -> Arrays.stream(inputs).reduce(Bdd.FALSE, (odd, one) -> bdd.xor(one, odd));
        case AT_LEAST -> atLeast(threshold, inputs);
        case EVENT -> throw new IllegalStateException("an event is no gate");
      };
    }

    private int atLeast(int threshold, int[] inputs) {
      int[] met = new int[threshold + 1];
      met[0] = Bdd.TRUE;
      for (int input : inputs) {
        for (int count = threshold; count > 0; count--) {
          met[count] = bdd.or(met[count], bdd.and(input, met[count - 1]));
        }
      }
      return met[threshold];
    }
  }
}
