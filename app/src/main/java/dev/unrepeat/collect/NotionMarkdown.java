package dev.unrepeat.collect;

import dev.unrepeat.collect.CollectedDocuments.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Blocks of Notion as Markdown: headings, lists, to-dos, quotes, code, tables, what stands within
/// them, and the properties of the page as fields at its head.
final class NotionMarkdown {
  private final Map<String, List<JsonNode>> within = new LinkedHashMap<>();

  private NotionMarkdown() {}

  static List<Page> pages(List<JsonNode> records) {
    NotionMarkdown blocks = new NotionMarkdown();
    List<JsonNode> pages = new ArrayList<>();
    for (JsonNode record : records) {
      String parent = record.path(NotionPages.PARENT).asString("");
      if (parent.isEmpty()) {
        pages.add(record);
      } else {
        blocks.within.computeIfAbsent(parent, id -> new ArrayList<>()).add(record);
      }
    }
    return pages.stream().map(blocks::page).toList();
  }

  private Page page(JsonNode page) {
    StringBuilder text = new StringBuilder();
    String title = "";
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : page.path("properties").properties()) {
      String value = value(property.getValue());
      if (property.getValue().path("type").asString("").equals("title")) {
        title = value;
      } else if (!value.isBlank()) {
        fields.add("- **%s:** %s".formatted(property.getKey(), value));
      }
    }
    text.append("# ").append(title.isBlank() ? "Untitled" : title).append("\n\n");
    if (!fields.isEmpty()) {
      text.append(String.join("\n", fields)).append("\n\n");
    }
    blocks(page.path("id").asString(""), "", text);
    return new Page(title, ".md", text.toString().stripTrailing() + "\n");
  }

  private static String value(JsonNode property) {
    String type = property.path("type").asString("");
    JsonNode value = property.path(type);
    return switch (type) {
      case "title", "rich_text" -> rich(value);
      case "select", "status" -> value.path("name").asString("");
      case "multi_select" -> names(value);
      case "people" -> names(value);
      case "date" -> date(value);
      case "url", "email", "phone_number", "created_time", "last_edited_time" -> value.asString("");
      case "number", "checkbox" -> value.isNull() ? "" : value.asString();
      default -> "";
    };
  }

  private static String names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(one -> names.add(one.path("name").asString("")));
    return String.join(", ", names);
  }

  private static String date(JsonNode value) {
    String start = value.path("start").asString("");
    String end = value.path("end").asString("");
    String zone = value.path("time_zone").asString("");
    String both = end.isEmpty() ? start : start + " – " + end;
    return zone.isEmpty() ? both : both + " " + zone;
  }

  private void blocks(String parent, String indent, StringBuilder text) {
    int number = 0;
    boolean item = false;
    for (JsonNode block : within.getOrDefault(parent, List.of())) {
      String type = block.path("type").asString("");
      number = type.equals("numbered_list_item") ? number + 1 : 0;
      boolean now = type.endsWith("_list_item") || type.equals("to_do");
      if (item && !now) {
        text.append('\n');
      }
      item = now;
      block(block, type, number, indent, text);
    }
    if (item) {
      text.append('\n');
    }
  }

  private void block(JsonNode block, String type, int number, String indent, StringBuilder text) {
    JsonNode inside = block.path(type);
    String words = rich(inside.path("rich_text"));
    String id = block.path("id").asString("");
    switch (type) {
      case "heading_1", "heading_2", "heading_3" -> {
        // The title of the page is the heading above these.
        int level = type.charAt(type.length() - 1) - '0' + 1;
        paragraph(indent, "#".repeat(level) + " " + words, text);
        blocks(id, indent, text);
      }
      case "bulleted_list_item", "toggle" -> item(id, "- ", words, indent, text);
      case "numbered_list_item" -> item(id, number + ". ", words, indent, text);
      case "to_do" ->
          item(id, inside.path("checked").asBoolean() ? "- [x] " : "- [ ] ", words, indent, text);
      case "quote", "callout" -> {
        paragraph(indent, "> " + words.replace("\n", "\n" + indent + "> "), text);
        blocks(id, indent + "> ", text);
      }
      case "code" -> {
        String fence = words.contains("```") ? "````" : "```";
        String plain = plain(inside.path("rich_text"));
        paragraph(
            indent,
            fence + inside.path("language").asString("") + "\n" + plain + "\n" + fence,
            text);
      }
      case "divider" -> paragraph(indent, "---", text);
      case "table" -> table(id, indent, text);
      case "image", "file", "pdf", "video", "bookmark", "embed", "link_preview" ->
          paragraph(indent, link(inside), text);
      default -> {
        if (!words.isBlank()) {
          paragraph(indent, words, text);
        }
        blocks(id, indent, text);
      }
    }
  }

  private void item(String id, String mark, String words, String indent, StringBuilder text) {
    String deeper = indent + " ".repeat(mark.startsWith("- [") ? 2 : mark.length());
    text.append(indent).append(mark).append(words.replace("\n", "\n" + deeper)).append('\n');
    StringBuilder under = new StringBuilder();
    blocks(id, deeper, under);
    if (!under.isEmpty()) {
      text.append(under.toString().stripTrailing()).append('\n');
    }
  }

  private static void paragraph(String indent, String words, StringBuilder text) {
    text.append(indent).append(words.replace("\n", "\n" + indent)).append("\n\n");
  }

  private void table(String id, String indent, StringBuilder text) {
    boolean first = true;
    for (JsonNode row : within.getOrDefault(id, List.of())) {
      List<String> cells = new ArrayList<>();
      row.at("/table_row/cells")
          .forEach(cell -> cells.add(rich(cell).replace("|", "\\|").replace("\n", "<br>")));
      text.append(indent).append("| ").append(String.join(" | ", cells)).append(" |\n");
      if (first) {
        text.append(indent).append("|").append(" --- |".repeat(cells.size())).append('\n');
        first = false;
      }
    }
    text.append('\n');
  }

  private static String link(JsonNode inside) {
    String address = inside.path("url").asString(inside.at("/external/url").asString(""));
    String caption = rich(inside.path("caption"));
    return address.isEmpty()
        ? caption
        : "[%s](%s)".formatted(caption.isBlank() ? address : caption, address);
  }

  private static String plain(JsonNode list) {
    StringBuilder text = new StringBuilder();
    list.forEach(part -> text.append(part.path("plain_text").asString("")));
    return text.toString();
  }

  private static String rich(JsonNode list) {
    StringBuilder text = new StringBuilder();
    list.forEach(part -> {
      String words = part.path("plain_text").asString("");
      JsonNode marks = part.path("annotations");
      String address = part.path("href").asString("");
      if (marks.path("code").asBoolean() && !words.isBlank()) {
        words = "`" + words + "`";
      } else if (marks.path("bold").asBoolean()
          && words.equals(words.strip())
          && !words.isEmpty()) {
        words = "**" + words + "**";
      }
      text.append(address.isEmpty() ? words : "[%s](%s)".formatted(words, address));
    });
    return text.toString();
  }
}
