package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import java.util.List;
import java.util.OptionalDouble;

/// Events that together are enough for the top, and none of which can be spared.
public record CutSet(List<TreeNode.Event> events) {
  public CutSet {
    events = List.copyOf(events);
  }

  public int order() {
    return events.size();
  }

  public List<String> names() {
    return events.stream().map(TreeNode.Event::name).toList();
  }

  /// The product of the probabilities; empty when one has none.
  public OptionalDouble probability() {
    double product = 1;
    for (TreeNode.Event event : events) {
      if (event.probability().isEmpty()) {
        return OptionalDouble.empty();
      }
      product *= event.probability().getAsDouble();
    }
    return OptionalDouble.of(product);
  }
}
