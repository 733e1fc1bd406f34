package dev.unrepeat.faulttree;

import dev.unrepeat.model.Refused;
import dev.unrepeat.text.Counted;
import java.util.List;
import java.util.OptionalDouble;

/// A node of a fault tree; names are unique in a tree, and inputs are named.
public sealed interface TreeNode {
  String name();

  /// What it says, for people; empty where the name is all there is.
  String label();

  /// A condition that is not taken apart further.
  ///
  /// @param probability of being there on demand, where somebody put a number on it
  record Event(String name, String label, OptionalDouble probability) implements TreeNode {
    public Event {
      Refused.unless(
          probability.stream().allMatch(p -> p >= 0 && p <= 1),
          "The probability of \"%s\" is %s; a probability lies between 0 and 1."
              .formatted(name, probability.isEmpty() ? "" : probability.getAsDouble()));
    }
  }

  /// A condition that is set: there (true) or not (false).
  record House(String name, String label, boolean state) implements TreeNode {}

  /// A condition that follows from others.
  ///
  /// @param least of how many inputs it needs, for AT_LEAST and CARDINALITY; else 0
  /// @param most of how many it bears, for CARDINALITY; else 0
  record Gate(
      String name, String label, Operator operator, int least, int most, List<String> inputs)
      implements TreeNode {
    public Gate {
      inputs = List.copyOf(inputs);
      Refused.unless(!inputs.isEmpty(), "Gate \"" + name + "\" has no input. Give it one.");
      switch (operator) {
        case NOT, PASS -> count(name, operator, inputs, 1);
        case IFF, IMPLY -> count(name, operator, inputs, 2);
        case AT_LEAST ->
            Refused.unless(
                least >= 1 && least <= inputs.size(),
                "Gate \"%s\" asks for %d of %s; ask for 1 to %d."
                    .formatted(name, least, Counted.of(inputs.size(), "input"), inputs.size()));
        case CARDINALITY ->
            Refused.unless(
                least >= 0 && least <= most && most <= inputs.size(),
                "Gate \"%s\" asks for %d to %d of %s; the bounds must rise and lie between 0 and %d."
                    .formatted(
                        name, least, most, Counted.of(inputs.size(), "input"), inputs.size()));
        case AND, OR, XOR, NAND, NOR -> {}
      }
    }

    public static Gate of(String name, Operator operator, List<String> inputs) {
      return new Gate(name, "", operator, 0, 0, inputs);
    }

    /// How the inputs combine, for people: `all of 3`, `2 of 3`, `any of 2`.
    public String words() {
      int n = inputs.size();
      return switch (operator) {
        case AND -> "all of " + n;
        case OR -> "any of " + n;
        case NOT -> "not";
        case XOR -> n == 2 ? "exactly one of 2" : "an odd number of " + n;
        case AT_LEAST -> least + " of " + n;
        case CARDINALITY -> "%d to %d of %d".formatted(least, most, n);
        case NAND -> "not all of " + n;
        case NOR -> "none of " + n;
        case IFF -> "both or neither";
        case IMPLY -> "the second, or not the first";
        case PASS -> "the same as";
      };
    }

    private static void count(String name, Operator operator, List<String> inputs, int wanted) {
      Refused.unless(
          inputs.size() == wanted,
          "Gate \"%s\" has %s; %s takes %s."
              .formatted(
                  name,
                  Counted.of(inputs.size(), "input"),
                  operator == Operator.PASS ? "a gate without a connective" : operator.tag(),
                  wanted == 1 ? "one" : "two"));
    }
  }
}
