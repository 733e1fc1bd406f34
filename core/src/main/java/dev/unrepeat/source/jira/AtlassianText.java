package dev.unrepeat.source.jira;

import dev.unrepeat.source.json.JsonObject;
import java.util.Set;

/// A rich text of Jira Cloud, which is a tree of nodes, as plain text. Source: Atlassian Document
/// Format.
final class AtlassianText {
  private static final Set<String> BLOCKS =
      Set.of("paragraph", "heading", "listItem", "codeBlock", "tableRow", "blockquote", "rule");

  private AtlassianText() {}

  /// The text in a field that holds a plain text or such a tree.
  static String of(JsonObject around, String field) {
    String plain = around.textIfAny(field);
    if (!plain.isBlank()) {
      return plain.strip();
    }
    StringBuilder text = new StringBuilder();
    add(around.objectIfAny(field), text);
    return text.toString().strip();
  }

  private static void add(JsonObject node, StringBuilder text) {
    String type = node.textIfAny("type");
    switch (type) {
      case "text" -> text.append(node.textIfAny("text"));
      case "mention", "emoji", "status" -> text.append(node.at("attrs.text", "attrs.shortName"));
      case "hardBreak" -> text.append('\n');
      case "inlineCard" -> text.append(node.at("attrs.url"));
      default -> {}
    }
    node.objectsAt("content").forEach(inner -> add(inner, text));
    if (BLOCKS.contains(type) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
