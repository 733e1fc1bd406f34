package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Error events of a project of Sentry, without stack frames. Sources:
/// https://docs.sentry.io/api/events/list-a-projects-error-events/, whose times name no zone, and
/// https://docs.sentry.io/api/pagination/: the Link header always names a next page, and says in
/// `results` whether there is anything on it.
final class SentryEvents implements Vendor {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern NEXT = Pattern.compile("<[^>]*>;[^,]*\\brel=\"next\"[^,]*");
  private static final Pattern CURSOR = Pattern.compile("\\bcursor=\"([^\"]{1,200})\"");

  /// What a timeline needs; the person who was met by the error is not among it.
  private static final List<String> KEPT =
      List.of(
          "id",
          "eventID",
          "groupID",
          "projectID",
          "title",
          "message",
          "culprit",
          "location",
          "platform",
          "dateCreated",
          "event.type");

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "scope",
        source.scope().matches("[\\w.-]+/[\\w.-]+"),
        "Write the organization and the project with a slash between, for example lumen/shop.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", "Bearer " + access.token());
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(page(access, window, ""));
  }

  private static Step page(PullAccess access, Window window, String cursor) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("start", TIME.format(window.from()));
    query.put("end", TIME.format(window.until().plusMillis(999)));
    query.put("full", "false");
    query.put("cursor", cursor);
    return Step.get(
        Json.path("/api/0/projects/%s/events/".formatted(access.source().scope()), query));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    List<JsonNode> events = new ArrayList<>();
    for (JsonNode event : Json.list(name, Json.of(name, answer), "")) {
      ObjectNode kept = Json.MAPPER.createObjectNode();
      KEPT.stream().filter(event::has).forEach(field -> kept.set(field, event.get(field)));
      event
          .path("tags")
          .valueStream()
          .filter(tag -> tag.path("key").asString("").equals("level"))
          .findFirst()
          .ifPresent(tag -> kept.set("level", tag.path("value")));
      if (within(window, event.path("dateCreated").asString(""))) {
        events.add(kept);
      }
    }
    return new Taken(
        "",
        events,
        next(answer).map(cursor -> List.of(page(access, window, cursor))).orElse(List.of()));
  }

  /// A project that keeps to no end is cut here; a time that cannot be read is the reader's matter.
  private static boolean within(Window window, String time) {
    try {
      Instant at = Instant.parse(time);
      return !at.isBefore(window.from()) && at.isBefore(window.until());
    } catch (DateTimeException other) {
      return true;
    }
  }

  /// The cursor alone: where it is asked for is known.
  private static Optional<String> next(Answer answer) {
    return NEXT.matcher(answer.header("Link").orElse(""))
        .results()
        .map(MatchResult::group)
        .filter(link -> link.contains("results=\"true\""))
        .flatMap(link -> CURSOR.matcher(link).results().map(found -> found.group(1)))
        .findFirst();
  }
}
