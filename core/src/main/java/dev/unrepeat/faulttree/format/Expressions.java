package dev.unrepeat.faulttree.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The expressions of an Open-PSA model that give an event its probability at the mission time:
/// numbers, parameters, arithmetic, exponential, GLM and Weibull (Open-PSA MEF 2.0d, section on
/// stochastic expressions).
final class Expressions {
  private static final int DEEPEST = 100;

  private final double missionTime;
  private final Map<String, XmlElement> parameters = new HashMap<>();
  private final Map<String, Double> values = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /// @param missionTime in hours
  Expressions(double missionTime) {
    this.missionTime = missionTime;
  }

  void parameter(XmlElement element) {
    XmlElement before = parameters.put(element.get("name"), element);
    if (before != null) {
      throw element.refused("line " + before.line() + " defines it already");
    }
  }

  /// @param element one that holds an expression alone, as an event or a parameter does
  double inside(XmlElement element) {
    List<XmlElement> content = element.content();
    if (content.size() != 1) {
      throw element.refused("it takes one expression and has " + content.size());
    }
    double value = value(content.getFirst());
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw element.refused("its expression gives no number");
    }
    return value;
  }

  private double value(XmlElement element) {
    return switch (element.tag()) {
      case "float", "int" -> number(element);
      case "parameter" -> named(element);
      case "system-mission-time" -> missionTime;
      case "exponential" -> {
        List<Double> in = arguments(element, 2);
        yield -Math.expm1(-in.get(0) * in.get(1));
      }
      case "GLM" -> {
        List<Double> in = arguments(element, 4);
        double rates = in.get(1) + in.get(2);
        double share = rates == 0 ? 0 : in.get(1) / rates;
        yield share - (share - in.get(0)) * Math.exp(-rates * in.get(3));
      }
      case "Weibull" -> {
        List<Double> in = arguments(element, 4);
        double running = Math.max(0, in.get(3) - in.get(2));
        yield -Math.expm1(-Math.pow(running / in.get(0), in.get(1)));
      }
      case "add" -> arguments(element, 0).stream().reduce(0.0, Double::sum);
      case "mul" -> arguments(element, 0).stream().reduce(1.0, (a, b) -> a * b);
      case "sub" -> arguments(element, 0).stream().reduce((a, b) -> a - b).orElse(0.0);
      case "div" -> arguments(element, 0).stream().reduce((a, b) -> a / b).orElse(0.0);
      case "neg" -> -arguments(element, 1).getFirst();
      default ->
          throw element.refused(
              "this expression is not known here; float, int, parameter, system-mission-time, exponential, GLM, Weibull, add, sub, mul, div and neg are");
    };
  }

  /// @param wanted how many, or 0 for any number from one
  private List<Double> arguments(XmlElement element, int wanted) {
    List<Double> in = new ArrayList<>();
    element.content().forEach(child -> in.add(value(child)));
    if (in.isEmpty() || (wanted > 0 && in.size() != wanted)) {
      throw element.refused(
          "it takes %s and has %d"
              .formatted(wanted == 0 ? "arguments" : wanted + " arguments", in.size()));
    }
    return in;
  }

  private static double number(XmlElement element) {
    String value = element.get("value");
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException wrong) {
      throw element.refused("value=\"" + value + "\" is no number");
    }
  }

  private double named(XmlElement use) {
    String name = use.get("name");
    Double known = values.get(name);
    if (known != null) {
      return known;
    }
    XmlElement definition = parameters.get(name);
    if (definition == null) {
      throw use.refused("no parameter of this name is defined");
    }
    if (!open.add(name) || open.size() > DEEPEST) {
      throw use.refused("the parameter rests on itself, or on too long a row of others");
    }
    double value = inside(definition);
    open.remove(name);
    values.put(name, value);
    return value;
  }
}
