package dev.unrepeat.faulttree.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// The gates of one module, and the variables it is a function of: events, and modules within it.
final class Region {
  private final Circuit circuit;
  private final int root;
  private final BitSet closed;
  private final int[] gates;
  private final int[] variables;

  /// @param closed the gates of all modules, which are variables to those around them
  Region(Circuit circuit, int root, BitSet closed) {
    this.circuit = circuit;
    this.root = root;
    this.closed = closed;
    BitSet seen = new BitSet();
    List<Integer> found = new ArrayList<>();
    List<Integer> below = new ArrayList<>();
    Deque<Integer> path = new ArrayDeque<>(List.of(root));
    seen.set(root);
    while (!path.isEmpty()) {
      int node = path.pop();
      if (isVariable(node)) {
        below.add(node);
        continue;
      }
      found.add(node);
      int[] inputs = circuit.inputs(node);
      for (int i = inputs.length - 1; i >= 0; i--) {
        if (!seen.get(inputs[i] >> 1)) {
          seen.set(inputs[i] >> 1);
          path.push(inputs[i] >> 1);
        }
      }
    }
    this.gates = found.stream().mapToInt(Integer::intValue).sorted().toArray();
    this.variables = below.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean isVariable(int node) {
    return circuit.isEvent(node) || (node != root && closed.get(node));
  }

  Circuit circuit() {
    return circuit;
  }

  int root() {
    return root;
  }

  /// Inputs before the gates that use them.
  int[] gates() {
    return gates;
  }

  int[] variables() {
    return variables;
  }
}
