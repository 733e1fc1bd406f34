package dev.unrepeat.faulttree.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// An order in which the variables of a module are decided. How large a BDD becomes hangs on it,
/// and no order is good for all trees; so several are tried.
enum VariableOrder {
  /// Depth first, as the tree is written.
  AS_WRITTEN,
  /// Depth first, small branches before large ones.
  SMALL_FIRST,
  /// Depth first, large branches before small ones.
  LARGE_FIRST,
  /// Depth first, what is used most often first.
  SHARED_FIRST,
  /// Level by level.
  BREADTH,
  /// What stands under one gate is drawn together, again and again (FORCE; Aloul, Markov, Sakallah
  /// 2003).
  DRAWN_TOGETHER;

  /// Best on most trees.
  static final List<VariableOrder> DEPTH_FIRST =
      List.of(AS_WRITTEN, SMALL_FIRST, LARGE_FIRST, SHARED_FIRST);

  static final List<VariableOrder> OTHERS = List.of(DRAWN_TOGETHER, BREADTH);

  private static final int ROUNDS = 60;

  int[] of(Region region) {
    return switch (this) {
      case AS_WRITTEN -> depthFirst(region, node -> 0);
      case SMALL_FIRST -> depthFirst(region, at(weights(region, 1)));
      case LARGE_FIRST -> depthFirst(region, at(weights(region, -1)));
      case SHARED_FIRST -> depthFirst(region, at(uses(region)));
      case BREADTH -> breadth(region);
      case DRAWN_TOGETHER -> drawnTogether(region);
    };
  }

  /// @param key inputs with a small one come first
  private static int[] depthFirst(Region region, IntToLongFunction key) {
    List<Integer> ordered = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Integer> path = new ArrayDeque<>(List.of(region.root()));
    while (!path.isEmpty()) {
      int node = path.pop();
      if (seen.get(node)) {
        continue;
      }
      seen.set(node);
      if (region.isVariable(node)) {
        ordered.add(node);
        continue;
      }
      List<Integer> inputs =
          Arrays.stream(region.circuit().inputs(node))
              .mapToObj(literal -> literal >> 1)
              .sorted(Comparator.comparingLong(input -> key.applyAsLong(input)))
              .toList();
      inputs.reversed().forEach(path::push);
    }
    return numbers(ordered);
  }

  private static IntToLongFunction at(long[] keys) {
    return node -> keys[node];
  }

  private static long[] weights(Region region, int sign) {
    long[] weights = new long[region.circuit().size()];
    for (int variable : region.variables()) {
      weights[variable] = sign;
    }
    for (int gate : region.gates()) {
      for (int input : region.circuit().inputs(gate)) {
        weights[gate] += weights[input >> 1];
      }
      weights[gate] = Math.clamp(weights[gate], -1L << 40, 1L << 40);
    }
    return weights;
  }

  private static long[] uses(Region region) {
    long[] uses = new long[region.circuit().size()];
    for (int gate : region.gates()) {
      for (int input : region.circuit().inputs(gate)) {
        uses[input >> 1]--;
      }
    }
    return uses;
  }

  private static int[] breadth(Region region) {
    List<Integer> ordered = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Integer> row = new ArrayDeque<>(List.of(region.root()));
    while (!row.isEmpty()) {
      int node = row.remove();
      if (seen.get(node)) {
        continue;
      }
      seen.set(node);
      if (region.isVariable(node)) {
        ordered.add(node);
      } else {
        Arrays.stream(region.circuit().inputs(node)).forEach(literal -> row.add(literal >> 1));
      }
    }
    return numbers(ordered);
  }

  private static int[] drawnTogether(Region region) {
    int[] start = depthFirst(region, node -> 0);
    int[] gates = region.gates();
    double[] places = new double[region.circuit().size()];
    for (int i = 0; i < start.length; i++) {
      places[start[i]] = i;
    }
    for (int i = 0; i < gates.length; i++) {
      places[gates[i]] = (double) i * start.length / gates.length;
    }
    List<Integer> nodes =
        IntStream.concat(Arrays.stream(gates), Arrays.stream(start)).sorted().boxed().toList();
    for (int round = 0; round < ROUNDS; round++) {
      double[] pulled = pulled(region, places);
      List<Integer> ranked =
          nodes.stream().sorted(Comparator.comparingDouble(node -> pulled[node])).toList();
      for (int i = 0; i < ranked.size(); i++) {
        places[ranked.get(i)] = i;
      }
    }
    return Arrays.stream(start)
        .boxed()
        .sorted(Comparator.comparingDouble(node -> places[node]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Each node to the mean of the middles of the gates it belongs to.
  private static double[] pulled(Region region, double[] places) {
    double[] sums = new double[places.length];
    int[] counts = new int[places.length];
    for (int gate : region.gates()) {
      int[] inputs = region.circuit().inputs(gate);
      double sum = places[gate];
      for (int literal : inputs) {
        sum += places[literal >> 1];
      }
      double middle = sum / (inputs.length + 1);
      sums[gate] += middle;
      counts[gate]++;
      for (int literal : inputs) {
        sums[literal >> 1] += middle;
        counts[literal >> 1]++;
      }
    }
    for (int node = 0; node < sums.length; node++) {
      sums[node] = counts[node] == 0 ? places[node] : sums[node] / counts[node];
    }
    return sums;
  }

  private static int[] numbers(List<Integer> nodes) {
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }
}
