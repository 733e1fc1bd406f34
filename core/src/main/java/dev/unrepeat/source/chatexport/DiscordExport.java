package dev.unrepeat.source.chatexport;

import static dev.unrepeat.source.json.RecordEvents.joined;

import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Messages of a Discord channel, as DiscordChatExporter writes them in JSON, and as the API of
/// Discord lists them. Source: Discord developer documentation, "Message object".
public final class DiscordExport extends JsonSource {

  public DiscordExport() {
    super("discord", Set.of("messages"), "discriminator", "timestampEdited", "edited_timestamp");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("timestamp")
        && record.has("content")
        && record.has("author")
        && (record.has("timestampEdited")
            || record.has("edited_timestamp")
            || record.objectIfAny("author").has("discriminator"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    String type = record.at("type");
    boolean said = type.isEmpty() || type.matches("Default|Reply|ThreadStarterMessage|0|19|20|21");
    ChatMessage.of(
            joined("/", record.at("channel_id"), record.at("id")),
            record.at("timestamp"),
            record.at("author.nickname", "author.global_name", "author.name", "author.username"),
            joined(" ", record.at("content"), embedded(record)))
        .byProgram(record.at("author.isBot", "author.bot").equals("true"))
        .asNotice(!said)
        .tell(to);
  }

  /// What a program says stands in its first card.
  private static String embedded(JsonObject record) {
    return record.at("content").isEmpty()
        ? joined(": ", record.at("embeds.title"), record.at("embeds.description"))
        : "";
  }
}
