package dev.unrepeat.faulttree.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The modules of a circuit: gates below which nothing is shared with the rest, so that each can be
/// computed alone. Found in linear time by dates of visits (Dutuit and Rauzy 1996).
final class Modules {
  private final Circuit circuit;
  private final int[] first;
  private final int[] last;
  private final int[] left;
  private int date;

  private Modules(Circuit circuit) {
    this.circuit = circuit;
    this.first = new int[circuit.size()];
    this.last = new int[circuit.size()];
    this.left = new int[circuit.size()];
  }

  /// Their gates, inner ones first; the top is the last of them, unless it is an event.
  static List<Integer> of(Circuit circuit) {
    Modules modules = new Modules(circuit);
    modules.visit(circuit.top() >> 1);
    return modules.found();
  }

  private void visit(int top) {
    int[] path = new int[circuit.size() + 1];
    int[] next = new int[circuit.size()];
    int depth = 0;
    path[depth++] = top;
    first[top] = ++date;
    while (depth > 0) {
      int node = path[depth - 1];
      int[] inputs = circuit.inputs(node);
      if (next[node] == inputs.length) {
        left[node] = ++date;
        last[node] = date;
        depth--;
        continue;
      }
      int input = inputs[next[node]++] >> 1;
      date++;
      last[input] = date;
      if (first[input] == 0) {
        first[input] = date;
        path[depth++] = input;
      }
    }
  }

  private List<Integer> found() {
    int[] earliest = new int[circuit.size()];
    int[] latest = new int[circuit.size()];
    Arrays.fill(earliest, Integer.MAX_VALUE);
    List<Integer> found = new ArrayList<>();
    for (int node = 1; node < circuit.size(); node++) {
      if (first[node] == 0 || circuit.isEvent(node)) {
        continue;
      }
      for (int literal : circuit.inputs(node)) {
        int input = literal >> 1;
        earliest[node] = Math.min(earliest[node], Math.min(first[input], earliest[input]));
        latest[node] = Math.max(latest[node], Math.max(last[input], latest[input]));
      }
      if (earliest[node] > first[node] && latest[node] < left[node]) {
        found.add(node);
      }
    }
    return found;
  }
}
