package dev.unrepeat.source.rootly;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Incidents of Rootly, the events of their timelines and their action items, as its JSON:API lists
/// them, and its webhook messages. Source: Rootly API reference, "Incidents", "Incident events" and
/// "Incident action items"; documentation, "Event payloads".
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
      String author = fields.at("user.data.attributes.full_name", "user.full_name", "user.name");
      to.tell(
          to.event(
              joined("/", "event", record.at("id")),
              to.time(fields.at("occurred_at", "created_at")),
              PlainText.ofMarkdown(PlainText.ofHtml(fields.at("event")))),
          person("responder", author));
    } else if (record.at("type").equals(ITEM)) {
      to.tell(
          to.event(
              joined("/", "action", record.at("id")),
              to.time(fields.at("created_at")),
              "Action item noted: " + fields.at("summary")));
    } else if (record.at("type").equals("incidents")) {
      incident(record.at("id"), fields, to);
    }
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
                            incident.at(
                                step.equals("started")
                                    ? "summary"
                                    : step.replace("mitigated", "mitigation")
                                            .replace("resolved", "resolution")
                                        + "_message"))),
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

  private static void message(JsonObject record, RecordEvents to) {
    JsonObject subject = record.objectIfAny("data");
    String type = record.at("event.type");
    String what = type.substring(type.lastIndexOf('.') + 1).replace('_', ' ');
    String id = record.at("event.id");
    SourceEvent event =
        about(
            to.event(
                id.isEmpty() ? to.place() : id,
                to.time(record.at("event.issued_at")),
                joined(
                    ": ",
                    type.startsWith("incident.")
                        ? name(subject) + " " + what
                        : type.replace('.', ' ').replace('_', ' '),
                    subject.at("summary"))),
            subject.at("id"),
            subject);
    Optional<EventKind> kind =
        type.equals("alert.created")
            ? Optional.of(EventKind.ALERT)
            : type.startsWith("incident.")
                ? STEPS.getOrDefault(what, Optional.empty())
                : Optional.empty();
    to.tell(kind.map(event::withKind).orElse(event));
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
