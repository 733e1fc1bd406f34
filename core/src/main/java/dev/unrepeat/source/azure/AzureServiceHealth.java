package dev.unrepeat.source.azure;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Events of Azure Service Health, as the API `Microsoft.ResourceHealth/events` lists them. Source:
/// REST API of Azure Resource Health, "Events". Their last update is no happening.
public final class AzureServiceHealth extends JsonSource {

  public AzureServiceHealth() {
    super("azure-health", Set.of("value"), "impactStartTime");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return !record.at("properties.impactStartTime").isEmpty();
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    JsonObject event = record.objectIfAny("properties");
    String key = record.at("name", "id");
    String title = PlainText.ofHtml(event.at("title", "header"));
    String type = event.at("eventType");
    if (title.isEmpty()) {
      return;
    }
    to.tell(
        to.event(
                joined("/", key, "begins"),
                to.time(event.at("impactStartTime")),
                joined(": ", title, PlainText.ofHtml(event.at("summary", "description"))))
            .withKind(
                switch (type) {
                  case "ServiceIssue" -> EventKind.SYMPTOM;
                  case "PlannedMaintenance" -> EventKind.CHANGE;
                  default -> EventKind.OBSERVATION;
                })
            .withSeverity(event.at("eventLevel", "level"))
            .referring(words(key)),
        program("provider", "Azure"));
    if (!event.at("impactMitigationTime").isEmpty()) {
      to.timeIfAny(event.at("impactMitigationTime"))
          .ifPresent(end ->
              to.tell(
                  to.event(joined("/", key, "ends"), end, title + ": its impact has ended")
                      .withKind(EventKind.OBSERVATION)
                      .referring(words(key)),
                  program("provider", "Azure")));
    }
  }
}
