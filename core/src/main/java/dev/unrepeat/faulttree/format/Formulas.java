package dev.unrepeat.faulttree.format;

import dev.unrepeat.faulttree.Operator;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns the formulas of an Open-PSA model into gates. A formula within another becomes a gate with
/// the outer name and a number: `G1.1`.
final class Formulas {
  private final Scope scope;
  private final String path;
  private final List<TreeNode> nodes;
  private String owner = "";
  private int inner;

  Formulas(Scope scope, String path, List<TreeNode> nodes) {
    this.scope = scope;
    this.path = path;
    this.nodes = nodes;
  }

  void gate(String name, String label, XmlElement formula) {
    if (owner.isEmpty()) {
      owner = name;
    }
    Operator operator = operator(formula);
    int least = 0;
    int most = 0;
    if (operator == Operator.AT_LEAST) {
      least = formula.number(formula.find("k").isPresent() ? "k" : "min");
    } else if (operator == Operator.CARDINALITY) {
      least = formula.number("min");
      most = formula.number("max");
    }
    List<String> inputs = new ArrayList<>();
    for (XmlElement input : operator == Operator.PASS ? List.of(formula) : formula.content()) {
      inputs.add(input(input));
    }
    try {
      nodes.add(new TreeNode.Gate(name, label, operator, least, most, inputs));
    } catch (Refused wrong) {
      throw new Refused(wrong.reason(), "Line " + formula.line() + ": " + wrong.sentence());
    }
  }

  private static Operator operator(XmlElement formula) {
    return switch (formula.tag()) {
      case "event", "gate", "basic-event", "house-event", "constant" -> Operator.PASS;
      case "vote" -> Operator.AT_LEAST;
      default ->
          Arrays.stream(Operator.values())
              .filter(operator -> operator.tag().equals(formula.tag()))
              .findFirst()
              .orElseThrow(() ->
                  formula.refused(
                      "this connective is not known here; and, or, not, xor, atleast, cardinality, nand, nor, iff and imply are"));
    };
  }

  private String input(XmlElement element) {
    return switch (element.tag()) {
      case "event", "gate", "basic-event", "house-event" ->
          scope.resolve(path, element.get("name"));
      case "constant" -> {
        String name = next();
        nodes.add(new TreeNode.House(name, "", constant(element)));
        yield name;
      }
      default -> {
        String name = next();
        gate(name, "", element);
        yield name;
      }
    };
  }

  private String next() {
    return owner + "." + ++inner;
  }

  static boolean constant(XmlElement element) {
    String value = element.get("value").strip();
    return switch (value) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw element.refused("value=\"" + value + "\" is neither true nor false");
    };
  }
}
