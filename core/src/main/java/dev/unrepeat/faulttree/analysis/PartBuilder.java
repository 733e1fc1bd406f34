package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.bdd.Bdd;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.bdd.Diagram;
import dev.unrepeat.faulttree.bdd.Exceeded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the BDD of a module. All orders are tried with few nodes, and the smallest diagram is
/// kept. Where none comes out, they are tried with eight times as many, those that came furthest
/// first, and the first that comes out is taken: to look for a smaller one would cost more than it
/// saves.
final class PartBuilder {
  private static final int FIRST = 4_000;
  private static final int FACTOR = 8;

  /// A diagram with so few nodes for each variable is not worth another attempt.
  private static final int GOOD = 3;

  private final Region region;
  private final int[] scratch;
  private final Budget budget;
  private final Map<VariableOrder, int[]> variables = new EnumMap<>(VariableOrder.class);
  private final Map<VariableOrder, Integer> reached = new EnumMap<>(VariableOrder.class);
  private int made;

  /// @param scratch room for a number per node, used again and again
  PartBuilder(Region region, int[] scratch, Budget budget) {
    this.region = region;
    this.scratch = scratch;
    this.budget = budget;
  }

  /// @throws Exceeded when no order comes out within the budget
  Part build() {
    long cap = Math.max(FIRST, 8L * region.variables().length);
    Optional<Part> best = smallest(VariableOrder.DEPTH_FIRST, room(cap));
    if (best.isEmpty()) {
      best = smallest(VariableOrder.OTHERS, room(cap));
    }
    while (best.isEmpty()) {
      if (cap >= budget.nodes()) {
        throw new Exceeded(Exceeded.What.NODES);
      }
      cap *= FACTOR;
      best = first(room(cap));
    }
    return best.get();
  }

  private int room(long cap) {
    return (int) Math.min(cap, budget.nodes());
  }

  /// Once one came out, the next may make no more nodes than it did.
  private Optional<Part> smallest(List<VariableOrder> orders, int room) {
    Optional<Part> best = Optional.empty();
    int left = room;
    for (VariableOrder order : orders) {
      Optional<Part> tried = attempt(order, budget.atMost(left));
      if (tried.isPresent() && best.stream().allMatch(b -> size(tried.get()) < size(b))) {
        best = tried;
        left = made;
      }
      if (best.isPresent() && size(best.get()) <= GOOD * region.variables().length) {
        return best;
      }
    }
    return best;
  }

  private Optional<Part> first(int room) {
    List<VariableOrder> furthest =
        Arrays.stream(VariableOrder.values())
            .sorted(
                Comparator.comparingInt((VariableOrder one) -> reached.getOrDefault(one, 0))
                    .reversed())
            .toList();
    for (VariableOrder order : furthest) {
      Optional<Part> tried = attempt(order, budget.atMost(room));
      if (tried.isPresent()) {
        return tried;
      }
    }
    return Optional.empty();
  }

  private static int size(Part part) {
    return part.diagram().size();
  }

  private Optional<Part> attempt(VariableOrder order, Budget room) {
    int[] ordered = variables.computeIfAbsent(order, one -> one.of(region));
    Attempt attempt = new Attempt(ordered, room);
    try {
      Part part = new Part(region.root(), new Part.Levels(ordered), attempt.run());
      made = attempt.bdd.count();
      return Optional.of(part);
    } catch (Exceeded exceeded) {
      if (exceeded.what() == Exceeded.What.TIME) {
        throw exceeded;
      }
      reached.put(order, attempt.done);
      return Optional.empty();
    }
  }

  /// One order, tried.
  private final class Attempt {
    private final Bdd bdd;
    private final int[] ordered;
    private final int[] edges = scratch;

    /// How many gates were finished; all orders finish them in one sequence.
    private int done;

    Attempt(int[] ordered, Budget round) {
      this.bdd = new Bdd(round);
      this.ordered = ordered;
    }

    Diagram run() {
      for (int level = 0; level < ordered.length; level++) {
        edges[ordered[level]] = bdd.variable(level);
      }
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
        done++;
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
