package dev.unrepeat.chat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A notice in Block Kit, within its limits: 50 blocks, 150 characters of a header, 3,000 of a
/// section, 75 of a button (docs.slack.dev, Block Kit reference).
public final class SlackBlocks {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int HEADER = 150;
  private static final int SECTION = 3_000;
  private static final int BUTTON = 75;
  private static final int ROW = 700;
  private static final int FALLBACK = 1_000;

  /// Rows share sections; header, lead, button and the line beneath take the others of 50.
  private static final int SECTIONS = 40;

  private SlackBlocks() {}

  /// The text and the blocks of a message.
  public static ObjectNode message(ChatNotice notice) {
    ObjectNode message = JSON.createObjectNode();
    message.put(
        "text",
        SlackText.mrkdwn(
            notice.title() + (notice.lead().isEmpty() ? "" : ": " + notice.lead()), FALLBACK));
    message.set("blocks", blocks(notice));
    return message;
  }

  /// A message that its reader alone sees.
  public static ObjectNode answer(ChatNotice notice) {
    return message(notice).put("response_type", "ephemeral");
  }

  private static ArrayNode blocks(ChatNotice notice) {
    ArrayNode blocks = JSON.createArrayNode();
    blocks.addObject().put("type", "header").set("text", plain(notice.title(), HEADER));
    if (!notice.lead().isBlank()) {
      section(blocks, SlackText.mrkdwn(notice.lead(), SECTION));
    }
    List<String> rows = new ArrayList<>(notice.rows().stream().map(SlackBlocks::row).toList());
    int shown = 0;
    for (int sections = 0; sections < SECTIONS && shown < rows.size(); sections++) {
      StringBuilder text = new StringBuilder(rows.get(shown++));
      while (shown < rows.size() && text.length() + 2 + rows.get(shown).length() <= SECTION) {
        text.append("\n\n").append(rows.get(shown++));
      }
      section(blocks, text.toString());
    }
    if (!notice.link().isEmpty()) {
      ObjectNode button = JSON.createObjectNode().put("type", "button").put("url", notice.link());
      button.put("action_id", "open").set("text", plain(notice.button(), BUTTON));
      blocks.addObject().put("type", "actions").putArray("elements").add(button);
    }
    ObjectNode small = JSON.createObjectNode().put("type", "mrkdwn").put("text", foot(rows, shown));
    blocks.addObject().put("type", "context").putArray("elements").add(small);
    return blocks;
  }

  private static String foot(List<String> rows, int shown) {
    return shown < rows.size()
        ? "and %d more · Unrepeat".formatted(rows.size() - shown)
        : "Unrepeat";
  }

  private static String row(ChatNotice.Row row) {
    String first =
        row.link().isEmpty()
            ? SlackText.mrkdwn(row.text(), ROW)
            : SlackText.link(row.link(), row.text(), ROW);
    return row.note().isEmpty() ? first : first + "\n" + SlackText.mrkdwn(row.note(), ROW);
  }

  static void section(ArrayNode blocks, String mrkdwn) {
    ObjectNode text = JSON.createObjectNode().put("type", "mrkdwn").put("text", mrkdwn);
    // What looks like a name or an address stays a text.
    blocks.addObject().put("type", "section").set("text", text.put("verbatim", true));
  }

  static ObjectNode plain(String text, int most) {
    return JSON.createObjectNode()
        .put("type", "plain_text")
        .put("text", SlackText.plain(text.isBlank() ? "…" : text, most));
  }
}
