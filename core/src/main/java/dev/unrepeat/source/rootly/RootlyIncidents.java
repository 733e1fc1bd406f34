package dev.unrepeat.source.rootly;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Incidents of Rootly, the events of their timelines and their action items, as its JSON:API lists
/// them, and its webhook messages. Sources: https://docs.rootly.com/api-reference and
/// https://docs.rootly.com/configuration/event-payloads.
public final class RootlyIncidents extends JsonSource {
  private static final String ITEM = "incident_action_items";
  private static final Map<String, Optional<EventKind>> STEPS = steps();

  public RootlyIncidents() {
    super(
        "rootly",
        Set.of("data"),
        "incident_events",
        ITEM,
        "issued_at",
        "sequential_id",
        "mitigated_at");
  }

  private static Map<String, Optional<EventKind>> steps() {
    Map<String, Optional<EventKind>> steps = new LinkedHashMap<>();
    steps.put("started", Optional.empty());
    steps.put("detected", Optional.of(EventKind.DETECTION));
    steps.put("acknowledged", Optional.of(EventKind.ACKNOWLEDGEMENT));
    steps.put("mitigated", Optional.of(EventKind.MITIGATION));
    steps.put("resolved", Optional.of(EventKind.RESOLUTION));
    steps.put("cancelled", Optional.empty());
    return steps;
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    String type = record.textIfAny("type");
    return (record.has("attributes")
            && (type.equals("incidents") || type.equals("incident_events") || type.equals(ITEM)))
        || isMessage(record);
  }

  private static boolean isMessage(JsonObject record) {
    return !record.at("event.issued_at").isEmpty() && record.has("data");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    JsonObject fields = record.objectIfAny("attributes");
    if (isMessage(record)) {
      message(record, to);
    } else if (record.at("type").equals("incident_events")) {
      entry(record.at("id"), fields, "", to);
    } else if (record.at("type").equals(ITEM)) {
      item(record.at("id"), fields, "", to);
    } else if (record.at("type").equals("incidents")) {
      incident(record.at("id"), fields, to);
    }
  }

  /// An entry of a timeline. What the program notes about fields is no more than noise.
  private static void entry(String id, JsonObject fields, String incident, RecordEvents to) {
    SourceEvent event =
        to.event(
                joined("/", "event", id),
                to.time(fields.at("occurred_at", "created_at")),
                PlainText.ofMarkdown(PlainText.ofHtml(fields.at("event"))))
            .referring(words(incident));
    to.tell(
        fields.at("kind").equals("trail") ? event.weighing(Weight.NOISE, "trail") : event,
        person(
            "responder",
            fields.at(
                "user.data.attributes.full_name",
                "user.full_name",
                "user.name",
                "user_display_name")));
  }

  private static void item(String id, JsonObject fields, String incident, RecordEvents to) {
    to.tell(
        to.event(
                joined("/", "action", id),
                to.time(fields.at("created_at")),
                "Action item noted: " + fields.at("summary"))
            .referring(words(incident)));
  }

  private static void incident(String id, JsonObject incident, RecordEvents to) {
    STEPS.forEach((step, kind) -> {
      String when = incident.at(step + "_at");
      to.timeIfAny(when)
          .ifPresent(time -> {
            SourceEvent event =
                about(
                    to.event(
                        joined("/", id, step),
                        time,
                        joined(
                            ": ",
                            name(incident) + " " + step,
                            incident.at(step.equals("started") ? "summary" : message(step)))),
                    id,
                    incident);
            to.tell(
                kind.map(event::withKind).orElse(event),
                person(
                    "responder",
                    incident.at(
                        step + "_by.data.attributes.full_name",
                        step + "_by.full_name",
                        step + "_by.name")));
          });
    });
  }

  /// The field that says how a step was reached.
  private static String message(String step) {
    return switch (step) {
      case "mitigated" -> "mitigation_message";
      case "resolved" -> "resolution_message";
      case "cancelled" -> "cancellation_message";
      default -> step + "_message";
    };
  }

  private static void message(JsonObject record, RecordEvents to) {
    JsonObject subject = record.objectIfAny("data");
    String type = record.at("event.type");
    String noun = type.substring(0, Math.max(0, type.indexOf('.')));
    String what = type.substring(type.indexOf('.') + 1).replace('.', ' ').replace('_', ' ');
    if (noun.equals("incident")) {
      step(record, subject, what, to);
    } else if (noun.equals("incident_event")) {
      if (what.equals("deleted")) {
        to.leaveOut("\"" + type + "\" tells that something was deleted");
      } else {
        entry(subject.at("id"), subject, subject.at("incident_id"), to);
      }
    } else {
      other(record, subject, joined(" ", noun(noun), what), to);
    }
  }

  /// A message of an incident carries its timeline and its action items as well. A step that has
  /// its own time is the one that the interface lists.
  private static void step(JsonObject record, JsonObject incident, String what, RecordEvents to) {
    String said = incident.at(message(what));
    String when = STEPS.containsKey(what) ? incident.at(what + "_at") : "";
    SourceEvent event =
        about(
            to.event(
                when.isEmpty() ? key(record, to) : joined("/", incident.at("id"), what),
                to.time(when.isEmpty() ? record.at("event.issued_at") : when),
                joined(
                    ": ",
                    name(incident) + " " + what,
                    said.isEmpty() ? incident.at("summary") : said)),
            incident.at("id"),
            incident);
    String by = what.equals("created") ? "user" : what + "_by";
    to.tell(
        STEPS.getOrDefault(what, Optional.empty()).map(event::withKind).orElse(event),
        person("responder", incident.at(by + ".full_name", by + ".name")));
    for (JsonObject entry : incident.objectsAt("events")) {
      entry(entry.at("id"), entry, incident.at("id"), to);
    }
    for (JsonObject item : incident.objectsAt("action_items")) {
      item(item.at("id"), item, incident.at("id"), to);
    }
  }

  private static void other(JsonObject record, JsonObject subject, String what, RecordEvents to) {
    SourceEvent event =
        about(
                to.event(
                    key(record, to),
                    to.time(record.at("event.issued_at")),
                    joined(
                        ": ",
                        what,
                        subject.at("summary", "genius_workflow_name", "title"),
                        PlainText.ofMarkdown(PlainText.ofHtml(subject.at("event"))))),
                subject.at("id"),
                subject)
            .referring(
                words(subject.at("id"), subject.at("incident_id"), subject.at("external_id")));
    String type = record.at("event.type");
    Optional<EventKind> kind =
        type.equals("alert.created")
            ? Optional.of(EventKind.ALERT)
            : type.startsWith("incident_status_page_event.")
                ? Optional.of(EventKind.COMMUNICATION)
                : Optional.empty();
    to.tell(kind.map(event::withKind).orElse(event));
  }

  private static String noun(String noun) {
    return switch (noun) {
      case "alert" -> "Alert";
      case "pulse" -> "Pulse";
      case "genius_workflow_run" -> "Workflow";
      case "incident_post_mortem" -> "Post-mortem";
      case "incident_status_page_event" -> "Status page update";
      default -> noun.replace('_', ' ');
    };
  }

  private static String key(JsonObject record, RecordEvents to) {
    String id = record.at("event.id");
    return id.isEmpty() ? to.place() : id;
  }

  private static SourceEvent about(SourceEvent event, String id, JsonObject incident) {
    String number = incident.at("sequential_id");
    return event
        .withSeverity(incident.at("severity.data.attributes.name", "severity.name", "severity"))
        .withAddress(
            page(incident.at("url"), incident.at("external_url"), incident.at("short_url")))
        .referring(words(id, number.isEmpty() ? "" : "#" + number, incident.at("external_id")));
  }

  private static String name(JsonObject incident) {
    String number = incident.at("sequential_id");
    return joined(
        " ", "Incident", number.isEmpty() ? "" : "#" + number, incident.at("title", "slug"));
  }
}
