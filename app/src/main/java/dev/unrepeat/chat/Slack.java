package dev.unrepeat.chat;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Question;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The methods of Slack's Web API that are used, each with what it answers (docs.slack.dev, Web
/// API). What goes wrong becomes a sentence, and what a limit asks for becomes a pause.
public final class Slack {
  public static final String USUAL = "https://slack.com/api";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_BYTES = 8 << 20;
  private static final int PAGE = 200;
  private static final int LOOKED_THROUGH = 5;
  private static final String NOTICE = "unrepeat_notice";

  private final Outgoing outgoing;
  private final Clock clock;

  public Slack(Outgoing outgoing, Clock clock) {
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /// A page of messages, each as it was told.
  ///
  /// @param next where the next page begins; empty behind the last
  public record Page(List<JsonNode> items, String next) {}

  /// The workspace that a token opens, for example `T012AB3CD`.
  public String workspace(SlackAccess access) throws NotDone {
    return ask(access, "auth.test", Map.of()).path("team_id").asString("");
  }

  /// @param key by which [#said] knows the message again; people do not see it
  public void say(SlackAccess access, String channel, String key, ChatNotice notice)
      throws NotDone {
    ObjectNode message = SlackBlocks.message(notice);
    message.put("channel", channel).put("unfurl_links", false).put("unfurl_media", false);
    message
        .putObject("metadata")
        .put("event_type", NOTICE)
        .putObject("event_payload")
        .put("key", key);
    send(access, "chat.postMessage", message);
  }

  /// Whether the message of this key stands in the channel. Where it cannot be looked for, as in a
  /// channel that is given by its name, it is not known and the answer is no.
  public boolean said(SlackAccess access, String channel, Instant since, String key)
      throws NotDone {
    if (!channel.matches("[CGD][A-Z0-9]{8,}")) {
      return false;
    }
    try {
      String cursor = "";
      for (int i = 0; i < LOOKED_THROUGH; i++) {
        Page page =
            page(
                access,
                "conversations.history",
                Map.of(
                    "channel",
                    channel,
                    "oldest",
                    String.valueOf(since.getEpochSecond()),
                    "include_all_metadata",
                    "true",
                    "limit",
                    "" + PAGE,
                    "cursor",
                    cursor),
                "messages");
        if (page.items().stream()
            .map(one -> one.path("metadata"))
            .filter(one -> one.path("event_type").asString("").equals(NOTICE))
            .anyMatch(one -> one.at("/event_payload/key").asString("").equals(key))) {
          return true;
        }
        cursor = page.next();
        if (cursor.isEmpty()) {
          break;
        }
      }
      return false;
    } catch (NotDone failure) {
      if (failure.hope() == Hope.NEVER) {
        return false;
      }
      throw failure;
    }
  }

  /// Opens a window for the member who has just asked for it.
  public void open(SlackAccess access, String trigger, ObjectNode view) throws NotDone {
    ObjectNode asked = JSON.createObjectNode().put("trigger_id", trigger);
    asked.set("view", view);
    send(access, "views.open", asked);
  }

  public SlackUser user(SlackAccess access, String member) throws NotDone {
    return SlackUser.of(ask(access, "users.info", Map.of("user", member)).path("user"));
  }

  /// The member who has this mail address.
  public SlackUser userAt(SlackAccess access, String address) throws NotDone {
    return SlackUser.of(ask(access, "users.lookupByEmail", Map.of("email", address)).path("user"));
  }

  public String permalink(SlackAccess access, String channel, String ts) throws NotDone {
    return ask(access, "chat.getPermalink", Map.of("channel", channel, "message_ts", ts))
        .path("permalink")
        .asString("");
  }

  public JsonNode channel(SlackAccess access, String id) throws NotDone {
    return ask(access, "conversations.info", Map.of("channel", id)).path("channel");
  }

  /// A page of the channels that there are for the token.
  public Page channels(SlackAccess access, String cursor) throws NotDone {
    return page(
        access,
        "conversations.list",
        Map.of("types", "public_channel,private_channel", "limit", "" + PAGE, "cursor", cursor),
        "channels");
  }

  /// A page of the members of a channel.
  public Page members(SlackAccess access, String channel, String cursor) throws NotDone {
    return page(
        access,
        "conversations.members",
        Map.of("channel", channel, "limit", "" + PAGE, "cursor", cursor),
        "members");
  }

  /// A page of what was said in a channel between two times, as Slack writes them, latest first.
  public Page history(
      SlackAccess access, String channel, String oldest, String latest, String cursor)
      throws NotDone {
    return page(
        access,
        "conversations.history",
        Map.of(
            "channel",
            channel,
            "oldest",
            oldest,
            "latest",
            latest,
            "inclusive",
            "true",
            "limit",
            "" + PAGE,
            "cursor",
            cursor),
        "messages");
  }

  /// A page of a thread, with the message that began it.
  public Page replies(SlackAccess access, String channel, String ts, String cursor) throws NotDone {
    return page(
        access,
        "conversations.replies",
        Map.of("channel", channel, "ts", ts, "limit", "" + PAGE, "cursor", cursor),
        "messages");
  }

  /// Says something to whoever has just done something, at the address that came with it.
  public void respond(SlackAccess access, String address, ChatNotice notice) throws NotDone {
    if (!address.startsWith("https://hooks.slack.com/")
        && !address.startsWith(access.address() + "/")) {
      throw NotDone.never("An answer to Slack goes to hooks.slack.com alone.");
    }
    call(access, address, "application/json", SlackBlocks.answer(notice).toString(), Map.of());
  }

  private Page page(SlackAccess access, String method, Map<String, String> asked, String list)
      throws NotDone {
    JsonNode told = ask(access, method, asked);
    List<JsonNode> items = new ArrayList<>();
    told.path(list).forEach(items::add);
    return new Page(items, told.path("response_metadata").path("next_cursor").asString(""));
  }

  private JsonNode ask(SlackAccess access, String method, Map<String, String> asked)
      throws NotDone {
    String form =
        asked.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .sorted()
            .collect(Collectors.joining("&"));
    return json(access, method, "application/x-www-form-urlencoded", form);
  }

  private void send(SlackAccess access, String method, ObjectNode body) throws NotDone {
    json(access, method, "application/json", JSON.writeValueAsString(body));
  }

  private JsonNode json(SlackAccess access, String method, String type, String body)
      throws NotDone {
    Answer answer =
        call(
            access,
            access.address() + "/" + method,
            type,
            body,
            Map.of("Authorization", "Bearer " + access.token()));
    JsonNode told;
    try {
      told = JSON.readTree(answer.text());
    } catch (JacksonException e) {
      throw NotDone.never(
          "%s answered with something that is no JSON. Is its address right?"
              .formatted(access.name()));
    }
    if (!told.path("ok").asBoolean(false)) {
      throw SlackRefusal.of(access.name(), told, answer.pause(clock.instant()));
    }
    return told;
  }

  private Answer call(
      SlackAccess access, String address, String type, String body, Map<String, String> headers)
      throws NotDone {
    Answer answer;
    try {
      answer =
          outgoing.ask(new Question("POST", URI.create(address), headers, type, body, MOST_BYTES));
    } catch (NotReached e) {
      throw new NotDone(e.sentence(), Hope.LATER, Duration.ZERO);
    }
    int status = answer.status();
    if (status == 429) {
      throw SlackRefusal.limited(access.name(), answer.pause(clock.instant()));
    }
    if (status >= 500) {
      throw new NotDone(
          "%s answered %d.".formatted(access.name(), status),
          Hope.LATER,
          answer.pause(clock.instant()).orElse(Duration.ZERO));
    }
    if (status < 200 || status > 299) {
      throw NotDone.never("%s answered %d.".formatted(access.name(), status));
    }
    return answer;
  }
}
