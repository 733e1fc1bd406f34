package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Messages of one channel of Microsoft Teams and the replies to them. Graph filters by the last
/// change alone, where a reply changes its thread, and tells replies with each message that they
/// belong to; threads that began up to a day before are looked at too. What is older than eight
/// months it does not filter, so all of the channel is gone through. Sources:
/// https://learn.microsoft.com/graph/api/chatmessage-delta,
/// https://learn.microsoft.com/graph/api/channel-list-messages and
/// https://learn.microsoft.com/graph/api/chatmessage-list-replies, all with 50 on a page at most.
final class TeamsMessages implements Vendor {
  private static final Duration EARLIER = Duration.ofDays(1);

  /// A little less than the eight months that Graph looks back for changes.
  private static final Duration FILTERED = Duration.ofDays(230);

  private final EntraLogin login;
  private final Clock clock;

  TeamsMessages(EntraLogin login, Clock clock) {
    this.login = login;
    this.clock = clock;
  }

  @Override
  public void check(PullSource source, FieldChecks checks) {
    login.check(source, checks);
    checks.unless(
        "scope",
        source.scope().matches("[A-Za-z0-9-]{1,60}/19:[A-Za-z0-9_.@-]{1,120}"),
        "Write the team and the channel by their ids with a slash between; the link of the channel holds both.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) throws NotDone {
    return Map.of("Authorization", "Bearer " + login.token(access));
  }

  private static String channel(PullAccess access) {
    String[] ids = access.source().scope().split("/", 2);
    return "/v1.0/teams/%s/channels/%s/messages"
        .formatted(Json.encoded(ids[0]), Json.encoded(ids[1]));
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("$top", "50");
    if (window.from().minus(EARLIER).isBefore(clock.instant().minus(FILTERED))) {
      return List.of(Step.get(Json.path(channel(access), query)));
    }
    query.put("$filter", "lastModifiedDateTime gt " + window.from().minus(EARLIER));
    return List.of(Step.get(Json.path(channel(access) + "/delta", query)));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode told = Json.of(name, answer);
    boolean roots = step.about().isEmpty();
    boolean changed = step.address().contains("/messages/delta");
    List<JsonNode> within = new ArrayList<>();
    List<Step> next = new ArrayList<>();
    for (JsonNode message : Json.list(name, told, "value")) {
      Instant created = created(message, window);
      if (created.isBefore(window.until())) {
        if (!created.isBefore(window.from())) {
          within.add(message);
        }
        if (roots && (changed || !created.isBefore(window.from().minus(EARLIER)))) {
          String id = message.path("id").asString("");
          next.add(Step.get(channel(access) + "/" + Json.encoded(id) + "/replies?$top=50", id));
        }
      }
    }
    String link = told.path("@odata.nextLink").asString("");
    if (!link.isEmpty()) {
      next.add(Step.get(link, step.about()));
    }
    return new Taken("value", within, next);
  }

  /// A time that cannot be read is the reader's matter.
  private static Instant created(JsonNode message, Window window) {
    try {
      return Instant.parse(message.path("createdDateTime").asString(""));
    } catch (DateTimeException none) {
      return window.from();
    }
  }
}
