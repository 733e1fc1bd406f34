package dev.unrepeat.source.googlecloud;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.LoggedLine;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;
import java.util.Set;

/// Entries of Google Cloud Logging, as `gcloud logging read --format=json`, the API
/// (`entries.list`) and exports to a bucket give them. Source: Cloud Logging, "LogEntry";
/// "AuditLog". An entry holds its text in one of three payloads.
public final class GoogleCloudLogs extends JsonSource {

  public GoogleCloudLogs() {
    super("google-cloud", Set.of("entries"), "logName");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("logName")
        && (record.has("insertId")
            || record.has("receiveTimestamp")
            || record.has("resource")
            || record.has("textPayload")
            || record.has("jsonPayload")
            || record.has("protoPayload"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (!record.has("logName")) {
      return;
    }
    JsonObject call = record.objectIfAny("protoPayload");
    String severity = record.at("severity").replace("DEFAULT", "");
    String text = call.isEmpty() ? line(record, severity) : call(call);
    String time = record.at("timestamp", "receiveTimestamp");
    String id = record.at("insertId");
    SourceEvent event =
        to.event(
                joined("/", id.isEmpty() ? text : id, time, record.at("logName")),
                to.time(time),
                text)
            .withSeverity(severity.isEmpty() ? inLine(record) : severity)
            .referring(References.inReport(text));
    String log = record.at("logName");
    if (log.endsWith("activity") && !call.isEmpty()) {
      event = event.withKind(EventKind.CHANGE);
    } else if (log.endsWith("data_access") || LoggedLine.isQuiet(event.severity())) {
      event = event.weighing(Weight.NOISE, "log lines");
    }
    to.tell(event, call.isEmpty() ? service(record) : caller(call));
  }

  private static String line(JsonObject record, String severity) {
    String text = record.at("textPayload");
    JsonObject fields = record.objectIfAny("jsonPayload");
    String said = fields.at("message", "msg", "log", "error.message", "error", "event", "MESSAGE");
    String asked =
        joined(
            " ",
            record.at("httpRequest.requestMethod"),
            record.at("httpRequest.requestUrl"),
            record.at("httpRequest.status"));
    if (!text.isEmpty()) {
      return severity.isEmpty() ? text : LoggedLine.of(text).text();
    }
    return !said.isEmpty() ? said : fields.isEmpty() ? asked : record.inWords("jsonPayload");
  }

  private static String inLine(JsonObject record) {
    String level = record.at("jsonPayload.level", "jsonPayload.severity");
    return level.isEmpty() ? LoggedLine.of(record.at("textPayload")).level() : level;
  }

  /// `compute.instances.delete: projects/…/web-3`, and why it failed where it did.
  private static String call(JsonObject call) {
    String method = call.at("methodName").replaceFirst("^v\\d+\\w*\\.", "");
    return joined(": ", method, call.at("resourceName"), call.at("status.message"));
  }

  private static Optional<Actor> caller(JsonObject call) {
    String who = call.at("authenticationInfo.principalEmail");
    return who.endsWith("gserviceaccount.com") || !who.contains("@")
        ? program("service", who)
        : person("engineer", who);
  }

  private static Optional<Actor> service(JsonObject record) {
    return program(
        "service",
        record.at(
            "resource.labels.container_name",
            "resource.labels.service_name",
            "resource.labels.function_name",
            "resource.labels.module_id",
            "resource.labels.database_id",
            "resource.labels.instance_id",
            "resource.type"));
  }
}
