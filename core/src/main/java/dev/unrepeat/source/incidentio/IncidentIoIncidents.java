package dev.unrepeat.source.incidentio;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
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

/// Incidents of incident.io with their timestamps, their updates and follow-ups, as its API lists
/// them, and its webhook messages. Source: https://docs.incident.io/api-reference.
public final class IncidentIoIncidents extends JsonSource {
  private static final Pattern AT = Pattern.compile("(?i)\\s+at$");

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
        || IncidentIoMessages.isOne(record);
  }

  static JsonObject incident(JsonObject record) {
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
    if (IncidentIoMessages.isOne(record)) {
      IncidentIoMessages.tell(record, to);
    } else if (record.has("new_incident_status") || record.has("updater")) {
      update(record, to);
    } else if (isIncident(incident(record))) {
      incident(incident(record), to);
    } else if (record.has("incident_id") && record.has("title")) {
      work(record, "Follow-up", to);
    }
  }

  static void incident(JsonObject incident, RecordEvents to) {
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

  /// What is to be done, a follow-up or an action, which older messages only describe.
  static void work(JsonObject item, String noun, RecordEvents to) {
    String title = item.at("title", "description");
    String link = page(item.at("external_issue_reference.issue_permalink"));
    to.tell(
        to.event(
                item.at("id") + "/created",
                to.time(item.at("created_at")),
                noun + " noted: " + title)
            .withAddress(link)
            .referring(words(item.at("incident_id"))),
        person("responder", item.at("creator.user.name")));
    to.timeIfAny(item.at("completed_at"))
        .ifPresent(done ->
            to.tell(
                to.event(item.at("id") + "/completed", done, noun + " completed: " + title)
                    .withAddress(link)
                    .referring(words(item.at("incident_id"))),
                person("responder", item.at("assignee.name"))));
  }

  static SourceEvent about(SourceEvent event, JsonObject incident) {
    return event
        .withSeverity(incident.at("severity.name"))
        .withAddress(page(incident.at("permalink")))
        .referring(words(incident.at("id"), incident.at("reference")));
  }

  static String name(JsonObject incident) {
    return joined(" ", incident.at("reference"), incident.at("name"));
  }

  private static String summary(JsonObject incident) {
    return PlainText.ofMarkdown(incident.at("summary"));
  }
}
