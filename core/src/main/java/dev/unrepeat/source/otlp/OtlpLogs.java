package dev.unrepeat.source.otlp;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Log records in OTLP as JSON, one export or one a line; names may be written in either case.
/// Records below WARN are folded. Source: OpenTelemetry protocol, `logs.proto` and its JSON
/// mapping; log data model, severity numbers.
public final class OtlpLogs extends JsonSource {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final int WARN = 13;
  private static final String[] LEVELS = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};

  public OtlpLogs() {
    super("otlp", Set.of("resourceLogs", "resource_logs"), "resourceLogs", "resource_logs");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return around.has("resourceLogs") || around.has("resource_logs") || !scopes(record).isEmpty();
  }

  private static String scopes(JsonObject record) {
    for (String name : new String[] {"scopeLogs", "scope_logs", "instrumentationLibraryLogs"}) {
      if (record.has(name)) {
        return name;
      }
    }
    return "";
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    String service = attribute(record.objectAt("resource"), "service.name");
    String host = attribute(record.objectAt("resource"), "host.name");
    int place = 0;
    for (JsonObject scope : scoped(record)) {
      for (JsonObject log : logs(scope)) {
        log(log, joined(" on ", service, host), place++, to);
      }
    }
  }

  private static List<JsonObject> scoped(JsonObject record) {
    String name = scopes(record);
    return name.isEmpty() ? List.of() : record.objectsAt(name);
  }

  private static List<JsonObject> logs(JsonObject scope) {
    List<JsonObject> logs = scope.objectsAt("logRecords");
    if (logs.isEmpty()) {
      logs = scope.objectsAt("log_records");
    }
    return logs.isEmpty() ? scope.objectsAt("logs") : logs;
  }

  private static void log(JsonObject log, String service, int place, RecordEvents to) {
    String trace = log.at("traceId", "trace_id");
    String written = log.at("timeUnixNano", "time_unix_nano");
    Optional<EventTime> own = to.timeIfAny(written);
    String observed = log.at("observedTimeUnixNano", "observed_time_unix_nano");
    String body = value(log.objectIfAny("body"));
    String text =
        joined(
            ": ",
            log.at("eventName", "event_name"),
            attribute(log, "exception.type"),
            body.isEmpty() ? attribute(log, "exception.message") : body);
    String key =
        joined(
            "/",
            trace,
            log.at("spanId", "span_id"),
            own.isEmpty() ? observed : written,
            trace.isEmpty() ? to.place() + "/" + place : text);
    int number = number(log.at("severityNumber", "severity_number"));
    Set<String> references = new LinkedHashSet<>(References.inReport(text));
    references.addAll(words(trace));
    SourceEvent event =
        to.event(key, own.orElseGet(() -> to.time(observed)), text)
            .withSeverity(level(log, number))
            .referring(references);
    to.tell(
        number > 0 && number < WARN ? event.weighing(Weight.NOISE, "log lines") : event,
        program("service", service));
  }

  private static String level(JsonObject log, int number) {
    String text = log.at("severityText", "severity_text");
    return text.isEmpty() && number > 0 ? LEVELS[(number - 1) / 4] : text;
  }

  /// 1 to 24, also by its name in the protocol; 0 when there is none.
  private static int number(String text) {
    if (NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      return number <= 24 ? number : 0;
    }
    for (int i = 0; i < LEVELS.length; i++) {
      if (text.startsWith("SEVERITY_NUMBER_" + LEVELS[i])) {
        return i * 4 + 1;
      }
    }
    return 0;
  }

  private static String attribute(JsonObject around, String key) {
    for (JsonObject attribute : around.objectsAt("attributes")) {
      if (attribute.at("key").equals(key)) {
        return value(attribute.objectAt("value"));
      }
    }
    return "";
  }

  /// A value of any kind as one line.
  private static String value(JsonObject value) {
    String plain =
        value.at(
            "stringValue",
            "string_value",
            "intValue",
            "int_value",
            "doubleValue",
            "double_value",
            "boolValue",
            "bool_value");
    if (!plain.isEmpty()) {
      return plain;
    }
    List<String> parts = new ArrayList<>();
    for (JsonObject pair : listed(value, "kvlistValue", "kvlist_value")) {
      parts.add(joined(": ", pair.at("key"), value(pair.objectAt("value"))));
    }
    for (JsonObject element : listed(value, "arrayValue", "array_value")) {
      parts.add(value(element));
    }
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  private static List<JsonObject> listed(JsonObject value, String... names) {
    for (String name : names) {
      if (value.has(name)) {
        return value.objectsAt(name + ".values");
      }
    }
    return List.of();
  }
}
