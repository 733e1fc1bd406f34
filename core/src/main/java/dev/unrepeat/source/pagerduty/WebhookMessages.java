package dev.unrepeat.source.pagerduty;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Webhook messages of versions 3 (`{"event": {"event_type": …}}`) and 1 (one of `messages`, with
/// the incident in its `data`). Source: PagerDuty developer documentation, "Webhooks v3 overview"
/// and "Webhooks v1 overview".
final class WebhookMessages {
  private WebhookMessages() {}

  static boolean isMessage(JsonObject record) {
    return !v3(record).at("event_type").isEmpty() || isV1(record);
  }

  private static JsonObject v3(JsonObject record) {
    JsonObject event = record.objectIfAny("event");
    return event.has("event_type") ? event : record.objectIfAny("body").objectIfAny("event");
  }

  private static boolean isV1(JsonObject record) {
    return record.textIfAny("type").startsWith("incident.")
        && record.has("created_on")
        && !record.objectAt("data.incident").isEmpty();
  }

  static Optional<SourceEvent> event(JsonObject record, RecordTime at) {
    JsonObject event = v3(record);
    return event.isEmpty() ? Optional.of(v1(record, at)) : v3(record, event, at);
  }

  private static Optional<SourceEvent> v3(JsonObject record, JsonObject event, RecordTime at) {
    String type = event.at("event_type");
    if (type.equals("pagey.ping")) {
      at.sink()
          .problem(
              new Problem(
                  at.path(),
                  at.number(),
                  "The message is a test of the webhook; it was left out."));
      return Optional.empty();
    }
    JsonObject data = event.objectIfAny("data");
    JsonObject incident = data.has("incident") ? data.objectIfAny("incident") : data;
    String id = event.at("id");
    EventTime time = at.readOrReceipt(event.at("occurred_at"), record.at("receivedAt"));
    String said = data.at("content", "message");
    String title = incident.at("title", "summary");
    String cut = data.at("trimmed").equals("true") ? " … [cut by PagerDuty]" : "";
    SourceEvent told =
        SourceEvent.of(
                PagerDutyLogEntries.NAME,
                id.isEmpty() ? at.path() + "#" + at.number() : id,
                time,
                text(type, title, said, data) + cut,
                at.path(),
                at.number())
            .withSeverity(data.at("priority.summary", "priority.name", "urgency"))
            .withAddress(RecordEvents.page(data.at("html_url"), incident.at("html_url")))
            .referring(references(incident, title));
    told = kind(type).map(told::withKind).orElse(told);
    Optional<Actor> agent = LogEntryTaker.agent(event.objectIfAny("agent"));
    return Optional.of(agent.map(told::withActor).orElse(told));
  }

  private static String text(String type, String title, String said, JsonObject data) {
    String what =
        switch (type.replace("incident.", "")) {
          case "triggered", "trigger" -> "Triggered";
          case "acknowledged", "acknowledge" -> "Acknowledged";
          case "unacknowledged", "unacknowledge" -> "The acknowledgement ended";
          case "resolved", "resolve" -> "Resolved";
          case "reopened" -> "Reopened";
          case "escalated", "escalate" -> "Escalated";
          case "reassigned", "assign" ->
              joined(" to ", "Assigned", data.at("assignees.summary", "assigned_to_user.name"));
          case "delegated", "delegate" ->
              joined(" to ", "Handed over", data.at("escalation_policy.summary"));
          case "priority_updated" ->
              joined(" to ", "Priority changed", data.at("priority.summary"));
          case "urgency_updated" -> joined(" to ", "Urgency changed", data.at("urgency"));
          case "service_updated" -> joined(" to ", "Service changed", data.at("service.summary"));
          case "title_updated" -> "Title changed";
          case "incident_type.changed" ->
              joined(" to ", "Kind of incident changed", data.at("incident_type.name"));
          case "conference_bridge.updated" ->
              joined(" ", "Conference bridge:", data.at("conference_url"));
          case "workflow.started" -> joined(" ", "Workflow started:", data.at("summary"));
          case "workflow.completed" -> joined(" ", "Workflow completed:", data.at("summary"));
          case "annotated" -> "Note";
          case "status_update_published" -> "Status update";
          case "responder.added" -> joined(" ", "Asked for help:", data.at("user.summary"));
          case "responder.replied" ->
              joined(" ", data.at("user.summary"), data.at("state"), "the request for help");
          default -> type.replace("incident.", "").replace('_', ' ').replace('.', ' ');
        };
    return joined(": ", what, said.isEmpty() ? title : said);
  }

  private static Optional<EventKind> kind(String type) {
    return switch (type.replace("incident.", "")) {
      case "triggered", "trigger" -> Optional.of(EventKind.ALERT);
      case "acknowledged", "acknowledge" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
      case "resolved", "resolve" -> Optional.of(EventKind.RESOLUTION);
      case "escalated",
          "escalate",
          "reassigned",
          "assign",
          "delegated",
          "delegate",
          "responder.added" ->
          Optional.of(EventKind.ACTION);
      case "priority_updated", "urgency_updated" -> Optional.of(EventKind.DECISION);
      case "status_update_published" -> Optional.of(EventKind.COMMUNICATION);
      case "unacknowledged", "unacknowledge", "reopened" -> Optional.of(EventKind.OBSERVATION);
      default -> Optional.empty();
    };
  }

  private static SourceEvent v1(JsonObject message, RecordTime at) {
    JsonObject incident = message.objectAt("data.incident");
    String type = message.at("type");
    String title =
        incident.at("trigger_summary_data.subject", "trigger_summary_data.description", "title");
    String key = message.at("id");
    SourceEvent event =
        SourceEvent.of(
                PagerDutyLogEntries.NAME,
                key.isEmpty()
                    ? joined("/", incident.at("id"), type, message.at("created_on"))
                    : key,
                at.readOrReceipt(message.at("created_on"), ""),
                text(type, title, "", incident),
                at.path(),
                at.number())
            .withSeverity(incident.at("urgency"))
            .withAddress(RecordEvents.page(incident.at("html_url")))
            .referring(references(incident, title));
    event = kind(type).map(event::withKind).orElse(event);
    boolean triggered = type.equals("incident.trigger");
    Optional<Actor> who =
        RecordEvents.person(
            "responder", triggered ? "" : incident.at("last_status_change_by.name"));
    return who.map(event::withActor).orElse(event);
  }

  private static Set<String> references(JsonObject incident, String title) {
    String number = incident.at("incident_number", "number");
    Set<String> found = new LinkedHashSet<>(References.inReport(title));
    found.addAll(
        words(
            incident.at("id"), incident.at("incident_key"), number.isEmpty() ? "" : "#" + number));
    return found;
  }
}
