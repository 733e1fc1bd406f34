package dev.unrepeat.tracker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A text as Jira Cloud takes it: Atlassian Document Format, version 1. Lines with `- ` before them
/// become a list, addresses become links, the rest is paragraphs as it stands.
final class JiraDocument {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

  private JiraDocument() {}

  static ObjectNode of(String text) {
    ObjectNode document = TrackerCall.JSON.createObjectNode().put("type", "doc").put("version", 1);
    ArrayNode blocks = document.putArray("content");
    for (String block : text.strip().split("\n\\s*\n", -1)) {
      add(blocks, block.strip());
    }
    return document;
  }

  private static void add(ArrayNode blocks, String block) {
    ArrayNode paragraph = null;
    ArrayNode list = null;
    for (String line : block.lines().toList()) {
      if (line.startsWith("- ")) {
        paragraph = null;
        list =
            list == null ? blocks.addObject().put("type", "bulletList").putArray("content") : list;
        ArrayNode item = list.addObject().put("type", "listItem").putArray("content");
        inline(item.addObject().put("type", "paragraph").putArray("content"), line.substring(2));
      } else if (!line.isBlank()) {
        list = null;
        if (paragraph == null) {
          paragraph = blocks.addObject().put("type", "paragraph").putArray("content");
        } else {
          paragraph.addObject().put("type", "hardBreak");
        }
        inline(paragraph, line.strip());
      }
    }
  }

  private static void inline(ArrayNode into, String line) {
    Matcher address = ADDRESS.matcher(line);
    int from = 0;
    while (address.find()) {
      text(into, line.substring(from, address.start()));
      ObjectNode link = into.addObject().put("type", "text").put("text", address.group());
      link.putArray("marks")
          .addObject()
          .put("type", "link")
          .putObject("attrs")
          .put("href", address.group());
      from = address.end();
    }
    text(into, line.substring(from));
  }

  /// A text node without text is refused by Jira.
  private static void text(ArrayNode into, String text) {
    if (!text.isEmpty()) {
      into.addObject().put("type", "text").put("text", text);
    }
  }
}
