package dev.unrepeat.tracker;

import dev.unrepeat.http.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The issues of `lumen/shop` as GitHub answers for them.
public class GitHubStandIn extends StandIn {
  public static final String TOKEN = "github_pat_right";

  private static final String ISSUES = "/api/v3/repos/lumen/shop/issues";

  private final Map<Integer, ObjectNode> issues = new TreeMap<>();
  private int last;
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  @Override
  protected Answered answer(Asked asked) {
    if (!asked.headers().getOrDefault("authorization", "").equals("Bearer " + TOKEN)) {
      return new Answered(401, Map.of(), "{\"message\": \"Bad credentials\"}");
    }
    if (asked.path().equals(ISSUES)) {
      return asked.method().equals("POST") ? create(asked.json()) : list(asked.query());
    }
    if (asked.path().matches(ISSUES + "/\\d+")) {
      ObjectNode issue = issues.get(Integer.parseInt(asked.path().substring(ISSUES.length() + 1)));
      if (issue == null) {
        return new Answered(404, Map.of(), "{\"message\": \"Not Found\"}");
      }
      if (asked.method().equals("PATCH")) {
        asked.json().properties().forEach(one -> issue.set(one.getKey(), one.getValue()));
        touch(issue);
      }
      return new Answered(200, Map.of(), issue.toString());
    }
    return new Answered(404, Map.of(), "{\"message\": \"Not Found\"}");
  }

  private Answered create(JsonNode wanted) {
    if (wanted.path("title").asString("").isEmpty()) {
      return new Answered(
          422,
          Map.of(),
          "{\"message\": \"Validation Failed\", \"errors\": [{\"resource\": \"Issue\", \"code\": \"missing_field\", \"field\": \"title\"}]}");
    }
    ObjectNode issue = issue(wanted.path("title").asString());
    issue.put("body", wanted.path("body").asString(""));
    ArrayNode labels = issue.putArray("labels");
    wanted.path("labels").forEach(one -> labels.addObject().put("name", one.asString()));
    ArrayNode assignees = issue.putArray("assignees");
    wanted.path("assignees").forEach(one -> assignees.addObject().put("login", one.asString()));
    return new Answered(201, Map.of(), issue.toString());
  }

  private Answered list(Map<String, String> query) {
    Instant since = Instant.parse(query.getOrDefault("since", "1970-01-01T00:00:00Z"));
    int perPage = Integer.parseInt(query.getOrDefault("per_page", "30"));
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    List<ObjectNode> found =
        issues.values().stream()
            .filter(one -> !updated(one).isBefore(since))
            .filter(one ->
                query.getOrDefault("state", "open").equals("all")
                    || one.path("state").asString().equals("open"))
            .sorted(
                query.getOrDefault("sort", "created").equals("updated")
                    ? Comparator.comparing(GitHubStandIn::updated)
                    : Comparator.comparing(GitHubStandIn::created).reversed())
            .skip((long) (page - 1) * perPage)
            .limit(perPage)
            .toList();
    return new Answered(200, Map.of(), JSON.valueToTree(found).toString());
  }

  private static Instant created(ObjectNode issue) {
    return Instant.parse(issue.path("created_at").asString());
  }

  private static Instant updated(ObjectNode issue) {
    return Instant.parse(issue.path("updated_at").asString());
  }

  private void touch(ObjectNode issue) {
    now = now.plusSeconds(10);
    issue.put("updated_at", now.toString());
  }

  /// Its clock goes on, or back.
  public synchronized void at(Instant time) {
    now = time;
  }

  /// An issue that somebody wrote there.
  public synchronized ObjectNode issue(String title) {
    int number = ++last;
    ObjectNode issue = JSON.createObjectNode();
    issue
        .put("number", number)
        .put("title", title)
        .put("body", "")
        .put("state", "open")
        .putNull("state_reason");
    issue.put("html_url", address() + "/lumen/shop/issues/" + number);
    issue.putArray("labels");
    issue.putArray("assignees");
    touch(issue);
    issue.put("created_at", now.toString());
    issues.put(number, issue);
    return issue;
  }

  public synchronized int count() {
    return issues.size();
  }

  public synchronized ObjectNode get(int number) {
    return issues.get(number).deepCopy();
  }

  /// Somebody changes an issue there.
  public synchronized ObjectNode change(int number, Consumer<ObjectNode> change) {
    ObjectNode issue = issues.get(number);
    change.accept(issue);
    touch(issue);
    return issue.deepCopy();
  }

  public synchronized void remove(int number) {
    issues.remove(number);
  }

  public ObjectNode close(int number, String reason) {
    return change(number, issue -> issue.put("state", "closed").put("state_reason", reason));
  }

  public ObjectNode reopen(int number) {
    return change(number, issue -> issue.put("state", "open").put("state_reason", "reopened"));
  }

  /// What its webhook sends of an issue.
  public static String delivery(String action, ObjectNode issue) {
    ObjectNode event = JSON.createObjectNode().put("action", action);
    event.set("issue", issue);
    event.putObject("repository").put("full_name", "lumen/shop");
    event.putObject("sender").put("login", "ravi-m");
    return event.toString();
  }

  /// Its headers, signed with a secret.
  public static Map<String, String> headers(String secret, String body) {
    return Map.of(
        "X-GitHub-Event",
        "issues",
        "X-GitHub-Delivery",
        "72d3162e-cc78-11e3-81ab-4c9367dc0958",
        "Content-Type",
        "application/json",
        "X-Hub-Signature-256",
        Signature.hub(secret, body.getBytes(StandardCharsets.UTF_8)));
  }
}
