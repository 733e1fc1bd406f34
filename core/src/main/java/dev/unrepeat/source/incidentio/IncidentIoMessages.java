package dev.unrepeat.source.incidentio;

import static dev.unrepeat.source.incidentio.IncidentIoIncidents.about;
import static dev.unrepeat.source.incidentio.IncidentIoIncidents.name;
import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Webhook messages of incident.io: what happened stands in a field of the name of its type. Of
/// what is private they carry the id alone. Source: https://docs.incident.io/openapi/webhooks.json.
final class IncidentIoMessages {
  private static final Pattern TYPE =
      Pattern.compile(
          "(public_|private_)?(incident|alert|escalation|schedule|status_page_incident)\\.\\w+");
  private static final Pattern VERSION = Pattern.compile("_v\\d+$");

  private IncidentIoMessages() {}

  static boolean isOne(JsonObject record) {
    return TYPE.matcher(record.at("event_type")).matches();
  }

  static void tell(JsonObject record, RecordEvents to) {
    String type = record.at("event_type");
    JsonObject inner = record.objectAt(type);
    String what = VERSION.matcher(type.substring(type.indexOf('.') + 1)).replaceFirst("");
    if (type.startsWith("private_")) {
      to.leaveOut("incident.io tells no more of what is private than its id");
    } else if (type.startsWith("schedule.")) {
      to.leaveOut("A change of a schedule is no event of an incident");
    } else if (type.startsWith("public_alert.")) {
      alert(inner, to);
    } else if (type.startsWith("public_escalation.")) {
      escalation(inner, to);
    } else if (type.startsWith("status_page_incident.")) {
      statusPage(inner, to);
    } else if (what.startsWith("follow_up_")) {
      IncidentIoIncidents.work(inner, "Follow-up", to);
    } else if (what.startsWith("action_")) {
      IncidentIoIncidents.work(inner, "Action", to);
    } else if (what.startsWith("postmortem_document_")) {
      document(inner, to);
    } else if (what.equals("incident_created")) {
      IncidentIoIncidents.incident(inner, to);
    } else {
      incident(what, inner, to);
    }
  }

  private static void incident(String what, JsonObject inner, RecordEvents to) {
    JsonObject incident = IncidentIoIncidents.incident(inner);
    EventTime time = to.time(incident.at("updated_at"));
    to.tell(
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
            incident));
  }

  private static void alert(JsonObject alert, RecordEvents to) {
    String id = alert.at("id");
    String title = PlainText.ofMarkdown(alert.at("title"));
    SourceEvent fired =
        to.event(
            joined("/", "alert", id),
            to.time(alert.at("created_at")),
            joined(": ", "Alert " + title, PlainText.ofMarkdown(alert.at("description"))));
    to.tell(ofAlert(fired, alert).withKind(EventKind.ALERT));
    to.timeIfAny(alert.at("resolved_at"))
        .ifPresent(at ->
            to.tell(
                ofAlert(
                        to.event(
                            joined("/", "alert", id, "resolved"),
                            at,
                            "Alert " + title + " resolved"),
                        alert)
                    .withKind(EventKind.RESOLUTION)));
  }

  private static SourceEvent ofAlert(SourceEvent event, JsonObject alert) {
    return event
        .withAddress(page(alert.at("source_url")))
        .referring(words(alert.at("id"), alert.at("deduplication_key")));
  }

  /// Each message carries all steps until then.
  private static void escalation(JsonObject escalation, RecordEvents to) {
    String title = PlainText.ofMarkdown(escalation.at("title"));
    String[] about =
        escalation.objectsAt("related_incidents").stream()
            .flatMap(one -> words(one.at("id"), one.at("reference")).stream())
            .toArray(String[]::new);
    for (JsonObject step : escalation.objectsAt("events")) {
      String what = step.at("event");
      String people =
          joined(
              ", ",
              step.objectsAt("users").stream().map(one -> one.at("name")).toArray(String[]::new));
      SourceEvent event =
          to.event(
                  joined("/", "escalation", step.at("id")),
                  to.time(step.at("occurred_at")),
                  joined(": ", "Escalation " + title, said(what, people)))
              .withSeverity(escalation.at("priority.name"))
              .referring(words(about));
      SourceEvent weighed =
          what.startsWith("notified_") ? event.weighing(Weight.NOISE, "notifications") : event;
      to.tell(
          kind(what).map(weighed::withKind).orElse(weighed),
          what.equals("acked") ? person("responder", people) : program("incident.io", "On-call"));
    }
    if (escalation.objectsAt("events").isEmpty()) {
      String status = escalation.at("status").replace('_', ' ');
      EventTime time = to.time(escalation.at("updated_at", "created_at"));
      to.tell(
          to.event(
                  joined("/", "escalation", escalation.at("id"), status),
                  time,
                  joined(": ", "Escalation " + title, status))
              .withSeverity(escalation.at("priority.name"))
              .referring(words(about)));
    }
  }

  private static String said(String step, String people) {
    return switch (step) {
      case "acked" -> people.isEmpty() ? "acknowledged" : "acknowledged by " + people;
      case "notified_users" -> "notified " + (people.isEmpty() ? "users" : people);
      default -> joined(" ", step.replace('_', ' '), people);
    };
  }

  private static Optional<EventKind> kind(String step) {
    return switch (step) {
      case "triggered" -> Optional.of(EventKind.ALERT);
      case "acked" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
      default -> Optional.empty();
    };
  }

  private static void statusPage(JsonObject inner, RecordEvents to) {
    JsonObject update = inner.objectIfAny("update");
    to.tell(
        to.event(
                joined("/", "status-page", update.at("id")),
                to.time(update.at("published_at")),
                joined(
                    ": ",
                    joined(
                        " — ",
                        "Status page, " + inner.at("status_page_incident.name"),
                        update.at("incident_status").replace('_', ' ')),
                    PlainText.ofMarkdown(update.at("message"))))
            .withKind(EventKind.COMMUNICATION)
            .referring(words(update.at("status_page_incident_id"))));
  }

  private static void document(JsonObject inner, RecordEvents to) {
    JsonObject document = inner.objectIfAny("postmortem_document");
    String status = inner.at("new_status").replace('_', ' ').toLowerCase(Locale.ROOT);
    EventTime time = to.time(document.at("updated_at"));
    to.tell(
        to.event(
                joined("/", "document", document.at("id"), status, since(time)),
                time,
                joined(": ", "Post-mortem " + document.at("title"), status))
            .withAddress(page(document.at("document_url")))
            .referring(words(document.at("incident_id"))));
  }
}
