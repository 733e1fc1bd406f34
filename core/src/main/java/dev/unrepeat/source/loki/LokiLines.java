package dev.unrepeat.source.loki;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;

import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.LoggedLine;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Lines that Grafana Loki found: answers of `query` and `query_range`, messages that are pushed to
/// it, and what `logcli --output=jsonl` prints. Source: Loki HTTP API, "Query logs within a range
/// of time". A time is a count of nanoseconds as a text.
public final class LokiLines extends JsonSource {

  public LokiLines() {
    super("loki", Set.of("data.", "result", "streams"), "stream", "line");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isStream(record) || isPrinted(record);
  }

  private static boolean isStream(JsonObject record) {
    return record.has("stream") && record.has("values") && !record.has("metric");
  }

  private static boolean isPrinted(JsonObject record) {
    return record.has("labels") && record.has("line") && record.has("timestamp");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isPrinted(record)) {
      line(record.objectIfAny("labels"), record.at("timestamp"), record.at("line"), to);
    } else if (isStream(record)) {
      for (JsonObject row : record.rowsAt("values")) {
        line(record.objectIfAny("stream"), row.at("0"), row.at("1"), to);
      }
    }
  }

  private static void line(JsonObject labels, String time, String written, RecordEvents to) {
    LoggedLine line = LoggedLine.of(written);
    String named = labels.at("level", "detected_level", "severity");
    String level = named.isEmpty() || named.equals("unknown") ? line.level() : named;
    SourceEvent event =
        to.event(
                joined("/", time, labels.allTexts().toString(), written),
                to.time(time),
                line.text())
            .withSeverity(level)
            .referring(References.inReport(written));
    to.tell(
        LoggedLine.isQuiet(level) ? event.weighing(Weight.NOISE, "log lines") : event,
        program(
            "service",
            labels.at("service_name", "app", "service", "container", "job", "filename")));
  }
}
