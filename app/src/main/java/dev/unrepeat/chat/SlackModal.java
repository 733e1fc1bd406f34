package dev.unrepeat.chat;

import dev.unrepeat.model.EventKind;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The window in which a message is added to a timeline, and what it answers.
public final class SlackModal {
  /// The name of the window, and of the shortcut that opens it.
  public static final String NAME = "add-to-timeline";

  public static final String INCIDENT = "incident";
  public static final String NUMBER = "number";
  public static final String KIND = "kind";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TITLE = 24;
  private static final int OPTION = 75;
  private static final int QUOTED = 600;

  private SlackModal() {}

  /// Asks to which incident the message belongs.
  ///
  /// @param key under which the message is kept meanwhile
  /// @param incidents from id to what people read; at most 100
  public static ObjectNode asking(String key, String text, Map<String, String> incidents) {
    ObjectNode view = view("Add to timeline").put("callback_id", NAME).put("private_metadata", key);
    view.set("submit", SlackBlocks.plain("Add", TITLE));
    view.set("close", SlackBlocks.plain("Cancel", TITLE));
    ArrayNode blocks = view.putArray("blocks");
    SlackBlocks.section(
        blocks, SlackText.mrkdwn(text.isBlank() ? "(without words)" : text, QUOTED));
    if (!incidents.isEmpty()) {
      ObjectNode latest = select(blocks, INCIDENT, "Incident", true);
      ArrayNode options = latest.putArray("options");
      incidents.forEach((id, title) -> options.add(option(id, title)));
    }
    ObjectNode typed =
        input(
            blocks,
            NUMBER,
            incidents.isEmpty() ? "Its number" : "or its number",
            !incidents.isEmpty());
    typed.put("type", "plain_text_input").put("action_id", NUMBER).put("max_length", 100);
    typed.set("placeholder", SlackBlocks.plain("INC-2026-042", OPTION));
    ObjectNode kind = select(blocks, KIND, "What it tells of", false);
    ArrayNode kinds = kind.putArray("options");
    for (EventKind one : EventKind.values()) {
      kinds.add(option(word(one), one.words()));
    }
    kind.set("initial_option", option(word(EventKind.OBSERVATION), EventKind.OBSERVATION.words()));
    return view;
  }

  /// Says something, and that is all.
  public static ObjectNode saying(String sentence, String button, String link) {
    ObjectNode view = view("Add to timeline");
    view.set("close", SlackBlocks.plain("Close", TITLE));
    ArrayNode blocks = view.putArray("blocks");
    SlackBlocks.section(blocks, SlackText.mrkdwn(sentence, 2_900));
    if (!link.isEmpty()) {
      SlackBlocks.section(blocks, SlackText.link(link, button, 2_900));
    }
    return view;
  }

  /// The window says something instead.
  public static ObjectNode instead(ObjectNode view) {
    ObjectNode answer = JSON.createObjectNode().put("response_action", "update");
    answer.set("view", view);
    return answer;
  }

  /// What is wrong, beside the field it stands in.
  public static ObjectNode wrong(String field, String sentence) {
    ObjectNode answer = JSON.createObjectNode().put("response_action", "errors");
    answer.putObject("errors").put(field, sentence);
    return answer;
  }

  private static ObjectNode view(String title) {
    ObjectNode view = JSON.createObjectNode().put("type", "modal");
    view.set("title", SlackBlocks.plain(title, TITLE));
    return view;
  }

  private static ObjectNode input(ArrayNode blocks, String name, String label, boolean optional) {
    ObjectNode block =
        blocks.addObject().put("type", "input").put("block_id", name).put("optional", optional);
    block.set("label", SlackBlocks.plain(label, OPTION));
    return block.putObject("element");
  }

  private static ObjectNode select(ArrayNode blocks, String name, String label, boolean optional) {
    return input(blocks, name, label, optional).put("type", "static_select").put("action_id", name);
  }

  private static String word(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode option(String value, String label) {
    ObjectNode option = JSON.createObjectNode().put("value", value);
    option.set("text", SlackBlocks.plain(label, OPTION));
    return option;
  }
}
