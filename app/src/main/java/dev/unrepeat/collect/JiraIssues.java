package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Issues of a Jira project that were changed about that time, with their change logs and comments.
/// Days in JQL are those of the account, so a day more is asked for on both sides. Source: Jira
/// Cloud REST API v3, "Search for issues using JQL enhanced search" and "Get changelogs"; Jira Data
/// Center REST API v2, "search".
final class JiraIssues implements Vendor {
  private static final int PER_PAGE = 50;
  private static final Duration EARLIER = Duration.ofDays(1);
  private static final String FIELDS =
      "summary,status,priority,created,reporter,creator,issuetype,comment";

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "scope",
        source.scope().matches("[A-Z][A-Z0-9_]{1,20}"),
        "Write the key of the project, for example OPS.");
    checks.unless(
        "query",
        Json.words(source.query()).stream()
            .allMatch(key -> key.matches("[A-Z][A-Z0-9_]+-\\d{1,9}")),
        "Write the incidents by the keys of their issues, for example OPS-12, with commas between.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", Basic.or("Bearer ", access), "Accept", "application/json");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(search(access, window, "", 0));
  }

  private static boolean cloud(PullAccess access) {
    return !access.source().account().isEmpty();
  }

  private static Step search(PullAccess access, Window window, String token, int start) {
    List<String> keys = Json.words(access.query());
    String jql =
        "project = \"%s\"%s AND updated >= \"%s\" AND created <= \"%s\" ORDER BY created ASC"
            .formatted(
                access.source().scope(),
                keys.isEmpty() ? "" : " AND key IN (%s)".formatted(String.join(", ", keys)),
                LocalDate.ofInstant(window.from().minus(EARLIER), ZoneOffset.UTC),
                LocalDate.ofInstant(window.until().plus(EARLIER).plus(EARLIER), ZoneOffset.UTC));
    Map<String, String> query = new LinkedHashMap<>();
    query.put("jql", jql);
    query.put("fields", FIELDS);
    query.put("expand", "changelog");
    query.put("maxResults", String.valueOf(PER_PAGE));
    query.put("nextPageToken", token);
    query.put("startAt", start == 0 ? "" : String.valueOf(start));
    return Step.get(
        Json.path(cloud(access) ? "/rest/api/3/search/jql" : "/rest/api/2/search", query));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode told = Json.of(name, answer);
    if (!step.about().isEmpty()) {
      return changes(access, step, told);
    }
    JsonNode issues = Json.list(name, told, "issues");
    List<Step> next = new ArrayList<>();
    for (JsonNode issue : issues) {
      JsonNode log = issue.path("changelog");
      if (cloud(access) && log.path("total").asInt(0) > log.path("histories").size()) {
        next.add(changelog(issue.path("key").asString(""), 0));
      }
    }
    String token = told.path("nextPageToken").asString("");
    int behind = told.path("startAt").asInt(0) + issues.size();
    if (cloud(access) && !token.isEmpty()) {
      next.add(search(access, window, token, 0));
    } else if (!cloud(access) && !issues.isEmpty() && behind < told.path("total").asInt(0)) {
      next.add(search(access, window, "", behind));
    }
    return Taken.of("issues", issues, next);
  }

  private static Step changelog(String key, int start) {
    return Step.get(
        "/rest/api/3/issue/%s/changelog?startAt=%d&maxResults=100"
            .formatted(Json.encoded(key), start),
        key);
  }

  /// Changes of an issue that the search cut short, as an issue that has nothing else.
  private static Taken changes(PullAccess access, Step step, JsonNode told) throws NotDone {
    JsonNode values = Json.list(access.source().name(), told, "values");
    ObjectNode issue =
        Json.MAPPER
            .createObjectNode()
            .put("key", step.about())
            .put("self", access.source().address() + "/rest/api/3/issue/" + step.about());
    issue.putObject("changelog").set("histories", values);
    int behind = told.path("startAt").asInt(0) + values.size();
    boolean more = !values.isEmpty() && !told.path("isLast").asBoolean(true);
    return new Taken(
        "issues", List.of(issue), more ? List.of(changelog(step.about(), behind)) : List.of());
  }
}
