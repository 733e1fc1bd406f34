package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayList;
import java.util.List;

/// The cut sets of at most two events, found by trying: what is known of a tree that is too hard
/// for the rest. Its work is bounded beforehand, by events times gates.
///
/// @param order up to which all sets are listed: 2, 1, or 0 when trying single events is too much
public record SmallSets(int order, List<CutSet> sets) {
  private static final long MOST = 100_000_000;

  public SmallSets {
    sets = List.copyOf(sets);
  }

  static SmallSets of(Circuit circuit) {
    List<Integer> events = new ArrayList<>();
    for (int node = 1; node < circuit.size(); node++) {
      if (circuit.isEvent(node)) {
        events.add(node);
      }
    }
    List<CutSet> found = new ArrayList<>();
    if (circuit.holdsAtRest(circuit.top())) {
      return new SmallSets(2, List.of(new CutSet(List.of())));
    }
    long inputs = 0;
    for (int node = 1; node < circuit.size(); node++) {
      inputs += 1 + circuit.inputs(node).length;
    }
    if (events.size() * inputs > MOST) {
      return new SmallSets(0, List.of());
    }
    boolean[] values = new boolean[circuit.size()];
    List<Integer> open = new ArrayList<>();
    for (int event : events) {
      if (holds(circuit, values, event, event)) {
        found.add(set(circuit, event));
      } else {
        open.add(event);
      }
    }
    if (open.size() * (open.size() / 2L) * inputs > MOST) {
      return new SmallSets(1, found);
    }
    for (int i = 0; i < open.size(); i++) {
      for (int k = i + 1; k < open.size(); k++) {
        if (holds(circuit, values, open.get(i), open.get(k))) {
          found.add(set(circuit, open.get(i), open.get(k)));
        }
      }
    }
    return new SmallSets(2, found);
  }

  private static CutSet set(Circuit circuit, int... nodes) {
    List<TreeNode.Event> events = new ArrayList<>();
    for (int node : nodes) {
      events.add(circuit.event(node));
    }
    return new CutSet(events);
  }

  /// Whether the top holds with these events alone.
  private static boolean holds(Circuit circuit, boolean[] values, int one, int other) {
    for (int node = 1; node < circuit.size(); node++) {
      if (circuit.isEvent(node)) {
        values[node] = node == one || node == other;
        continue;
      }
      int[] inputs = circuit.inputs(node);
      int count = 0;
      for (int literal : inputs) {
        count += values[literal >> 1] ^ ((literal & 1) == 1) ? 1 : 0;
      }
      values[node] =
          Circuit.holds(circuit.kind(node), circuit.threshold(node), count, inputs.length);
    }
    return values[circuit.top() >> 1] ^ ((circuit.top() & 1) == 1);
  }
}
