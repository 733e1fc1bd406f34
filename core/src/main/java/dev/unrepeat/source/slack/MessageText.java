package dev.unrepeat.source.slack;

import dev.unrepeat.source.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a message says, still as mrkdwn: its text, else its attachments, else its blocks, and the
/// names of its files.
final class MessageText {
  private static final String NO_PREVIEW = "[no preview available]";

  private static final Mrkdwn BARE =
      new Mrkdwn(UnaryOperator.identity(), UnaryOperator.identity(), false);

  private MessageText() {}

  static String of(JsonObject message) {
    String text = message.text("text").strip();
    if (message.has("attachments")) {
      text = withAttachments(text, message.objects("attachments"));
    }
    if (text.isEmpty() && message.has("blocks")) {
      text = BlockText.of(message.objects("blocks"));
    }
    if (message.has("files") || message.has("file")) {
      text = withFiles(text, message);
    }
    if (text.isEmpty() && message.has("comment")) {
      text = message.object("comment").text("comment").strip();
    }
    return text;
  }

  private static String withAttachments(String text, List<JsonObject> attachments) {
    List<String> parts = new ArrayList<>();
    if (!text.isEmpty()) {
      parts.add(text);
    }
    for (JsonObject attachment : attachments) {
      boolean preview =
          attachment.has("from_url")
              || attachment.has("original_url")
              || attachment.has("is_msg_unfurl");
      String said = text.isEmpty() || !preview ? attachment(attachment) : "";
      if (!said.isEmpty() && parts.stream().noneMatch(part -> saysTheSame(part, said))) {
        parts.add(said);
      }
    }
    return String.join("\n", parts);
  }

  /// Programs repeat their text in an attachment, with other links.
  private static boolean saysTheSame(String text, String attachment) {
    String one = BARE.plain(text);
    String other = BARE.plain(attachment);
    return one.contains(other) || other.endsWith(one);
  }

  private static String attachment(JsonObject attachment) {
    String fallback = attachment.text("fallback").strip();
    if (!fallback.isEmpty() && !fallback.equals(NO_PREVIEW)) {
      return fallback;
    }
    List<String> parts = new ArrayList<>();
    for (String name : List.of("pretext", "title", "text")) {
      if (!attachment.text(name).isBlank()) {
        parts.add(attachment.text(name).strip());
      }
    }
    for (JsonObject field : attachment.objects("fields")) {
      parts.add(field.text("title") + ": " + field.text("value"));
    }
    return parts.isEmpty() ? BlockText.of(attachment.objects("blocks")) : String.join("\n", parts);
  }

  private static String withFiles(String text, JsonObject message) {
    List<String> names = new ArrayList<>();
    for (JsonObject file : message.objects("files")) {
      names.add(file.text("mode").equals("tombstone") ? "a deleted file" : named(file));
    }
    if (message.has("file")) {
      names.add(named(message.object("file")));
    }
    String files = names.isEmpty() ? "" : "[file: " + String.join(", ", names) + "]";
    return text.isEmpty() || files.isEmpty() ? text + files : text + " " + files;
  }

  private static String named(JsonObject file) {
    String name = file.firstText("name", "title");
    return name.isEmpty() ? "without a name" : name;
  }
}
