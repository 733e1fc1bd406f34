package dev.unrepeat.source.opsgenie;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Actions on alerts, as the webhook of Opsgenie sends them, and the log of an alert, as `GET
/// /v2/alerts/{id}/logs` lists it. Source: Opsgenie documentation, "OpsGenie Edge/Webhook
/// integration: alert action data" and "Alert API: list alert logs". `createdAt` counts
/// milliseconds and `updatedAt` nanoseconds. A log tells no alert; where one was put beside it as
/// `alert`, its message begins the text.
public final class OpsgenieAlerts extends JsonSource {
  public OpsgenieAlerts() {
    super("opsgenie", Set.of("data"), "alertId", "offset", "tinyId");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isAction(record) || isLog(record) || ListedAlerts.is(record);
  }

  private static boolean isAction(JsonObject record) {
    return record.has("action")
        && (record.has("integrationName")
            || record.has("integrationId")
            || !record.at("alert.alertId").isEmpty())
        && record.has("alert");
  }

  private static boolean isLog(JsonObject record) {
    return record.has("log") && record.has("createdAt") && record.has("offset");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isAction(record)) {
      action(record, to);
    } else if (isLog(record)) {
      log(record, to);
    } else if (ListedAlerts.is(record)) {
      ListedAlerts.tell(record, to);
    }
  }

  private static void action(JsonObject record, RecordEvents to) {
    JsonObject alert = record.object("alert");
    String action = record.at("action");
    // An alert's creation is no time of what was done to it later.
    EventTime time =
        to.time(
            action.equals("Create") ? alert.at("createdAt", "updatedAt") : alert.at("updatedAt"));
    String id = alert.at("alertId");
    SourceEvent event =
        to.event(
                joined("/", id.isEmpty() ? to.place() : id, action, since(time)),
                time,
                joined(
                    " — ",
                    joined(": ", said(action, record), alert.at("message")),
                    alert.at("note", "addedTags", "removedTags")))
            .withSeverity(alert.at("priority"))
            .referring(references(alert));
    Optional<EventKind> kind = kind(action);
    to.tell(kind.map(event::withKind).orElse(event), actor(alert.at("username"), record));
  }

  private static String said(String action, JsonObject record) {
    String escalation = record.at("escalation.name");
    return switch (action) {
      case "Create" -> "Alert created";
      case "Acknowledge" -> "Alert acknowledged";
      case "UnAcknowledge" -> "Acknowledgement taken back";
      case "Close" -> "Alert closed";
      case "AddNote" -> "Note on the alert";
      case "Escalate", "EscalateNext", "EscalateToNext" ->
          joined(" ", "Alert escalated", escalation.isEmpty() ? "" : "by " + escalation);
      case "AssignOwnership" -> joined(" to ", "Alert assigned", record.at("alert.owner"));
      case "TakeOwnership" -> "Alert taken";
      case "Snooze" -> "Alert snoozed";
      case "SnoozeEnded" -> "Snooze of the alert ended";
      case "UpdatePriority" ->
          "Priority of the alert changed"
              + (record.at("alert.oldPriority").isEmpty()
                  ? ""
                  : " from "
                      + record.at("alert.oldPriority")
                      + " to "
                      + record.at("alert.priority"));
      default -> action;
    };
  }

  private static Optional<EventKind> kind(String action) {
    return switch (action) {
      case "Create" -> Optional.of(EventKind.ALERT);
      case "Acknowledge" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
      case "Close" -> Optional.of(EventKind.RESOLUTION);
      case "UpdatePriority" -> Optional.of(EventKind.DECISION);
      case "Escalate",
          "EscalateNext",
          "EscalateToNext",
          "AssignOwnership",
          "TakeOwnership",
          "Snooze" ->
          Optional.of(EventKind.ACTION);
      case "UnAcknowledge", "SnoozeEnded" -> Optional.of(EventKind.OBSERVATION);
      default -> Optional.empty();
    };
  }

  /// A person is known by their address; what a rule does is done in the name of a part of the
  /// program.
  private static Optional<Actor> actor(String name, JsonObject record) {
    if (name.isEmpty() || name.equalsIgnoreCase("System")) {
      return program("Opsgenie", name.isEmpty() ? record.at("integrationName") : name);
    }
    boolean program = name.endsWith(" API") || name.equals(record.at("integrationName"));
    return !program && (name.contains("@") || name.contains(" "))
        ? person("responder", name)
        : program("Opsgenie", name);
  }

  private static Set<String> references(JsonObject alert) {
    Set<String> found =
        new LinkedHashSet<>(words(alert.at("alertId"), alert.at("alias"), alert.at("entity")));
    found.addAll(References.inReport(alert.at("message")));
    String tiny = alert.at("tinyId");
    found.addAll(words(tiny.isEmpty() ? "" : "#" + tiny));
    return found;
  }

  private static void log(JsonObject record, RecordEvents to) {
    String log = record.at("log");
    String lower = log.toLowerCase(java.util.Locale.ROOT);
    SourceEvent event =
        to.event(
                record.at("offset"),
                to.time(record.at("createdAt")),
                joined(": ", record.at("alert.message"), log))
            .withSeverity(record.at("alert.priority"))
            .referring(
                Stream.concat(
                        References.inReport(log).stream(),
                        words(record.at("alert.id"), record.at("alert.message")).stream())
                    .collect(Collectors.toSet()));
    if (lower.startsWith("alert created")) {
      event = event.withKind(EventKind.ALERT);
    } else if (lower.startsWith("alert acknowledged")) {
      event = event.withKind(EventKind.ACKNOWLEDGEMENT);
    } else if (lower.startsWith("alert closed")) {
      event = event.withKind(EventKind.RESOLUTION);
    } else if (lower.contains("notification") || lower.contains("viewed")) {
      event = event.weighing(Weight.NOISE, "notifications");
    }
    to.tell(event, actor(record.at("owner"), record));
  }
}
