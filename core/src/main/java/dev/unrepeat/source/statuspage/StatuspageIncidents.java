package dev.unrepeat.source.statuspage;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.List;
import java.util.Set;

/// Incidents of Atlassian Statuspage with all their updates, as its APIs list them and its webhook
/// sends them, each time whole; the page's own `history.json` as well. What customers read was
/// shown at `display_at`. Source: Statuspage API, "Incidents"; documentation, "Webhook
/// notifications".
public final class StatuspageIncidents extends JsonSource {
  public StatuspageIncidents() {
    super(
        "statuspage",
        Set.of("incidents", "scheduled_maintenances"),
        "incident_updates",
        "component_update",
        "page_status",
        "shortlink");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    JsonObject incident = incident(record);
    return (incident.has("name") && incident.has("incident_updates"))
        || incident.has("shortlink")
        || record.has("component_update")
        || record.has("page_status")
        || record.has("months");
  }

  private static JsonObject incident(JsonObject record) {
    return record.has("incident") ? record.objectIfAny("incident") : record;
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    JsonObject incident = incident(record);
    if (record.has("months")) {
      HistoryPage.tell(record, to);
      return;
    }
    if (record.has("component_update")) {
      component(record, to);
      return;
    }
    if (!incident.has("incident_updates")) {
      to.leaveOut("The incident carries no `incident_updates`");
      return;
    }
    List<JsonObject> updates = incident.objectsAt("incident_updates");
    if (updates.isEmpty()) {
      to.leaveOut("The incident has no update");
    }
    // The newest stands first.
    updates.reversed().forEach(update -> update(incident, update, to));
  }

  private static void update(JsonObject incident, JsonObject update, RecordEvents to) {
    String id = update.at("id");
    String when = update.at("display_at", "created_at");
    String backfilled = incident.at("backfilled").equals("true") ? " (entered afterwards)" : "";
    String status = update.at("status").replace('_', ' ');
    to.tell(
        to.event(
                id.isEmpty() ? joined("/", incident.at("id"), update.at("status"), when) : id,
                to.time(when),
                joined(
                        ": ",
                        joined(" — ", incident.at("name"), status),
                        PlainText.ofHtml(update.at("body")))
                    + backfilled)
            .withKind(EventKind.COMMUNICATION)
            .withSeverity(severity(incident))
            .withAddress(page(incident.at("shortlink"), incident.at("url")))
            .referring(words(incident.at("id"))));
  }

  private static String severity(JsonObject incident) {
    String impact = incident.at("impact_override", "impact");
    return impact.equals("none") ? "" : impact;
  }

  private static void component(JsonObject record, RecordEvents to) {
    JsonObject update = record.objectIfAny("component_update");
    String id = update.at("id");
    to.tell(
        to.event(
                id.isEmpty() ? to.place() : id,
                to.time(update.at("created_at")),
                joined(" ", record.at("component.name"), "went from", update.at("old_status"))
                        .replace('_', ' ')
                    + " to "
                    + update.at("new_status").replace('_', ' '))
            .withKind(EventKind.COMMUNICATION)
            .withSeverity(
                update.at("new_status").equals("operational") ? "" : update.at("new_status"))
            .withAddress(page(record.at("page.url"))));
  }
}
