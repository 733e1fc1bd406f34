package dev.unrepeat.source.firehydrant;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Incidents of FireHydrant with their milestones, and the events and tasks of an incident, as its
/// API lists them; incidents, changes and alerts as its webhook sends them. Source: FireHydrant API
/// reference, "Incidents", "List events for an incident" and "List tasks for an incident";
/// FireHydrant documentation, "Webhooks", <https://docs.firehydrant.com/docs/webhooks>.
public final class FireHydrantIncidents extends JsonSource {
  public FireHydrantIncidents() {
    super(
        "firehydrant",
        Set.of("data"),
        "milestones",
        "current_milestone",
        "occurred_at",
        "incident_id",
        "resource_type");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isIncident(incident(record))
        || isEvent(record)
        || isTask(record)
        || !alert(record).isEmpty()
        || !change(record).isEmpty();
  }

  /// A task does not say by itself of which incident it is.
  private static boolean isTask(JsonObject record) {
    return record.has("incident_id")
        && record.has("title")
        && record.has("state")
        && record.has("created_at");
  }

  /// The incident itself, also where a webhook sends it.
  private static JsonObject incident(JsonObject record) {
    JsonObject sent = record.objectAt("data.incident");
    return sent.isEmpty() ? record : sent;
  }

  private static JsonObject alert(JsonObject record) {
    return record.at("event.resource_type").equals("signals_alerts")
        ? record.objectAt("data.alert")
        : JsonObject.EMPTY;
  }

  private static JsonObject change(JsonObject record) {
    return record.at("event.resource_type").equals("change_event")
        ? record.objectAt("data")
        : JsonObject.EMPTY;
  }

  private static boolean isIncident(JsonObject record) {
    return record.has("milestones")
        && (record.has("current_milestone")
            || record.has("incident_url")
            || record.has("customer_impact_summary"));
  }

  private static boolean isEvent(JsonObject record) {
    return record.has("incident_id")
        && record.has("occurred_at")
        && record.has("type")
        && (record.has("author") || record.has("data"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isIncident(incident(record))) {
      incident(incident(record), to);
    } else if (isEvent(record)) {
      event(record, to);
    } else if (!alert(record).isEmpty()) {
      alert(alert(record), to);
    } else if (!change(record).isEmpty()) {
      change(change(record), to);
    } else if (isTask(record)) {
      to.tell(
          to.event(
                  joined("/", "task", record.at("id")),
                  to.time(record.at("created_at")),
                  "Task noted: " + record.at("title"))
              .referring(words(record.at("incident_id"))),
          person("responder", record.at("created_by.name")));
    }
  }

  private static void incident(JsonObject incident, RecordEvents to) {
    List<JsonObject> milestones = incident.objectsAt("milestones");
    String number = incident.at("number");
    String name =
        joined(" ", "Incident", number.isEmpty() ? "" : "#" + number, incident.at("name"));
    if (milestones.isEmpty()) {
      to.tell(
          about(
              to.event(
                  incident.at("id") + "/created",
                  to.time(incident.at("started_at", "created_at")),
                  joined(": ", name + " created", incident.at("summary", "description"))),
              incident));
    }
    for (JsonObject impact : incident.objectsAt("impacts")) {
      to.timeIfAny(impact.at("added_at"))
          .ifPresent(time ->
              to.tell(
                  about(
                      to.event(
                          joined("/", incident.at("id"), "impact", impact.at("id")),
                          time,
                          name
                              + ": impact noted: "
                              + joined(
                                  " — ",
                                  impact.at("name"),
                                  impact.at("condition"),
                                  impact.at("description"))),
                      incident)));
    }
    for (JsonObject milestone : milestones) {
      String type = milestone.at("type", "slug", "name");
      String id = milestone.at("id");
      SourceEvent event =
          about(
              to.event(
                  id.isEmpty() ? joined("/", incident.at("id"), type) : id,
                  to.time(milestone.at("occurred_at")),
                  name + ": " + type.replace('_', ' ')),
              incident);
      to.tell(kind(type).map(event::withKind).orElse(event));
    }
  }

  /// What became of an alert has no time of its own there: it was sent when it happened.
  private static void alert(JsonObject alert, RecordEvents to) {
    String status = alert.at("status");
    boolean opened = status.equals("opened");
    SourceEvent event =
        to.event(
                joined("/", "alert", alert.at("id"), status),
                to.time(opened ? alert.at("starts_at") : ""),
                joined(
                    ": ", "Alert " + status, alert.at("summary"), opened ? alert.at("body") : ""))
            .referring(words(alert.at("id")));
    to.tell(opened ? event.withKind(EventKind.ALERT) : event, program("FireHydrant", "Signals"));
  }

  /// A change that is told again with its end is the same change.
  private static void change(JsonObject change, RecordEvents to) {
    String of =
        joined(
            ", ",
            change.objectsAt("services").stream()
                .map(service -> service.at("name", "slug"))
                .toArray(String[]::new));
    to.tell(
        to.event(
                joined("/", "change", change.at("id")),
                RecordEvents.range(
                    to.time(change.at("starts_at", "created_at")),
                    to.timeIfAny(change.at("ends_at"))),
                joined(
                    ": ",
                    "Change" + (of.isEmpty() ? "" : " of " + of),
                    change.at("summary"),
                    change.at("description")))
            .withKind(EventKind.CHANGE)
            .referring(words(change.at("id"))));
  }

  private static Optional<EventKind> kind(String milestone) {
    return switch (milestone) {
      case "detected" -> Optional.of(EventKind.DETECTION);
      case "acknowledged" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
      case "mitigated" -> Optional.of(EventKind.MITIGATION);
      case "resolved" -> Optional.of(EventKind.RESOLUTION);
      default -> Optional.empty();
    };
  }

  private static SourceEvent about(SourceEvent event, JsonObject incident) {
    String number = incident.at("number");
    return event
        .withSeverity(incident.at("severity.slug", "severity", "priority"))
        .withAddress(page(incident.at("incident_url")))
        .referring(words(incident.at("id"), number.isEmpty() ? "" : "#" + number));
  }

  private static void event(JsonObject record, RecordEvents to) {
    JsonObject inner = record.objectIfAny("data");
    String type = record.at("type");
    String said =
        inner.at("body", "text", "message", "summary", "name", "title", "description", "slug");
    String words = type.replace('_', ' ').replace('/', ' ');
    boolean spoken = type.equals("note") || type.endsWith("chat_message") || type.equals("chat");
    SourceEvent event =
        to.event(
                record.at("id"),
                to.time(record.at("occurred_at")),
                spoken && !said.isEmpty()
                    ? PlainText.ofMarkdown(said)
                    : joined(": ", words, PlainText.ofMarkdown(said)))
            .referring(words(record.at("incident_id")));
    String source = record.at("author.source");
    boolean human = source.isEmpty() || !record.at("author.email").isEmpty() || spoken;
    to.tell(
        spoken ? event.weighing(Weight.CHATTER, "") : event,
        human
            ? person("responder", record.at("author.name"))
            : program("FireHydrant", record.at("author.name")));
  }
}
