package dev.unrepeat.source.pagerduty;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.Envelope;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.source.json.Shape;
import dev.unrepeat.time.MachineTimes;
import java.util.Set;

/// Incidents as the API of PagerDuty lists them: when each was opened, acknowledged and resolved.
/// All that happened between stands in their log entries. Source: PagerDuty REST API, "List
/// incidents".
final class ListedIncidents {
  private static final JsonRecords INCIDENTS = new JsonRecords(Set.of("incidents"), Shape.ALL);

  private ListedIncidents() {}

  static boolean is(FileHead head) {
    return head.text().contains("\"incident_number\"")
        && JsonHead.of(head, INCIDENTS.lists())
            .map(JsonHead::record)
            .filter(record -> record.has("incident_number") && record.has("created_at"))
            .isPresent();
  }

  static void read(EvidenceFile file, MachineTimes times, SentOnce sent, EventSink sink) {
    INCIDENTS.read(
        file,
        sink,
        (record, number, few) -> {
          RecordTime time = new RecordTime(times, file.path(), number, few);
          RecordEvents events =
              new RecordEvents(PagerDutyLogEntries.NAME, time, Envelope.open(record), sent);
          if (record.has("incident_number")) {
            tell(record, events);
          }
          events.finish();
        });
  }

  private static void tell(JsonObject incident, RecordEvents to) {
    String title = incident.at("title", "summary", "description");
    String id = incident.at("id", "incident_number");
    to.tell(
        event(incident, id + "/triggered", to.time(incident.at("created_at")), title, to)
            .withKind(EventKind.ALERT),
        RecordEvents.program("service", incident.at("service.summary")));
    for (JsonObject said : incident.objectsAt("acknowledgements")) {
      String who = said.at("acknowledger.summary");
      to.tell(
          event(
                  incident,
                  id + "/acknowledged/" + said.at("at"),
                  to.time(said.at("at")),
                  "Acknowledged: " + title,
                  to)
              .withKind(EventKind.ACKNOWLEDGEMENT),
          RecordEvents.person("responder", who));
    }
    boolean resolved = incident.at("status").equals("resolved");
    String end = incident.at("resolved_at", "last_status_change_at");
    if (resolved && !end.isEmpty()) {
      boolean user = incident.at("last_status_change_by.type").startsWith("user");
      String who = incident.at("last_status_change_by.summary");
      to.tell(
          event(incident, id + "/resolved", to.time(end), "Resolved: " + title, to)
              .withKind(EventKind.RESOLUTION),
          user ? RecordEvents.person("responder", who) : RecordEvents.program("PagerDuty", who));
    }
  }

  private static SourceEvent event(
      JsonObject incident, String key, EventTime at, String text, RecordEvents to) {
    String priority = incident.at("priority.summary");
    return to.event(key, at, text)
        .withSeverity(priority.isEmpty() ? incident.at("urgency") : priority)
        .withAddress(RecordEvents.page(incident.at("html_url")))
        .referring(
            RecordEvents.words(
                incident.at("id"),
                "#" + incident.at("incident_number"),
                incident.at("incident_key")));
  }
}
