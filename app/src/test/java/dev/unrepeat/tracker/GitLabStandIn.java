package dev.unrepeat.tracker;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The issues of `lumen/payments/shop` as GitLab answers for them.
public final class GitLabStandIn extends StandIn {
  public static final String TOKEN = "glpat-right";

  private static final String ISSUES = "/api/v4/projects/lumen%2Fpayments%2Fshop/issues";

  private final Map<Integer, ObjectNode> issues = new TreeMap<>();
  private Instant now = Instant.parse("2026-03-01T10:00:00.120Z");

  @Override
  protected Answered answer(Asked asked) {
    if (!asked.headers().getOrDefault("private-token", "").equals(TOKEN)) {
      return new Answered(401, Map.of(), "{\"message\": \"401 Unauthorized\"}");
    }
    if (asked.path().equals("/api/v4/users")) {
      return new Answered(
          200,
          Map.of(),
          asked.query().get("username").equals("ravi-m")
              ? "[{\"id\": 77, \"username\": \"ravi-m\"}]"
              : "[]");
    }
    if (asked.path().equals(ISSUES)) {
      return asked.method().equals("POST") ? create(asked.json()) : list(asked.query());
    }
    if (asked.path().matches(ISSUES + "/\\d+")) {
      ObjectNode issue = issues.get(Integer.parseInt(asked.path().substring(ISSUES.length() + 1)));
      if (issue == null) {
        return new Answered(404, Map.of(), "{\"message\": \"404 Not found\"}");
      }
      if (asked.method().equals("PUT")) {
        String event = asked.json().path("state_event").asString("");
        issue.put("state", event.equals("close") ? "closed" : "opened");
        touch(issue);
      }
      return new Answered(200, Map.of(), issue.toString());
    }
    return new Answered(404, Map.of(), "{\"error\": \"404 Not Found\"}");
  }

  private Answered create(JsonNode wanted) {
    if (wanted.path("title").asString("").isEmpty()) {
      return new Answered(400, Map.of(), "{\"message\": {\"title\": [\"can't be blank\"]}}");
    }
    ObjectNode issue = issue(wanted.path("title").asString());
    issue.put("description", wanted.path("description").asString(""));
    ArrayNode labels = issue.putArray("labels");
    for (String label : wanted.path("labels").asString("").split(",", -1)) {
      labels.add(label);
    }
    if (wanted.at("/assignee_ids/0").asInt(0) == 77) {
      issue.putArray("assignees").addObject().put("id", 77).put("username", "ravi-m");
    }
    return new Answered(201, Map.of(), issue.toString());
  }

  private Answered list(Map<String, String> query) {
    boolean changed = query.get("order_by").equals("updated_at");
    Instant since = Instant.parse(query.get(changed ? "updated_after" : "created_after"));
    int perPage = Integer.parseInt(query.get("per_page"));
    List<ObjectNode> found =
        issues.values().stream()
            .filter(one -> !time(one, query.get("order_by")).isBefore(since))
            .sorted(order(query.get("order_by"), query.get("sort")))
            .skip((Integer.parseInt(query.get("page")) - 1L) * perPage)
            .limit(perPage)
            .toList();
    return new Answered(200, Map.of(), JSON.valueToTree(found).toString());
  }

  private static Comparator<ObjectNode> order(String by, String sort) {
    Comparator<ObjectNode> order = Comparator.comparing(one -> time(one, by));
    return sort.equals("desc") ? order.reversed() : order;
  }

  private static Instant time(ObjectNode issue, String field) {
    return Instant.parse(issue.path(field).asString());
  }

  private void touch(ObjectNode issue) {
    now = now.plusMillis(10_250);
    issue.put("updated_at", now.toString());
  }

  public synchronized ObjectNode issue(String title) {
    int number = issues.size() + 1;
    ObjectNode issue = JSON.createObjectNode();
    issue.put("iid", number).put("title", title).put("description", "").put("state", "opened");
    issue.put("web_url", address() + "/lumen/payments/shop/-/issues/" + number);
    issue.putArray("labels");
    issue.putArray("assignees");
    touch(issue);
    issue.put("created_at", now.toString());
    issues.put(number, issue);
    return issue;
  }

  public synchronized ObjectNode change(int number, Consumer<ObjectNode> change) {
    ObjectNode issue = issues.get(number);
    change.accept(issue);
    touch(issue);
    return issue.deepCopy();
  }

  public synchronized ObjectNode get(int number) {
    return issues.get(number).deepCopy();
  }

  /// What its webhook sends of an issue, times in whole seconds as GitLab writes them there.
  public static String delivery(String action, ObjectNode issue) {
    ObjectNode event =
        JSON.createObjectNode().put("object_kind", "issue").put("event_type", "issue");
    event.putObject("project").put("path_with_namespace", "lumen/payments/shop");
    ObjectNode attributes = event.putObject("object_attributes");
    attributes
        .put("iid", issue.path("iid").asInt())
        .put("state", issue.path("state").asString())
        .put("action", action)
        .put("url", issue.path("web_url").asString())
        .put(
            "updated_at",
            issue
                .path("updated_at")
                .asString()
                .replace("T", " ")
                .replaceAll("(\\.\\d+)?Z", " UTC"));
    ArrayNode labels = event.putArray("labels");
    issue.path("labels").forEach(one -> labels.addObject().put("title", one.asString()));
    event.set("assignees", issue.path("assignees"));
    return event.toString();
  }
}
