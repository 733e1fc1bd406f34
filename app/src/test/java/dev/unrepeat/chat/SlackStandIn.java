package dev.unrepeat.chat;

import dev.unrepeat.tracker.StandIn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Slack's Web API on this machine, as far as docs.slack.dev documents the methods that are used:
/// answers with `ok`, cursors in `response_metadata`, newest messages first.
public final class SlackStandIn extends StandIn {
  public static final String TOKEN = "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy";
  public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  public static final String WORKSPACE = "T012AB3CD";

  private final Map<String, ObjectNode> channels = new LinkedHashMap<>();
  private final Map<String, TreeMap<String, ObjectNode>> messages = new LinkedHashMap<>();
  private final Map<String, TreeMap<String, ObjectNode>> threads = new LinkedHashMap<>();
  private final Map<String, ObjectNode> users = new LinkedHashMap<>();
  private final Map<String, List<String>> members = new LinkedHashMap<>();
  private final List<JsonNode> said = new CopyOnWriteArrayList<>();
  private final List<JsonNode> opened = new CopyOnWriteArrayList<>();
  private final List<JsonNode> responded = new CopyOnWriteArrayList<>();
  private int page = 200;

  public String api() {
    return address() + "/api";
  }

  /// Messages of `chat.postMessage`.
  public List<JsonNode> said() {
    return List.copyOf(said);
  }

  /// Requests of `views.open`.
  public List<JsonNode> opened() {
    return List.copyOf(opened);
  }

  /// What came to a `response_url`.
  public List<JsonNode> responded() {
    return List.copyOf(responded);
  }

  /// How many items a page holds at most.
  public void pages(int size) {
    page = size;
  }

  public void channel(String id, String name, boolean secret, String... in) {
    channels.put(
        id,
        JSON.createObjectNode()
            .put("id", id)
            .put("name", name)
            .put("creator", "U061F7AUR")
            .put("is_channel", true)
            .put("is_private", secret));
    members.put(id, List.of(in));
  }

  public void user(String id, String name, String address, boolean confirmed, String workspace) {
    ObjectNode user =
        JSON.createObjectNode()
            .put("id", id)
            .put("team_id", workspace)
            .put("name", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'))
            .put("real_name", name)
            .put("is_bot", false)
            .put("deleted", false)
            .put("is_email_confirmed", confirmed);
    user.putObject("profile")
        .put("real_name", name)
        .put("display_name", name)
        .put("email", address);
    users.put(id, user);
  }

  public ObjectNode say(String channel, String ts, String user, String text) {
    ObjectNode message =
        JSON.createObjectNode()
            .put("type", "message")
            .put("user", user)
            .put("text", text)
            .put("ts", ts);
    messages.computeIfAbsent(channel, none -> new TreeMap<>()).put(ts, message);
    return message;
  }

  public void reply(String channel, String root, String ts, String user, String text) {
    ObjectNode first = messages.get(channel).get(root);
    first.put("thread_ts", root);
    TreeMap<String, ObjectNode> thread =
        threads.computeIfAbsent(channel + root, none -> new TreeMap<>(Map.of(root, first)));
    thread.put(
        ts,
        JSON.createObjectNode()
            .put("type", "message")
            .put("user", user)
            .put("text", text)
            .put("thread_ts", root)
            .put("ts", ts));
    first.put("reply_count", thread.size() - 1);
  }

  @Override
  protected Answered answer(Asked asked) {
    if (asked.path().startsWith("/api/response")) {
      responded.add(asked.json());
      return new Answered(200, Map.of(), "ok");
    }
    if (!asked.headers().getOrDefault("authorization", "").equals("Bearer " + TOKEN)) {
      return refused("invalid_auth");
    }
    String method = asked.path().replace("/api/", "");
    if (asked.headers().getOrDefault("content-type", "").startsWith("application/json")) {
      return switch (method) {
        case "chat.postMessage" -> post(asked.json());
        case "views.open" -> open(asked.json());
        default -> refused("unknown_method");
      };
    }
    Map<String, String> form = form(asked.body());
    return switch (method) {
      case "auth.test" ->
          ok(
              JSON.createObjectNode()
                  .put("team_id", WORKSPACE)
                  .put("url", "https://lumen.slack.com/")
                  .put("user_id", "U0BOT"));
      case "users.info" -> one("user", users.get(form.get("user")), "user_not_found");
      case "users.lookupByEmail" ->
          one(
              "user",
              users.values().stream()
                  .filter(user ->
                      user.path("profile").path("email").asString().equals(form.get("email")))
                  .findFirst()
                  .orElse(null),
              "users_not_found");
      case "conversations.info" ->
          one("channel", channels.get(form.get("channel")), "channel_not_found");
      case "conversations.list" -> page("channels", channels.values(), form);
      case "conversations.members" ->
          page(
              "members",
              members.getOrDefault(form.get("channel"), List.of()).stream()
                  .map(JSON::<JsonNode>valueToTree)
                  .toList(),
              form);
      case "conversations.history" -> history(form);
      case "conversations.replies" ->
          page(
              "messages",
              threads.getOrDefault(form.get("channel") + form.get("ts"), new TreeMap<>()).values(),
              form);
      case "chat.getPermalink" ->
          messages
                  .getOrDefault(form.get("channel"), new TreeMap<>())
                  .containsKey(form.get("message_ts"))
              ? ok(
                  JSON.createObjectNode()
                      .put(
                          "permalink",
                          "https://lumen.slack.com/archives/%s/p%s"
                              .formatted(
                                  form.get("channel"), form.get("message_ts").replace(".", ""))))
              : refused("message_not_found");
      default -> refused("unknown_method");
    };
  }

  private Answered post(JsonNode message) {
    String channel = message.path("channel").asString("");
    if (channels.values().stream()
        .noneMatch(one ->
            one.path("id").asString().equals(channel)
                || one.path("name").asString().equals(channel.replace("#", "")))) {
      return refused("channel_not_found");
    }
    said.add(message);
    String at = "%d.%06d".formatted(Instant.now().getEpochSecond(), said.size());
    ObjectNode kept = say(channel, at, "U0BOT", message.path("text").asString());
    kept.set("metadata", message.path("metadata"));
    return ok(JSON.createObjectNode().put("channel", channel).put("ts", at));
  }

  private Answered open(JsonNode asked) {
    if (opened.stream().anyMatch(one -> one.path("trigger_id").equals(asked.path("trigger_id")))) {
      return refused("exchanged_trigger_id");
    }
    if (asked.path("trigger_id").asString("").startsWith("expired")) {
      return refused("expired_trigger_id");
    }
    opened.add(asked);
    return ok(JSON.createObjectNode());
  }

  private Answered history(Map<String, String> form) {
    if (!channels.containsKey(form.get("channel"))) {
      return refused("channel_not_found");
    }
    if (channels.get(form.get("channel")).path("name").asString().startsWith("elsewhere")) {
      return refused("not_in_channel");
    }
    List<ObjectNode> within =
        messages
            .getOrDefault(form.get("channel"), new TreeMap<>())
            .descendingMap()
            .values()
            .stream()
            .filter(one ->
                one.path("ts").asString().compareTo(form.get("oldest")) >= 0
                    && one.path("ts").asString().compareTo(form.getOrDefault("latest", "9")) <= 0)
            .map(one ->
                form.containsKey("include_all_metadata") ? one : one.deepCopy().without("metadata"))
            .toList();
    return page("messages", within, form);
  }

  private Answered page(String name, Iterable<? extends JsonNode> items, Map<String, String> form) {
    List<JsonNode> all = new ArrayList<>();
    items.forEach(all::add);
    String cursor = form.getOrDefault("cursor", "");
    int from =
        cursor.isEmpty()
            ? 0
            : Integer.parseInt(
                new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8)
                    .replace("next:", ""));
    int limit = Math.min(page, Integer.parseInt(form.getOrDefault("limit", "100")));
    int to = Math.min(all.size(), from + limit);
    ObjectNode told = JSON.createObjectNode();
    ArrayNode list = told.putArray(name);
    all.subList(from, to).forEach(list::add);
    told.put("has_more", to < all.size());
    told.putObject("response_metadata")
        .put(
            "next_cursor",
            to < all.size()
                ? Base64.getEncoder()
                    .encodeToString(("next:" + to).getBytes(StandardCharsets.UTF_8))
                : "");
    return ok(told);
  }

  private static Answered one(
      String name, @org.jspecify.annotations.Nullable ObjectNode found, String otherwise) {
    if (found == null) {
      return refused(otherwise);
    }
    ObjectNode told = JSON.createObjectNode();
    told.set(name, found);
    return ok(told);
  }

  private static Answered ok(ObjectNode told) {
    return new Answered(200, Map.of(), told.put("ok", true).toString());
  }

  /// Slack says no with 200.
  public static Answered refused(String error) {
    return new Answered(200, Map.of(), "{\"ok\":false,\"error\":\"%s\"}".formatted(error));
  }

  public static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2) {
        form.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
      }
    }
    return form;
  }
}
