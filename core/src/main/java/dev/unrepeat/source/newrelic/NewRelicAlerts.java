package dev.unrepeat.source.newrelic;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Webhook messages of New Relic: of its workflows about issues, and the older ones about
/// incidents; and rows of an NRQL query as NerdGraph answers it. What a team's own template leaves
/// out is empty. Source: New Relic documentation, "Webhook notifications", "Message templates" and
/// "Query your data using NRQL"; epoch milliseconds, also as text.
public final class NewRelicAlerts extends JsonSource {
  public NewRelicAlerts() {
    super(
        "newrelic",
        Set.of(),
        "issueUrl",
        "current_state",
        "condition_name",
        "workflowName",
        "nrql");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isIssue(record) || isIncident(record) || !rows(record).isEmpty();
  }

  private static List<JsonObject> rows(JsonObject record) {
    return record.objectsAt("data.actor.account.nrql.results");
  }

  private static boolean isIssue(JsonObject record) {
    return record.has("issueUrl") || (record.has("workflowName") && record.has("state"));
  }

  private static boolean isIncident(JsonObject record) {
    return record.has("current_state")
        && record.has("incident_id")
        && (record.has("condition_name") || record.has("policy_name"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isIssue(record)) {
      issue(record, to);
    } else if (isIncident(record)) {
      incident(record, to);
    } else {
      rows(record).forEach(row -> row(row, to));
    }
  }

  private static void row(JsonObject row, RecordEvents to) {
    String id = row.at("messageId", "message_id", "id", "guid");
    EventTime time = to.time(row.at("timestamp"));
    String text =
        joined(
            ": ",
            row.at("error.class", "errorClass", "eventType", "name"),
            row.at("message", "error.message", "errorMessage", "description", "title"));
    to.tell(
        to.event(
                id.isEmpty() ? joined("/", since(time), row.allTexts().toString()) : id,
                time,
                text.isEmpty() ? row.allTexts().toString() : text)
            .withSeverity(row.at("level", "severity", "log.level", "priority"))
            .referring(words(row.at("trace.id", "traceId"))),
        program(
            "service", row.at("service.name", "service", "entity.name", "appName", "hostname")));
  }

  private static void issue(JsonObject issue, RecordEvents to) {
    String state = issue.at("state", "status").toLowerCase(Locale.ROOT);
    boolean begins = state.equals("created") || state.equals("activated");
    boolean closed = state.equals("closed");
    EventTime time =
        to.time(begins ? issue.at("updatedAt", "createdAt") : issue.at("closedAt", "updatedAt"));
    String id = issue.at("id", "issueId");
    String title = issue.at("title", "annotations.title", "issueTitle");
    if (closed) {
      to.timeIfAny(issue.at("createdAt", "activatedAt"))
          .ifPresent(start ->
              to.tell(
                  about(to.event(id + "/activated", start, title + " fires"), issue)
                      .withKind(EventKind.ALERT)));
    }
    SourceEvent event =
        about(
            to.event(
                begins ? id + "/" + state : joined("/", id, state, since(time)),
                time,
                title + (begins ? " fires" : closed ? " is resolved" : " is " + state)),
            issue);
    Optional<EventKind> kind =
        switch (state) {
          case "created", "activated" -> Optional.of(EventKind.ALERT);
          case "acknowledged" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
          case "closed" -> Optional.of(EventKind.OBSERVATION);
          default -> Optional.empty();
        };
    to.tell(
        kind.map(event::withKind).orElse(event),
        person("responder", issue.at("acknowledgedBy", "owner")));
  }

  private static SourceEvent about(SourceEvent event, JsonObject issue) {
    return event
        .withSeverity(issue.at("priority"))
        .withAddress(page(issue.at("issueUrl")))
        .referring(words(issue.at("id", "issueId"), issue.at("alertConditionNames")));
  }

  private static void incident(JsonObject incident, RecordEvents to) {
    String state = incident.at("current_state").toLowerCase(Locale.ROOT);
    EventTime time = to.time(incident.at("timestamp"));
    String id = incident.at("incident_id");
    String happening =
        switch (state) {
          case "open" -> " fires";
          case "closed" -> " is resolved";
          default -> " is " + state;
        };
    SourceEvent event =
        to.event(
                joined("/", id, state, since(time)),
                time,
                joined(
                    ": ",
                    incident.at("condition_name", "policy_name") + happening,
                    incident.at("details")))
            .withSeverity(incident.at("severity"))
            .withAddress(page(incident.at("incident_url")))
            .referring(words(id, incident.at("condition_name")));
    Optional<EventKind> kind =
        switch (state) {
          case "open" -> Optional.of(EventKind.ALERT);
          case "acknowledged" -> Optional.of(EventKind.ACKNOWLEDGEMENT);
          case "closed" -> Optional.of(EventKind.OBSERVATION);
          default -> Optional.empty();
        };
    to.tell(
        kind.map(event::withKind).orElse(event),
        person("responder", state.equals("acknowledged") ? incident.at("owner") : ""));
  }
}
