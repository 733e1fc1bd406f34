package dev.unrepeat.source.opsgenie;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import java.time.Instant;
import java.util.Optional;

/// Alerts as the API of Opsgenie and Jira Service Management lists them. When one was acknowledged
/// and closed stands there as milliseconds since it was created. Source: Opsgenie, "Alert API: list
/// alerts".
final class ListedAlerts {
  private ListedAlerts() {}

  static boolean is(JsonObject record) {
    return record.has("tinyId")
        && record.has("createdAt")
        && record.has("message")
        && record.has("status");
  }

  static void tell(JsonObject alert, RecordEvents to) {
    String id = alert.at("id", "tinyId");
    String message = alert.at("message");
    EventTime created = to.time(alert.at("createdAt"));
    to.tell(
        told(alert, id + "/created", created, "Alert created: " + message, to)
            .withKind(EventKind.ALERT));
    JsonObject report = alert.objectIfAny("report");
    after(created, report.at("ackTime"), to)
        .ifPresent(at ->
            to.tell(
                told(alert, id + "/acknowledged", at, "Alert acknowledged: " + message, to)
                    .withKind(EventKind.ACKNOWLEDGEMENT),
                person("responder", report.at("acknowledgedBy"))));
    after(created, report.at("closeTime"), to)
        .ifPresent(at ->
            to.tell(
                told(alert, id + "/closed", at, "Alert closed: " + message, to)
                    .withKind(EventKind.RESOLUTION),
                person("responder", report.at("closedBy"))));
  }

  private static SourceEvent told(
      JsonObject alert, String key, EventTime at, String text, RecordEvents to) {
    return to.event(key, at, text)
        .withSeverity(alert.at("priority"))
        .referring(words(alert.at("id"), joined("", "#", alert.at("tinyId")), alert.at("alias")));
  }

  private static Optional<EventTime> after(
      EventTime created, String milliseconds, RecordEvents to) {
    Optional<Instant> begin = created.known();
    return begin.isEmpty() || !milliseconds.matches("[1-9]\\d{0,12}")
        ? Optional.empty()
        : to.timeIfAny(begin.get().plusMillis(Long.parseLong(milliseconds)).toString());
  }
}
