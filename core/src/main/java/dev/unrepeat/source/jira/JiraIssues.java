package dev.unrepeat.source.jira;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Issues of Jira and Jira Service Management: webhook messages, and issues exported with
/// `expand=changelog`, alone or as a search lists them. Each changed field is an event. Source:
/// Jira Cloud platform REST API, "Issues" and "Webhooks".
public final class JiraIssues extends JsonSource {
  private static final Pattern SENT = Pattern.compile("jira:|comment_|issue");
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]*-\\d+");
  private static final Set<String> TELLING =
      Set.of(
          "status",
          "resolution",
          "priority",
          "assignee",
          "severity",
          "impact",
          "urgency",
          "summary");

  public JiraIssues() {
    super(
        "jira",
        Set.of("issues", "values"),
        "webhookEvent",
        "changelog",
        "histories",
        "fromString",
        "fields");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return SENT.matcher(record.textIfAny("webhookEvent")).lookingAt()
        || isIssue(record)
        || isHistory(record);
  }

  private static boolean isIssue(JsonObject record) {
    return KEY.matcher(record.textIfAny("key")).matches()
        && (record.has("changelog") || record.has("fields"));
  }

  private static boolean isHistory(JsonObject record) {
    return record.has("created")
        && record.objectsAt("items").stream().anyMatch(item -> item.has("field"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.has("webhookEvent")) {
      message(record, to);
    } else if (isIssue(record)) {
      exported(record, to);
    } else if (isHistory(record)) {
      history(JsonObject.EMPTY, record, to);
    }
  }

  private static void message(JsonObject record, RecordEvents to) {
    JsonObject issue = record.objectIfAny("issue");
    JsonObject changes = record.objectIfAny("changelog");
    JsonObject comment = record.objectIfAny("comment");
    String event = record.at("webhookEvent");
    String when = record.at("timestamp");
    if (event.endsWith("issue_created")) {
      created(issue, to);
    }
    int index = 0;
    for (JsonObject item : changes.objectsAt("items")) {
      String key = joined("/", name(issue), changes.at("id"), Integer.toString(index++));
      change(issue, item, key, when, record.objectIfAny("user"), to);
    }
    if (event.endsWith("deleted")) {
      to.leaveOut("\"" + event + "\" tells that something was deleted");
    } else if (!comment.isEmpty()) {
      comment(issue, comment, to);
    }
  }

  private static void exported(JsonObject issue, RecordEvents to) {
    if (issue.objectIfAny("fields").has("created")) {
      created(issue, to);
    }
    for (JsonObject history : issue.objectsAt("changelog.histories").reversed()) {
      history(issue, history, to);
    }
    issue.objectsAt("fields.comment.comments").forEach(comment -> comment(issue, comment, to));
  }

  private static void history(JsonObject issue, JsonObject history, RecordEvents to) {
    int index = 0;
    for (JsonObject item : history.objectsAt("items")) {
      String key = joined("/", name(issue), history.at("id"), Integer.toString(index++));
      change(issue, item, key, history.at("created"), history.objectIfAny("author"), to);
    }
  }

  private static void created(JsonObject issue, RecordEvents to) {
    JsonObject fields = issue.objectIfAny("fields");
    to.tell(
        about(
            to.event(
                joined("/", name(issue), "created"),
                to.time(fields.at("created")),
                joined(
                    ": ",
                    joined(" ", fields.at("issuetype.name"), issue.at("key"), "created"),
                    fields.at("summary"))),
            issue),
        who(fields.objectAt(fields.has("reporter") ? "reporter" : "creator")));
  }

  private static void change(
      JsonObject issue, JsonObject item, String key, String when, JsonObject by, RecordEvents to) {
    String field = item.at("field");
    String from = item.at("fromString", "fields");
    String now = item.at("toString");
    String text =
        field.equalsIgnoreCase("description")
            ? "description changed"
            : field
                + ": "
                + (from.isEmpty() ? "none" : from)
                + " → "
                + (now.isEmpty() ? "none" : now);
    SourceEvent event =
        about(to.event(key, to.time(when), joined(" ", issue.at("key"), text)), issue);
    boolean telling = TELLING.contains(field.toLowerCase(Locale.ROOT));
    if (!telling) {
      event = event.weighing(Weight.NOISE, "changed fields");
    } else if (field.equals("priority")) {
      event = event.withKind(EventKind.DECISION);
    }
    to.tell(event, who(by));
  }

  private static void comment(JsonObject issue, JsonObject comment, RecordEvents to) {
    String id = comment.at("id");
    String when = comment.at("created");
    to.tell(
        about(
            to.event(
                joined("/", "comment", id.isEmpty() ? to.place() : id),
                to.time(when),
                joined(": ", issue.at("key"), AtlassianText.of(comment, "body"))),
            issue),
        who(comment.objectIfAny("author")));
  }

  private static SourceEvent about(SourceEvent event, JsonObject issue) {
    return event
        .withSeverity(issue.at("fields.priority.name"))
        .withAddress(address(issue))
        .referring(words(issue.at("key")));
  }

  private static String name(JsonObject issue) {
    return issue.at("key", "id");
  }

  /// The page of an issue on the server that its own address names.
  private static String address(JsonObject issue) {
    String self = issue.at("self");
    int rest = self.indexOf("/rest/");
    if (rest < 0 || issue.at("key").isEmpty()) {
      return "";
    }
    return page(self.substring(0, rest) + "/browse/" + issue.at("key"));
  }

  private static Optional<Actor> who(JsonObject user) {
    String name = user.at("displayName", "name", "accountId", "key");
    return user.at("accountType").equals("app")
        ? RecordEvents.program("Jira", name)
        : RecordEvents.person("engineer", name);
  }
}
