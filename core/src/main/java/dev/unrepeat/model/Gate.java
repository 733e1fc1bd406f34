package dev.unrepeat.model;

import java.util.List;

/// A gate of the fault tree over factors and other gates, named as in the tree.
///
/// @param threshold k of a k-of-n gate; the number of inputs for AND, 1 for the others
/// @param inputs factor ids (`F3`) or names of other gates
public record Gate(String name, GateKind kind, int threshold, List<String> inputs) {
  public Gate {
    Refused.blank(name, "name of a gate");
    inputs = List.copyOf(inputs);
    Refused.unless(!inputs.isEmpty(), "Gate " + name + " has no input.");
    Refused.unless(
        threshold >= 1 && threshold <= inputs.size(),
        "Gate %s asks for %d of %d inputs.".formatted(name, threshold, inputs.size()));
  }
}
