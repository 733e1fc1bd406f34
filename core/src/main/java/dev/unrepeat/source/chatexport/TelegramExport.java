package dev.unrepeat.source.chatexport;

import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// The history of a chat that Telegram Desktop exported as JSON. Its `date` is in the zone of the
/// computer and names none; `date_unixtime` is the instant. A text with formatting is a list of
/// parts.
public final class TelegramExport extends JsonSource {

  public TelegramExport() {
    super("telegram", Set.of("messages"), "date_unixtime", "text_entities", "from_id");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("id")
        && record.has("date")
        && record.has("text")
        && (record.has("date_unixtime") || record.has("from_id") || record.has("text_entities"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    StringBuilder text = new StringBuilder();
    record.objectsAt("text_entities").forEach(part -> text.append(part.textIfAny("text")));
    boolean notice = record.at("type").equals("service");
    String seconds = record.at("date_unixtime");
    ChatMessage message =
        ChatMessage.of(
            record.at("id"),
            seconds.isEmpty() ? record.at("date") : seconds,
            record.at("from", "actor"),
            notice
                ? record.at("action").replace('_', ' ')
                : text.isEmpty() ? record.at("text", "caption", "sticker_emoji") : text.toString());
    if (message.text().isBlank() && !record.at("photo", "file").isEmpty()) {
      message =
          ChatMessage.of(message.key(), message.time(), message.author(), "(a file without words)");
    }
    message.asNotice(notice).tell(to);
  }
}
