package dev.unrepeat.source.splunkoncall;

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
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Incidents of Splunk On-Call (once VictorOps) with their transitions, as its reporting API lists
/// them, and alerts in the form of its REST endpoint or of an outbound webhook, whose fields carry
/// `ALERT.` and `STATE.` before their names. Source: Splunk On-Call API, "Reporting: incident
/// history"; documentation, "REST endpoint integration" and "Custom outbound webhooks".
public final class OnCallIncidents extends JsonSource {
  public OnCallIncidents() {
    super(
        "splunk-on-call",
        Set.of("incidents"),
        "incidentNumber",
        "message_type",
        "ALERT.message_type",
        "ALERT");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("incidentNumber") || isAlert(record);
  }

  private static boolean isAlert(JsonObject record) {
    return !field(record, "message_type").isEmpty() && !field(record, "entity_id").isEmpty();
  }

  private static String field(JsonObject record, String... names) {
    for (String name : names) {
      String found = record.at("ALERT." + name, name);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.has("incidentNumber")) {
      incident(record, to);
    } else if (isAlert(record)) {
      alert(record, to);
    }
  }

  private static void incident(JsonObject incident, RecordEvents to) {
    List<JsonObject> transitions = incident.objectsAt("transitions");
    String number = "#" + incident.at("incidentNumber");
    String name =
        joined(" ", number, incident.at("entityDisplayName", "service", "entityId", "host"));
    if (transitions.isEmpty()) {
      transitioned(incident, "triggered", name, to.time(incident.at("startTime")), "", "", to);
    }
    for (JsonObject step : transitions) {
      transitioned(
          incident,
          step.at("name").toLowerCase(Locale.ROOT),
          name,
          to.time(step.at("at")),
          step.at("message"),
          step.at("by"),
          to);
    }
  }

  private static void transitioned(
      JsonObject incident,
      String step,
      String name,
      EventTime time,
      String message,
      String by,
      RecordEvents to) {
    SourceEvent event =
        to.event(
                joined("/", incident.at("incidentNumber"), step, since(time)),
                time,
                joined(": ", name + " " + step, message))
            .withSeverity(incident.at("entityState"))
            .withAddress(page(incident.at("incidentLink", "alertUrl")))
            .referring(words("#" + incident.at("incidentNumber"), incident.at("entityId")));
    Optional<EventKind> kind =
        switch (step) {
          case "triggered", "unacked" -> Optional.of(EventKind.ALERT);
          case "acknowledged", "acked" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
          case "resolved" -> Optional.of(EventKind.RESOLUTION);
          default -> Optional.empty();
        };
    to.tell(kind.map(event::withKind).orElse(event), actor(by));
  }

  private static Optional<Actor> actor(String by) {
    return by.equalsIgnoreCase("SYSTEM") || by.isEmpty()
        ? program("Splunk On-Call", by)
        : person("responder", by);
  }

  private static void alert(JsonObject record, RecordEvents to) {
    String type = field(record, "message_type").toUpperCase(Locale.ROOT);
    String entity = field(record, "entity_id");
    // The state began then; an acknowledgement does not begin one.
    EventTime time =
        to.time(
            type.equals("ACKNOWLEDGEMENT")
                ? field(record, "timestamp")
                : field(record, "state_start_time", "timestamp"));
    String happening =
        switch (type) {
          case "CRITICAL", "WARNING" -> " fires";
          case "RECOVERY", "OK" -> " is resolved";
          case "ACKNOWLEDGEMENT" -> " is acknowledged";
          default -> " (" + type.toLowerCase(Locale.ROOT) + ")";
        };
    SourceEvent event =
        to.event(
                joined("/", entity, type, since(time)),
                time,
                joined(
                    ": ",
                    field(record, "entity_display_name", "entity_id") + happening,
                    field(record, "state_message")))
            .withSeverity(type.equals("CRITICAL") || type.equals("WARNING") ? type : "")
            .withAddress(page(field(record, "alert_url"), field(record, "incident_url")))
            .referring(words(entity));
    Optional<EventKind> kind =
        switch (type) {
          case "CRITICAL", "WARNING" -> Optional.of(EventKind.ALERT);
          case "RECOVERY", "OK" -> Optional.of(EventKind.OBSERVATION);
          case "ACKNOWLEDGEMENT" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
          default -> Optional.empty();
        };
    String by = field(record, "ack_author");
    to.tell(
        kind.map(event::withKind).orElse(event),
        by.isEmpty() ? program("monitoring", field(record, "monitoring_tool")) : actor(by));
  }
}
