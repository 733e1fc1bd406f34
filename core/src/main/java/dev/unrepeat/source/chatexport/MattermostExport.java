package dev.unrepeat.source.chatexport;

import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Posts of Mattermost: a bulk export (one object a line) and the posts of a channel from the API.
/// Source: Mattermost, "Bulk loading data"; API reference, "Get posts for a channel". The API names
/// people by their ids.
public final class MattermostExport extends JsonSource {

  /// Lines of a bulk export that describe the server, its teams and its people.
  private static final Set<String> OTHERS =
      Set.of(
          "version",
          "info",
          "role",
          "scheme",
          "team",
          "channel",
          "user",
          "bot",
          "emoji",
          "direct_channel");

  public MattermostExport() {
    super("mattermost", Set.of(), "create_at", "version");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isList(record)
        || isPost(record)
        || (record.at("type").equals("version") && record.has("version"))
        || record.objectIfAny("post").has("create_at");
  }

  private static boolean isList(JsonObject record) {
    return record.has("order") && record.has("posts");
  }

  private static boolean isPost(JsonObject record) {
    return record.has("create_at") && record.has("message") && record.has("channel_id");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isList(record)) {
      JsonObject posts = record.objectIfAny("posts");
      posts.allNames().forEach(id -> post(posts.objectIfAny(id), "", to));
    } else if (isPost(record)) {
      post(record, "", to);
    } else if (record.at("type").endsWith("post")) {
      JsonObject post = record.objectIfAny(record.at("type"));
      post(post, post.at("channel"), to);
      post.objectsAt("replies").forEach(reply -> post(reply, post.at("channel"), to));
    } else if (OTHERS.contains(record.at("type"))) {
      to.pass();
    }
  }

  private static void post(JsonObject post, String channel, RecordEvents to) {
    if (post.isEmpty()) {
      to.problem("A post is no object; it was left out.");
      return;
    }
    if (!post.at("delete_at").isEmpty() && !post.at("delete_at").equals("0")) {
      return;
    }
    String id = post.at("id");
    String author = post.at("user", "username", "props.override_username", "user_id");
    String attached = post.at("props.attachments.fallback", "props.attachments.text");
    ChatMessage.of(
            id.isEmpty() ? RecordEvents.joined("/", channel, post.at("create_at"), author) : id,
            post.at("create_at"),
            author,
            post.at("message").isEmpty() ? attached : post.at("message"))
        .byProgram(post.at("props.from_webhook", "props.from_bot").equals("true"))
        .asNotice(post.at("type").startsWith("system_"))
        .tell(to);
  }
}
