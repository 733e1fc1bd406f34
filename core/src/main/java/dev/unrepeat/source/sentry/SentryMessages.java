package dev.unrepeat.source.sentry;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;
import java.util.Set;

/// Webhook messages of Sentry: issues, errors, issue alerts, metric alerts, comments, and those of
/// the older plugin; and error events as the API lists them. Stack frames and local variables are
/// never read. Sources: https://docs.sentry.io/integrations/integration-platform/webhooks/ and
/// https://docs.sentry.io/api/events/list-a-projects-error-events/. A message that an issue was
/// resolved does not say when, so the time of receipt stands in, or none.
public final class SentryMessages extends JsonSource {
  public SentryMessages() {
    super(
        "sentry",
        Set.of(),
        "installation",
        "event_alert",
        "culprit",
        "metric_alert",
        "event_id",
        "eventID",
        "firstSeen");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isHook(record) || isPlugin(record) || isListed(record) || isIssue(record);
  }

  private static boolean isListed(JsonObject record) {
    return record.has("eventID") && record.has("dateCreated") && record.has("title");
  }

  private static boolean isIssue(JsonObject record) {
    return record.has("firstSeen") && record.has("shortId") && record.has("title");
  }

  private static boolean isHook(JsonObject record) {
    JsonObject data = record.objectIfAny("data");
    return record.has("action")
        && (record.has("installation")
            || !data.at("event.event_id", "error.event_id").isEmpty()
            || (data.has("issue") && !data.at("issue.shortId", "issue.culprit").isEmpty())
            || data.has("metric_alert"));
  }

  private static boolean isPlugin(JsonObject record) {
    return record.has("culprit") && record.has("event") && record.has("project");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    JsonObject data = record.objectIfAny("data");
    if (isListed(record)) {
      listed(record, to);
    } else if (isIssue(record)) {
      ListedIssues.tell(record, to);
    } else if (isPlugin(record)) {
      error(record.objectIfAny("event"), record, record.at("level"), "", to);
    } else if (data.has("metric_alert")) {
      metric(data, record.at("action"), to);
    } else if (data.has("event") || data.has("error")) {
      JsonObject event = data.has("event") ? data.objectIfAny("event") : data.objectIfAny("error");
      error(event, event, event.at("level"), data.at("triggered_rule"), to);
    } else if (data.has("activity")) {
      JsonObject activity = data.objectIfAny("activity");
      seer(
          activity.at("type").replaceFirst("^seer_", ""),
          activity.objectIfAny("details"),
          data.at("issue.id"),
          to);
    } else if (data.has("run_id") && data.has("group_id")) {
      seer(record.at("action"), data, data.at("group_id"), to);
    } else if (data.has("issue")) {
      issue(data.objectIfAny("issue"), record, to);
    } else if (data.has("comment")) {
      comment(data, record, to);
    }
  }

  private static void error(
      JsonObject event, JsonObject around, String level, String rule, RecordEvents to) {
    String id = event.at("event_id", "id");
    String title = event.at("title", "logentry.formatted", "message");
    String message = around.at("message", "culprit");
    to.tell(
        to.event(
                joined("/", id.isEmpty() ? to.place() : id, rule),
                to.time(event.at("datetime", "timestamp", "dateCreated")),
                joined(
                    ": ",
                    rule.isEmpty() ? "" : "Alert \"" + rule + "\"",
                    message.startsWith(title) ? "" : title,
                    title.endsWith(message) ? "" : message))
            .withKind(rule.isEmpty() ? EventKind.SYMPTOM : EventKind.ALERT)
            .withSeverity(level)
            .withAddress(page(event.at("web_url"), around.at("url"), event.at("issue_url")))
            .referring(words(id, event.at("issue_id"), event.at("release"))),
        program("monitoring", around.at("project_name")));
  }

  private static void listed(JsonObject event, RecordEvents to) {
    String title = event.at("title");
    String where = event.at("culprit", "location");
    String level =
        event.objectsAt("tags").stream()
            .filter(tag -> tag.at("key").equals("level"))
            .map(tag -> tag.at("value"))
            .findFirst()
            .orElse(event.at("level"));
    to.tell(
        to.event(
                event.at("eventID"),
                to.time(event.at("dateCreated")),
                title + (where.isEmpty() || title.contains(where) ? "" : " in " + where))
            .withKind(EventKind.SYMPTOM)
            .withSeverity(level)
            .referring(words(event.at("eventID"), event.at("groupID"))),
        Optional.empty());
  }

  private static void metric(JsonObject data, String action, RecordEvents to) {
    JsonObject alert = data.objectIfAny("metric_alert");
    boolean resolved = action.equals("resolved");
    // What an alert changed to meanwhile has no time of its own; its start is another moment.
    String when =
        resolved
            ? alert.at("date_closed")
            : alert.at("status").equals("1")
                    || action.equals("critical")
                    || action.equals("warning")
                ? alert.at("date_detected", "date_started")
                : "";
    EventTime time = to.time(when);
    to.tell(
        to.event(
                joined("/", alert.at("id", "identifier"), action, since(time)),
                time,
                joined(": ", data.at("description_title"), data.at("description_text")))
            .withKind(resolved ? EventKind.OBSERVATION : EventKind.ALERT)
            .withSeverity(resolved ? "" : action)
            .withAddress(page(data.at("web_url")))
            .referring(words(alert.at("alert_rule.name", "title"))));
  }

  private static void issue(JsonObject issue, JsonObject record, RecordEvents to) {
    String action = record.at("action");
    EventTime time = to.time(action.equals("created") ? issue.at("firstSeen") : "");
    String name = joined(" ", "Issue", issue.at("shortId"));
    String assignee = issue.at("assignedTo.name");
    String happening =
        switch (action) {
          case "created" -> "appeared";
          case "assigned" -> joined(" to ", "assigned", assignee);
          case "unresolved" -> joined(", ", action, issue.at("substatus"));
          default -> action;
        };
    SourceEvent event =
        to.event(
                joined("/", issue.at("id"), action, since(time)),
                time,
                joined(": ", name + " " + happening, issue.at("title")))
            .withSeverity(issue.at("level"))
            .withAddress(page(issue.at("web_url"), issue.at("permalink"), issue.at("url")))
            .referring(words(issue.at("shortId"), issue.at("id")));
    Optional<EventKind> kind =
        switch (action) {
          case "created" -> Optional.of(EventKind.SYMPTOM);
          case "assigned" -> Optional.of(EventKind.ACTION);
          default -> Optional.empty();
        };
    to.tell(kind.map(event::withKind).orElse(event), actor(record));
  }

  /// What Sentry's own analysis of an issue came to; that it began is no more than noise.
  private static void seer(String step, JsonObject found, String issue, RecordEvents to) {
    EventTime time = to.time("");
    SourceEvent event =
        to.event(
                joined("/", "seer", issue, found.at("run_id"), step, since(time)),
                time,
                joined(
                    ": ",
                    "Seer, " + step.replace("pr_", "pull_request_").replace('_', ' '),
                    found.at(
                        "root_cause.one_line_description", "solution.one_line_summary", "summary")))
            .withAddress(
                page(
                    found.objectsAt("pull_requests").stream()
                        .map(one -> one.at("pull_request.pr_url", "url"))
                        .toArray(String[]::new)))
            .withKind(EventKind.OBSERVATION)
            .referring(words(issue));
    to.tell(
        step.endsWith("_started") ? event.weighing(Weight.NOISE, "seer") : event,
        program("Sentry", "Seer"));
  }

  private static void comment(JsonObject data, JsonObject record, RecordEvents to) {
    String id = data.at("comment_id");
    to.tell(
        to.event(
                joined("/", "comment", id.isEmpty() ? to.place() : id),
                to.time(data.at("timestamp")),
                data.at("comment"))
            .referring(words(data.at("issue_id"))),
        actor(record));
  }

  private static Optional<Actor> actor(JsonObject record) {
    String name = record.at("actor.name");
    return record.at("actor.type").equals("user")
        ? person("engineer", name)
        : program("Sentry", name);
  }
}
