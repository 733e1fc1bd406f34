package dev.unrepeat.faulttree;

import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Optional;

/// What a file says: nodes, and which of them is the top where it says that.
///
/// @param top empty when the format has no word for it
/// @param notes what was left aside, as sentences
public record TreeModel(
    String name, List<TreeNode> nodes, Optional<String> top, List<String> notes) {
  public TreeModel {
    nodes = List.copyOf(nodes);
    notes = List.copyOf(notes);
  }

  /// The tree below the gate a person names, else below the one the file names, else below the only
  /// one that stands under no other.
  ///
  /// @throws Refused with ANSWER_NEEDED when there are several
  public FaultTree tree(Optional<String> wanted) {
    Optional<String> said = wanted.or(this::top);
    return FaultTree.of(name, said.orElseGet(this::root), nodes);
  }

  private String root() {
    List<String> roots = FaultTree.roots(nodes);
    if (roots.size() > 1) {
      throw new Refused(
          Refused.Reason.ANSWER_NEEDED,
          "The model has %d tops: %s. Say which one is meant with --top NAME."
              .formatted(roots.size(), FaultTree.some(roots)));
    }
    // A model whose gates all stand under others has a circle; the first gate finds it.
    return roots.stream()
        .findFirst()
        .or(() ->
            nodes.stream().filter(TreeNode.Gate.class::isInstance).map(TreeNode::name).findFirst())
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "The model has no gate. A fault tree needs one above its events."));
  }
}
