package dev.unrepeat.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A notice as an Adaptive Card 1.4 in the envelope that a workflow of Teams takes, within the 28
/// KB that a message may have. Runs of text are not read as Markdown, so nothing in them becomes a
/// link.
final class TeamsCard {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_BYTES = 27 * 1024;
  private static final int LEAD = 4_000;
  private static final int ROW = 500;
  private static final int BUTTON = 100;

  private TeamsCard() {}

  /// As many rows as there is room for.
  static String write(ChatNotice notice) {
    int shown = notice.rows().size();
    String card = JSON.writeValueAsString(message(notice, shown));
    while (card.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES && shown > 0) {
      shown = shown * 3 / 4;
      card = JSON.writeValueAsString(message(notice, shown));
    }
    return card;
  }

  private static ObjectNode message(ChatNotice notice, int shown) {
    ObjectNode card =
        JSON.createObjectNode()
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("type", "AdaptiveCard")
            .put("version", "1.4");
    card.putObject("msteams").put("width", "Full");
    ArrayNode body = card.putArray("body");
    run(text(body), notice.title(), 300).put("weight", "Bolder").put("size", "Large");
    if (!notice.lead().isBlank()) {
      run(text(body), notice.lead(), LEAD);
    }
    for (ChatNotice.Row row : notice.rows().subList(0, shown)) {
      ArrayNode runs = text(body);
      ObjectNode first = run(runs, row.text() + (row.note().isEmpty() ? "" : "\n"), ROW);
      if (!row.link().isEmpty()) {
        first.putObject("selectAction").put("type", "Action.OpenUrl").put("url", row.link());
      }
      if (!row.note().isEmpty()) {
        run(runs, row.note(), ROW).put("isSubtle", true);
      }
    }
    List<ChatNotice.Row> left = notice.rows().subList(shown, notice.rows().size());
    if (!left.isEmpty()) {
      run(text(body), "and %d more".formatted(left.size()), ROW).put("isSubtle", true);
    }
    if (!notice.link().isEmpty()) {
      card.putArray("actions")
          .addObject()
          .put("type", "Action.OpenUrl")
          .put("title", SlackText.plain(notice.button(), BUTTON))
          .put("url", notice.link());
    }
    ObjectNode message = JSON.createObjectNode().put("type", "message");
    ObjectNode attachment =
        message
            .putArray("attachments")
            .addObject()
            .put("contentType", "application/vnd.microsoft.card.adaptive")
            .putNull("contentUrl");
    attachment.set("content", card);
    return message;
  }

  private static ArrayNode text(ArrayNode body) {
    return body.addObject()
        .put("type", "RichTextBlock")
        .put("spacing", "Medium")
        .putArray("inlines");
  }

  private static ObjectNode run(ArrayNode runs, String text, int most) {
    return runs.addObject().put("type", "TextRun").put("text", SlackText.plain(text, most));
  }
}
