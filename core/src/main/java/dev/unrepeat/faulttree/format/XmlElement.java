package dev.unrepeat.faulttree.format;

import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of an XML file with the line it begins on; text between elements is kept in one
/// piece.
final class XmlElement {
  private final String tag;
  private final int line;
  private final Map<String, String> attributes;
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlElement(String tag, int line, Map<String, String> attributes) {
    this.tag = tag;
    this.line = line;
    this.attributes = attributes;
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void add(String more) {
    text.append(more);
  }

  String tag() {
    return tag;
  }

  int line() {
    return line;
  }

  List<XmlElement> children() {
    return children;
  }

  /// The children that say something: not labels and attributes.
  List<XmlElement> content() {
    return children.stream()
        .filter(child -> !child.tag.equals("label") && !child.tag.equals("attributes"))
        .toList();
  }

  /// The text of the label, on one line; empty without one.
  String label() {
    return children.stream()
        .filter(child -> child.tag.equals("label"))
        .map(child -> child.text.toString().strip().replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  Optional<String> find(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /// @throws Refused when it is not there
  String get(String attribute) {
    return find(attribute)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> refused("it lacks the attribute \"" + attribute + "\""));
  }

  int number(String attribute) {
    String value = get(attribute);
    if (!value.strip().matches("\\d{1,9}")) {
      throw refused("%s=\"%s\" is no number".formatted(attribute, value));
    }
    return Integer.parseInt(value.strip());
  }

  /// A refusal that names element and line.
  Refused refused(String why) {
    String name = find("name").map(said -> " \"" + said + "\"").orElse("");
    return new Refused(
        Refused.Reason.INVALID, "Line %d: <%s>%s: %s.".formatted(line, tag, name, why));
  }
}
