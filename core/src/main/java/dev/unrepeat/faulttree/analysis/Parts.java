package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.bdd.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A circuit as its modules, inner ones first; the last stands for the top.
final class Parts {
  private final Circuit circuit;
  private final List<Part> parts;
  private final int[] places;

  private Parts(Circuit circuit, List<Part> parts) {
    this.circuit = circuit;
    this.parts = parts;
    this.places = new int[circuit.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < parts.size(); i++) {
      places[parts.get(i).node()] = i;
    }
  }

  static Parts of(Circuit circuit, Budget budget) {
    int top = circuit.top() >> 1;
    List<Integer> roots = new ArrayList<>(Modules.of(circuit));
    if (roots.isEmpty() || roots.getLast() != top) {
      roots.add(top);
    }
    BitSet closed = new BitSet();
    roots.forEach(closed::set);
    List<Part> parts = new ArrayList<>();
    int[] scratch = new int[circuit.size()];
    for (int root : roots) {
      parts.add(new PartBuilder(new Region(circuit, root, closed), scratch, budget).build());
      budget.check();
    }
    return new Parts(circuit, List.copyOf(parts));
  }

  Circuit circuit() {
    return circuit;
  }

  List<Part> all() {
    return parts;
  }

  /// Which part the variable stands for, or -1 for an event.
  int within(Part part, int level) {
    int node = part.variables().node(level);
    return circuit.isEvent(node) ? -1 : places[node];
  }

  /// The events of which the top is a function.
  Set<TreeNode.Event> events() {
    Set<TreeNode.Event> events = new HashSet<>();
    for (Part part : parts) {
      for (int level = 0; level < part.variables().count(); level++) {
        if (within(part, level) < 0) {
          events.add(circuit.event(part.variables().node(level)));
        }
      }
    }
    return events;
  }

  /// Whether the top is the negation of the last part: it is true when no event is there.
  boolean turned() {
    return circuit.holdsAtRest(circuit.top());
  }
}
