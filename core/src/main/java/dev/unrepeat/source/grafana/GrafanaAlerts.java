package dev.unrepeat.source.grafana;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.alertmanager.AlertGroups;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Webhook messages of Grafana: the alerting of version 9 and later, whose alerts have the shape of
/// Alertmanager's, and the older one, whose messages carry no time at all. Source: Grafana
/// documentation, "Configure the webhook notifier".
public final class GrafanaAlerts extends JsonSource {
  public GrafanaAlerts() {
    super("grafana", Set.of(), "orgId", "valueString", "evalMatches", "ruleName");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    boolean unified =
        record.has("alerts")
            && (record.has("orgId")
                || record.objectsAt("alerts").stream().anyMatch(alert -> alert.has("valueString")));
    return unified || isLegacy(record);
  }

  private static boolean isLegacy(JsonObject record) {
    return record.has("state")
        && record.has("ruleName")
        && (record.has("evalMatches") || record.has("ruleId") || record.has("ruleUrl"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.has("alerts")) {
      RecordTime time = to.shared();
      new AlertGroups(name(), time.path(), time.times(), to.sent())
          .tell(record, to.envelope().receivedAt(), time);
    } else if (isLegacy(record)) {
      legacy(record, to);
    }
  }

  /// Without a time of receipt, two messages cannot be told apart but by their place.
  private static void legacy(JsonObject record, RecordEvents to) {
    EventTime time = to.time("");
    String rule = record.at("ruleName");
    String state = record.at("state");
    String when = time.known().isPresent() ? RecordEvents.since(time) : to.place();
    String happening =
        switch (state) {
          case "alerting" -> " fires";
          case "ok" -> " is resolved";
          case "no_data" -> " gets no data";
          default -> " is " + state;
        };
    to.tell(
        to.event(
                joined("/", record.at("ruleId", "ruleName"), when, state),
                time,
                joined(": ", rule + happening, record.at("message")) + measured(record))
            .withKind(state.equals("alerting") ? EventKind.ALERT : EventKind.OBSERVATION)
            .withSeverity(record.at("tags.severity"))
            .withAddress(page(record.at("ruleUrl")))
            .referring(words(rule)));
  }

  private static String measured(JsonObject record) {
    List<String> values = new ArrayList<>();
    for (JsonObject match : record.objectsAt("evalMatches")) {
      values.add(joined(" = ", match.at("metric"), match.at("value")));
    }
    return values.isEmpty() ? "" : " [" + String.join(", ", values) + "]";
  }
}
