package dev.unrepeat.source.splunk;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Results of a Splunk search exported as JSON, and the message of the alert action "webhook".
/// Source: Splunk REST API, "search/v2/jobs/export"; alerting manual, "Use a webhook alert action".
/// An alert does not say when it fired; the id of its search ends with when it was scheduled.
public final class SplunkResults extends JsonSource {
  private static final Pattern SCHEDULED = Pattern.compile(".*_at_(\\d{10})(?:_.*)?");
  private static final Set<String> QUIET = Set.of("info", "debug", "trace", "notice");

  public SplunkResults() {
    super("splunk", Set.of("results"), "_raw", "_time", "results_link", "search_name");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isAlert(record) || isResult(result(record));
  }

  private static boolean isAlert(JsonObject record) {
    return record.has("sid") && (record.has("results_link") || record.has("search_name"));
  }

  /// An export writes one result a line, each with its number and whether it is preliminary.
  private static JsonObject result(JsonObject record) {
    return record.has("result") ? record.objectIfAny("result") : record;
  }

  private static boolean isResult(JsonObject result) {
    return (result.has("_time")
            && (result.has("_raw") || result.has("sourcetype") || result.has("_bkt")))
        || (result.has("_raw") && result.has("sourcetype"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isAlert(record)) {
      alert(record, to);
    } else if (record.at("preview").equals("true")) {
      to.leaveOut("The result is only preliminary");
    } else if (isResult(result(record))) {
      result(result(record), to);
    }
  }

  private static void result(JsonObject result, RecordEvents to) {
    String id = result.at("_cd");
    String raw = result.at("_raw", "message");
    String level = result.at("log_level", "severity", "level");
    SourceEvent event =
        to.event(
                id.isEmpty()
                    ? joined("/", result.at("_time"), result.at("host"), raw)
                    : joined("/", result.at("_bkt", "index"), id),
                to.time(result.at("_time")),
                raw.isEmpty() ? result.allTexts().toString() : raw)
            .withSeverity(level)
            .referring(References.inReport(raw));
    to.tell(
        QUIET.contains(level.toLowerCase(Locale.ROOT))
            ? event.weighing(Weight.NOISE, "log lines")
            : event,
        program("service", joined(" on ", result.at("sourcetype"), result.at("host"))));
  }

  private static void alert(JsonObject record, RecordEvents to) {
    JsonObject first = record.objectIfAny("result");
    String name = record.at("search_name");
    Matcher scheduled = SCHEDULED.matcher(record.at("sid"));
    // The time of a result is the one of a log line that was found, not the alert's.
    EventTime time = to.time(scheduled.matches() ? scheduled.group(1) : "");
    String found = first.at("message", "_raw", "count");
    to.tell(
        to.event(
                record.at("sid"),
                time,
                joined(": ", (name.isEmpty() ? "An alert" : name) + " fires", found))
            .withKind(EventKind.ALERT)
            .withSeverity(first.at("severity", "urgency", "log_level"))
            .withAddress(page(record.at("results_link")))
            .referring(words(name)),
        Optional.empty());
  }
}
