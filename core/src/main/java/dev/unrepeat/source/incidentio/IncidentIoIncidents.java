package dev.unrepeat.source.incidentio;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Incidents of incident.io with their timestamps, their updates and follow-ups, as version 2 of
/// its API lists them, and its webhook messages. Source: incident.io API reference, "Incidents V2",
/// "Incident Updates V2", "Follow-ups V2", "Webhooks".
public final class IncidentIoIncidents extends JsonSource {
  private static final Pattern AT = Pattern.compile("(?i)\\s+at$");
  private static final Pattern VERSION = Pattern.compile("_v\\d+$");

  public IncidentIoIncidents() {
    super(
        "incident.io",
        Set.of("incidents", "incident_updates", "follow_ups"),
        "incident_status",
        "incident_role_assignments",
        "incident_timestamp_values",
        "new_incident_status",
        "follow_ups",
        "event_type");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isIncident(incident(record))
        || record.has("new_incident_status")
        || (around.has("follow_ups") && record.has("incident_id"))
        || isMessage(record);
  }

  private static boolean isMessage(JsonObject record) {
    String type = record.at("event_type");
    return type.startsWith("public_incident.") || type.startsWith("private_incident.");
  }

  private static JsonObject incident(JsonObject record) {
    return record.has("incident") ? record.objectIfAny("incident") : record;
  }

  private static boolean isIncident(JsonObject record) {
    return record.has("reference")
        && (record.has("incident_status")
            || record.has("incident_role_assignments")
            || record.has("incident_timestamp_values"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isMessage(record)) {
      message(record, to);
    } else if (record.has("new_incident_status") || record.has("updater")) {
      update(record, to);
    } else if (isIncident(incident(record))) {
      incident(incident(record), to);
    } else if (record.has("incident_id") && record.has("title")) {
      followUp(record, to);
    }
  }

  private static void incident(JsonObject incident, RecordEvents to) {
    String created = incident.at("created_at");
    to.tell(
        about(
            to.event(
                incident.at("id") + "/created",
                to.time(created),
                joined(": ", "Incident " + name(incident) + " declared", summary(incident))),
            incident),
        person("responder", incident.at("creator.user.name")));
    for (JsonObject stamp : incident.objectsAt("incident_timestamp_values")) {
      stamp(
          incident,
          stamp.at("incident_timestamp.id"),
          stamp.at("incident_timestamp.name"),
          stamp.at("value.value"),
          to);
    }
    for (JsonObject stamp : incident.objectsAt("timestamps")) {
      stamp(incident, stamp.at("name"), stamp.at("name"), stamp.at("last_occurred_at"), to);
    }
  }

  private static void stamp(
      JsonObject incident, String id, String name, String when, RecordEvents to) {
    Optional<EventTime> time = to.timeIfAny(when);
    if (time.isEmpty() || name.isEmpty()) {
      return;
    }
    String said = AT.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    SourceEvent event =
        about(
            to.event(
                joined("/", incident.at("id"), id),
                time.get(),
                "Incident " + name(incident) + ": " + said),
            incident);
    to.tell(kind(said).map(event::withKind).orElse(event));
  }

  private static Optional<EventKind> kind(String stamp) {
    if (stamp.contains("resolved") || stamp.contains("closed")) {
      return Optional.of(EventKind.RESOLUTION);
    }
    if (stamp.contains("mitigated") || stamp.contains("fixed")) {
      return Optional.of(EventKind.MITIGATION);
    }
    return stamp.contains("reported") || stamp.contains("detected")
        ? Optional.of(EventKind.DETECTION)
        : Optional.empty();
  }

  private static void update(JsonObject update, RecordEvents to) {
    String id = update.at("id");
    String severity = update.at("new_severity.name");
    to.tell(
        to.event(
                id.isEmpty() ? to.place() : id,
                to.time(update.at("created_at")),
                joined(
                    ": ",
                    joined(
                        ", ",
                        "Update",
                        update.at("new_incident_status.name").toLowerCase(Locale.ROOT),
                        severity),
                    PlainText.ofMarkdown(update.at("message"))))
            .withKind(EventKind.COMMUNICATION)
            .withSeverity(severity)
            .referring(words(update.at("incident_id"))),
        person("responder", update.at("updater.user.name")));
  }

  private static void followUp(JsonObject item, RecordEvents to) {
    String title = item.at("title");
    String link = page(item.at("external_issue_reference.issue_permalink"));
    to.tell(
        to.event(
                item.at("id") + "/created",
                to.time(item.at("created_at")),
                "Follow-up noted: " + title)
            .withAddress(link)
            .referring(words(item.at("incident_id"))),
        person("responder", item.at("creator.user.name")));
    to.timeIfAny(item.at("completed_at"))
        .ifPresent(done ->
            to.tell(
                to.event(item.at("id") + "/completed", done, "Follow-up completed: " + title)
                    .withAddress(link)
                    .referring(words(item.at("incident_id"))),
                person("responder", item.at("assignee.name"))));
  }

  private static void message(JsonObject record, RecordEvents to) {
    String type = record.at("event_type");
    JsonObject inner = record.objectAt(type);
    JsonObject incident = incident(inner);
    String what = VERSION.matcher(type.substring(type.indexOf('.') + 1)).replaceFirst("");
    EventTime time =
        to.time(what.endsWith("created") ? incident.at("created_at") : incident.at("updated_at"));
    SourceEvent event =
        about(
            to.event(
                joined("/", incident.at("id"), what, since(time)),
                time,
                joined(
                    ": ",
                    "Incident "
                        + name(incident)
                        + " "
                        + what.replace("incident_", "").replace('_', ' '),
                    inner.at("new_status.name", "incident_status.name"),
                    inner.at("message"))),
            incident);
    to.tell(event);
  }

  private static SourceEvent about(SourceEvent event, JsonObject incident) {
    return event
        .withSeverity(incident.at("severity.name"))
        .withAddress(page(incident.at("permalink")))
        .referring(words(incident.at("id"), incident.at("reference")));
  }

  private static String name(JsonObject incident) {
    return joined(" ", incident.at("reference"), incident.at("name"));
  }

  private static String summary(JsonObject incident) {
    return PlainText.ofMarkdown(incident.at("summary"));
  }
}
