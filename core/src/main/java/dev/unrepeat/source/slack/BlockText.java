package dev.unrepeat.source.slack;

import dev.unrepeat.source.json.JsonObject;
import java.util.List;

/// The text of Block Kit blocks, for messages that say nothing elsewhere.
final class BlockText {
  private static final int DEEPEST = 8;

  private BlockText() {}

  static String of(List<JsonObject> blocks) {
    StringBuilder text = new StringBuilder();
    for (JsonObject block : blocks) {
      add(block, text, 0);
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
    return text.toString().strip();
  }

  private static void add(JsonObject part, StringBuilder text, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    switch (part.text("type")) {
      case "user" -> text.append("<@").append(part.text("user_id")).append('>');
      case "channel" -> text.append("<#").append(part.text("channel_id")).append('>');
      case "usergroup" -> text.append("<!subteam^").append(part.text("usergroup_id")).append('>');
      case "broadcast" -> text.append("<!").append(part.text("range")).append('>');
      case "emoji" -> text.append(':').append(part.text("name")).append(':');
      case "link" ->
          text.append('<')
              .append(part.text("url"))
              .append('|')
              .append(part.text("text"))
              .append('>');
      case "text", "mrkdwn", "plain_text", "raw_text" -> text.append(part.text("text"));
      case "image" ->
          text.append("[image: ")
              .append(part.firstText("alt_text", "title", "image_url"))
              .append(']');
      default -> inside(part, text, depth);
    }
  }

  private static void inside(JsonObject part, StringBuilder text, int depth) {
    JsonObject own = part.objectIfAny("text");
    add(own, text, depth + 1);
    for (JsonObject field : part.has("fields") ? part.objects("fields") : List.<JsonObject>of()) {
      add(field, text.append(' '), depth + 1);
    }
    for (JsonObject element :
        part.has("elements") ? part.objects("elements") : List.<JsonObject>of()) {
      add(element, text, depth + 1);
      if (element.text("type").startsWith("rich_text_section")
          && part.text("type").equals("rich_text_list")) {
        text.append('\n');
      }
    }
  }
}
