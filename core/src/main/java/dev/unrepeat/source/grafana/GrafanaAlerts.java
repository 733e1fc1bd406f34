package dev.unrepeat.source.grafana;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.alertmanager.AlertGroups;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Webhook messages of Grafana: the alerting of version 9 and later, whose alerts have the shape of
/// Alertmanager's, and the older one, whose messages carry no time at all; and annotations of its
/// graphs as the API lists them, in epoch milliseconds. Source: Grafana documentation, "Configure
/// the webhook notifier" and "Annotations HTTP API".
public final class GrafanaAlerts extends JsonSource {
  public GrafanaAlerts() {
    super(
        "grafana",
        Set.of(),
        "orgId",
        "valueString",
        "evalMatches",
        "ruleName",
        "dashboardId",
        "dashboardUID",
        "panelId");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    boolean unified =
        record.has("alerts")
            && (record.has("orgId")
                || record.objectsAt("alerts").stream().anyMatch(alert -> alert.has("valueString")));
    return unified || isLegacy(record) || isAnnotation(record);
  }

  private static boolean isAnnotation(JsonObject record) {
    return record.has("time")
        && record.has("text")
        && record.has("tags")
        && (record.has("dashboardId")
            || record.has("dashboardUID")
            || (record.has("panelId") && record.has("newState")));
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
    } else if (isAnnotation(record)) {
      annotation(record, to);
    }
  }

  /// A region has an end; of a single moment, the end is the beginning or 0. What an alert noted is
  /// nobody's word.
  private static void annotation(JsonObject note, RecordEvents to) {
    String id = note.at("id");
    String end = note.at("timeEnd");
    String state = note.at("newState");
    EventTime time =
        RecordEvents.range(
            to.time(note.at("time")),
            end.isEmpty() || end.equals("0") ? Optional.empty() : to.timeIfAny(end));
    String tags = String.join(", ", note.texts("tags"));
    SourceEvent event =
        to.event(
                joined("/", "annotation", id.isEmpty() ? to.place() : id),
                time,
                joined(
                    ": ",
                    note.at("alertName"),
                    joined(" → ", note.at("prevState"), state),
                    PlainText.ofHtml(note.at("text")) + (tags.isEmpty() ? "" : " [" + tags + "]")))
            .referring(References.inReport(note.at("text")));
    if (state.isEmpty()) {
      to.tell(event, person("engineer", note.at("login", "email")));
    } else {
      boolean fires = state.equalsIgnoreCase("alerting") || state.startsWith("Alerting");
      to.tell(
          event.withKind(fires ? EventKind.ALERT : EventKind.OBSERVATION),
          program("monitoring", "Grafana"));
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
