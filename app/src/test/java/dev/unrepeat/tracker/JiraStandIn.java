package dev.unrepeat.tracker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The project SHOP as Jira answers for it, Cloud (v3) or Data Center (v2), with the workflow To
/// Do, In Progress, Done.
public final class JiraStandIn extends StandIn {
  public static final String TOKEN = "jira-right";
  public static final String ACCOUNT = "priya@lumen.example";

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);
  private static final Map<String, String> CATEGORIES =
      Map.of("To Do", "new", "In Progress", "indeterminate", "Done", "done");

  private final boolean cloud;

  /// The credential of a service account, and the number of the site it opens.
  static final String CLIENT = "aBcD1234efGH5678";

  static final String CLIENT_SECRET = "client-secret-right";
  private static final String SITE = "11223344-a1b2-3b33-c444-def123456789";

  private final Map<String, ObjectNode> issues = new TreeMap<>();
  private final List<String> steps = new ArrayList<>(List.of("To Do", "In Progress", "Done"));
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  public JiraStandIn(boolean cloud) {
    this.cloud = cloud;
  }

  @Override
  protected Answered answer(Asked asked) {
    if (asked.path().equals("/_edge/tenant_info")) {
      return new Answered(200, Map.of(), "{\"cloudId\": \"" + SITE + "\"}");
    }
    if (asked.path().equals("/auth/oauth/token")) {
      JsonNode sent = asked.json();
      return sent.path("grant_type").asString("").equals("client_credentials")
              && sent.path("client_id").asString("").equals(CLIENT)
              && sent.path("client_secret").asString("").equals(CLIENT_SECRET)
          ? new Answered(
              200, Map.of(), "{\"access_token\": \"%s\", \"expires_in\": 3600}".formatted(TOKEN))
          : new Answered(401, Map.of(), "{\"error\": \"access_denied\"}");
    }
    String gate = "/api/ex/jira/" + SITE;
    return asked.path().startsWith(gate)
        ? answer(asked, asked.path().substring(gate.length()), "Bearer " + TOKEN)
        : answer(asked, asked.path(), right());
  }

  private String right() {
    return cloud
        ? "Basic "
            + Base64.getEncoder()
                .encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8))
        : "Bearer " + TOKEN;
  }

  private Answered answer(Asked asked, String path, String right) {
    if (!asked.headers().getOrDefault("authorization", "").equals(right)) {
      return new Answered(401, Map.of(), "");
    }
    String api = cloud ? "/rest/api/3" : "/rest/api/2";
    if (path.equals(api + "/issue")) {
      return create(asked.json().path("fields"));
    }
    if (path.equals(api + (cloud ? "/search/jql" : "/search"))) {
      return search(asked.json());
    }
    String[] parts = path.replaceFirst(api + "/issue/", "").split("/", -1);
    ObjectNode issue = issues.get(parts[0]);
    if (issue == null) {
      return new Answered(
          404,
          Map.of(),
          "{\"errorMessages\": [\"Issue does not exist or you do not have permission to see it.\"], \"errors\": {}}");
    }
    if (parts.length == 2) {
      return asked.method().equals("GET") ? transitions() : move(issue, asked.json());
    }
    return new Answered(200, Map.of(), issue.toString());
  }

  private Answered create(JsonNode fields) {
    boolean document = fields.path("description").isObject();
    if (document != cloud) {
      return new Answered(
          400,
          Map.of(),
          "{\"errorMessages\": [], \"errors\": {\"description\": \"Operation value must be %s\"}}"
              .formatted(cloud ? "an Atlassian Document" : "a string"));
    }
    ObjectNode issue = issue(fields.path("summary").asString());
    ObjectNode kept = (ObjectNode) issue.path("fields");
    kept.set("description", fields.path("description"));
    if (fields.has("assignee")) {
      kept.set("assignee", fields.path("assignee"));
    }
    return new Answered(
        201,
        Map.of(),
        "{\"id\": \"1\", \"key\": \"%s\", \"self\": \"\"}".formatted(issue.path("key").asString()));
  }

  private Answered search(JsonNode asked) {
    String jql = asked.path("jql").asString();
    if (!jql.matches(
        "project = \"SHOP\" AND (updated|created) >= \"-\\d+m\" ORDER BY \\1 (ASC|DESC)")) {
      return new Answered(400, Map.of(), "{\"errorMessages\": [\"Error in the JQL Query\"]}");
    }
    int most = asked.path("maxResults").asInt();
    int from =
        cloud
            ? Integer.parseInt(asked.path("nextPageToken").asString("0"))
            : asked.path("startAt").asInt(0);
    String by = jql.contains("updated") ? "/fields/updated" : "/fields/created";
    Comparator<ObjectNode> order = Comparator.comparing(one -> one.at(by).asString());
    List<ObjectNode> all =
        issues.values().stream().sorted(jql.endsWith("DESC") ? order.reversed() : order).toList();
    ObjectNode found = JSON.createObjectNode();
    ArrayNode page = found.putArray("issues");
    all.stream().skip(from).limit(most).forEach(page::add);
    if (cloud && from + most < all.size()) {
      found.put("nextPageToken", String.valueOf(from + most));
    } else if (!cloud) {
      found.put("startAt", from).put("total", all.size());
    }
    return new Answered(200, Map.of(), found.toString());
  }

  private Answered transitions() {
    ObjectNode found = JSON.createObjectNode();
    ArrayNode list = found.putArray("transitions");
    for (String step : steps) {
      ObjectNode one = list.addObject().put("id", step).put("name", step);
      one.set("to", status(step));
      ObjectNode resolution =
          one.putObject("fields").putObject("resolution").put("required", step.equals("Done"));
      ArrayNode values = resolution.putArray("allowedValues");
      values.addObject().put("name", "Won't Do");
      values.addObject().put("name", "Done");
    }
    return new Answered(200, Map.of(), found.toString());
  }

  private Answered move(ObjectNode issue, JsonNode asked) {
    String to = asked.at("/transition/id").asString("");
    String resolution = asked.at("/fields/resolution/name").asString("");
    if (to.equals("Done") && resolution.isEmpty()) {
      return new Answered(
          400,
          Map.of(),
          "{\"errorMessages\": [], \"errors\": {\"resolution\": \"Resolution is required.\"}}");
    }
    set(issue, to, resolution);
    return new Answered(204, Map.of(), "");
  }

  private static ObjectNode status(String name) {
    ObjectNode status = JSON.createObjectNode().put("name", name);
    status.putObject("statusCategory").put("key", CATEGORIES.getOrDefault(name, "undefined"));
    return status;
  }

  private void set(ObjectNode issue, String to, String resolution) {
    ObjectNode fields = (ObjectNode) issue.path("fields");
    fields.set("status", status(to));
    if (resolution.isEmpty()) {
      fields.putNull("resolution");
    } else {
      fields.putObject("resolution").put("name", resolution);
    }
    now = now.plusSeconds(10);
    fields.put("updated", WRITTEN.format(now.atOffset(ZoneOffset.ofHours(2))));
  }

  public synchronized ObjectNode issue(String summary) {
    ObjectNode issue =
        JSON.createObjectNode().put("id", "1").put("key", "SHOP-" + (issues.size() + 1));
    issue.putObject("fields").put("summary", summary).putNull("assignee");
    set(issue, "To Do", "");
    ((ObjectNode) issue.path("fields")).set("created", issue.at("/fields/updated"));
    issues.put(issue.path("key").asString(), issue);
    return issue;
  }

  public synchronized ObjectNode move(String key, String to, String resolution) {
    set(issues.get(key), to, resolution);
    return issues.get(key).deepCopy();
  }

  public synchronized ObjectNode get(String key) {
    return issues.get(key).deepCopy();
  }

  /// The workflow leads nowhere from now on.
  public synchronized void stuck() {
    steps.clear();
  }

  public static String delivery(String event, ObjectNode issue) {
    ObjectNode sent =
        JSON.createObjectNode()
            .put("timestamp", Instant.parse("2026-04-01T10:00:00Z").toEpochMilli())
            .put("webhookEvent", event);
    sent.set("issue", issue);
    return sent.toString();
  }
}
