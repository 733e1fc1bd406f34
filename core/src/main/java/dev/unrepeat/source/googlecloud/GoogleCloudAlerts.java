package dev.unrepeat.source.googlecloud;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Alerts of Google Cloud Monitoring, as its webhooks and Pub/Sub send them. A message about the
/// end carries the beginning too. Source: Google Cloud, "Webhook notification schema".
public final class GoogleCloudAlerts extends JsonSource {
  public GoogleCloudAlerts() {
    super("google-alerts", Set.of(), "condition_name", "policy_name");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    JsonObject incident = record.objectIfAny("incident");
    return incident.has("started_at")
        && (incident.has("condition_name") || incident.has("policy_name"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    JsonObject incident = record.objectIfAny("incident");
    if (incident.isEmpty()) {
      return;
    }
    EventTime began = to.time(incident.at("started_at"));
    boolean closed = incident.at("state").equals("closed");
    String summary = incident.at("summary", "condition_name");
    // The summary of an end is that of the end.
    String first = closed ? incident.at("condition_name") : summary;
    told(incident, "fires", began, first, EventKind.ALERT, to);
    if (closed) {
      EventTime end = to.time(incident.at("ended_at"));
      told(incident, "is closed", end, summary, EventKind.OBSERVATION, to);
    }
  }

  private static void told(
      JsonObject incident,
      String what,
      EventTime at,
      String summary,
      EventKind kind,
      RecordEvents to) {
    String rule = incident.at("policy_name", "condition_name");
    SourceEvent event =
        to.event(
                joined("/", incident.at("incident_id"), what),
                at,
                joined(": ", rule + " " + what, summary))
            .withKind(kind)
            .withSeverity(incident.at("severity"))
            .withAddress(page(incident.at("url")))
            .referring(words(rule, incident.at("incident_id")));
    to.tell(event, program("monitoring", "Google Cloud Monitoring"));
  }
}
