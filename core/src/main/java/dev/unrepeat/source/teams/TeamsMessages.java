package dev.unrepeat.source.teams;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;

import dev.unrepeat.model.Actor;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Messages of a channel or chat of Microsoft Teams and the replies to them, as Microsoft Graph
/// lists them. Source: Microsoft Graph v1.0, "chatMessage resource type". The id is unique within
/// its channel only.
public final class TeamsMessages extends JsonSource {
  private static final Pattern MENTION = Pattern.compile("<at\\b[^>]*>");

  private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  public TeamsMessages() {
    super("teams", Set.of("value"), "createdDateTime");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isMessage(record);
  }

  private static boolean isMessage(JsonObject record) {
    return record.has("createdDateTime")
        && (record.has("messageType") || record.has("chatId") || record.has("channelIdentity"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (!isMessage(record)) {
      return;
    }
    record.objectsAt("replies").forEach(reply -> tell(reply, to));
    if (!record.at("deletedDateTime").isEmpty()) {
      to.leaveOut("The message was deleted in Teams");
      return;
    }
    String body = record.at("body.content");
    String text =
        record.at("body.contentType").equalsIgnoreCase("html")
            ? PlainText.ofHtml(MENTION.matcher(body).replaceAll("@"))
            : body;
    boolean system =
        !record.at("messageType").equals("message") && body.contains("systemEventMessage");
    if (system) {
      String event = record.at("eventDetail.@odata.type");
      text =
          joined(
              " after ",
              worded(event.substring(event.lastIndexOf('.') + 1).replace("EventMessageDetail", "")),
              record.at("eventDetail.callDuration").replace("PT", "").toLowerCase(Locale.ROOT));
    }
    SourceEvent event =
        to.event(
                joined("/", record.at("channelIdentity.channelId", "chatId"), record.at("id")),
                to.time(record.at("createdDateTime")),
                joined(": ", record.at("subject"), text.isEmpty() ? attached(record) : text))
            .withAddress(page(record.at("webUrl")))
            .withSeverity(record.at("importance").equals("normal") ? "" : record.at("importance"));
    String app = record.at("from.application.displayName");
    to.tell(
        event
            .weighing(system ? Weight.NOISE : Weight.CHATTER, system ? "joins and settings" : "")
            .referring(app.isEmpty() ? References.inTalk(text) : References.inReport(text)),
        actor(record, app));
  }

  /// `callEnded` as `Call ended`.
  private static String worded(String name) {
    String words = WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String attached(JsonObject record) {
    String title = record.at("attachments.name");
    String card =
        JsonObject.in(record.at("attachments.content"))
            .map(inside ->
                joined(": ", inside.at("title", "summary"), inside.at("text", "body.text")))
            .orElse("");
    return card.isEmpty() ? title : PlainText.ofHtml(card);
  }

  private static Optional<Actor> actor(JsonObject record, String app) {
    String name = record.at("from.user.displayName", "eventDetail.initiator.user.displayName");
    return name.isEmpty()
        ? program("app", app.isEmpty() ? record.at("from.device.displayName") : app)
        : person("responder", name);
  }
}
