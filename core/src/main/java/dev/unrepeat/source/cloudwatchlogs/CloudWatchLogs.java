package dev.unrepeat.source.cloudwatchlogs;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.LoggedLine;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;
import java.util.regex.Pattern;

/// Log events of AWS CloudWatch Logs: `filter-log-events`, `get-log-events`, what a subscription
/// delivers, and rows of Logs Insights (`get-query-results`, and as its page exports them). Source:
/// CloudWatch Logs API reference. Insights writes its times in UTC, without a zone.
public final class CloudWatchLogs extends JsonSource {
  private static final Pattern UNZONED =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?");

  public CloudWatchLogs() {
    super(
        "cloudwatch-logs",
        Set.of("events", "logEvents"),
        "ingestionTime",
        "logEvents",
        "@ptr",
        "@message");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isEvent(record)
        || (around.has("logEvents") && around.has("logGroup"))
        || isRow(record)
        || isAnswer(record);
  }

  private static boolean isEvent(JsonObject record) {
    return record.has("timestamp") && record.has("message") && record.has("ingestionTime");
  }

  private static boolean isRow(JsonObject record) {
    // Programs of HashiCorp write lines with such fields into their own logs, with a level.
    return record.has("@timestamp")
        && ((record.has("@message") && !record.has("@level")) || record.has("@ptr"));
  }

  private static boolean isAnswer(JsonObject record) {
    return record.has("results")
        && record.rowsAt("results").stream()
            .flatMap(row -> row.allNames().stream().map(row::objectIfAny))
            .anyMatch(cell -> cell.at("field").startsWith("@"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.has("results")) {
      int place = 0;
      for (JsonObject row : record.rowsAt("results")) {
        row(row, to, place++);
      }
    } else if (isRow(record)) {
      tell(
          record.at("@timestamp"),
          record.at("@message", "message"),
          record.at("@ptr"),
          record.at("@logStream"),
          to);
    } else {
      tell(
          record.at("timestamp"),
          record.at("message"),
          record.at("eventId", "id"),
          record.at("logStreamName"),
          to);
    }
  }

  private static void row(JsonObject row, RecordEvents to, int place) {
    String time = "";
    String message = "";
    String key = "";
    String stream = "";
    String others = "";
    for (String name : row.allNames()) {
      JsonObject cell = row.objectIfAny(name);
      String value = cell.at("value");
      switch (cell.at("field")) {
        case "@timestamp" -> time = value;
        case "@message", "message" -> message = message.isEmpty() ? value : message;
        case "@ptr" -> key = value;
        case "@logStream" -> stream = value;
        default -> others = joined(", ", others, cell.at("field") + ": " + value);
      }
    }
    tell(
        time,
        message.isEmpty() ? others : message,
        key.isEmpty() ? to.place() + "/" + place : key,
        stream,
        to);
  }

  private static void tell(
      String written, String message, String id, String stream, RecordEvents to) {
    if (message.isEmpty()) {
      to.leaveOut("The row has no `@message`");
      return;
    }
    boolean utc = UNZONED.matcher(written).matches();
    EventTime time = to.time(utc ? written.replace(' ', 'T') + "Z" : written).writtenAs(written);
    LoggedLine line = LoggedLine.of(message);
    SourceEvent event =
        to.event(id.isEmpty() ? joined("/", written, stream, message) : id, time, line.text())
            .withSeverity(line.level())
            .referring(References.inReport(message));
    to.tell(
        LoggedLine.isQuiet(line.level()) ? event.weighing(Weight.NOISE, "log lines") : event,
        program("service", stream));
  }
}
