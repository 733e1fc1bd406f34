package dev.unrepeat.source.azure;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Alerts of Azure Monitor in the common schema, which Application Insights sends as well, and in
/// the older ones of metric and log alerts. A message about the end carries the beginning too. Rows
/// of a log query as well, as `az monitor log-analytics query` prints them. Source: Azure Monitor
/// documentation, "Common alert schema", "Non-common alert schema" and "Log Analytics API response
/// format".
public final class AzureAlerts extends JsonSource {
  /// Of log alerts in the older schema: UTC by the name of its field, month first.
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US);

  public AzureAlerts() {
    super("azure", Set.of(), "schemaId", "essentials", "TableName", "tables");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isRow(record)
        || isTables(record)
        || (record.has("schemaId") && record.has("data"))
        || record.objectIfAny("essentials").has("monitorCondition")
        || record.objectIfAny("essentials").has("alertRule");
  }

  private static boolean isRow(JsonObject record) {
    return record.has("TableName") && (record.has("TimeGenerated") || record.has("timestamp"));
  }

  /// What the API of Application Insights and Log Analytics answers: columns, then rows.
  private static boolean isTables(JsonObject record) {
    JsonObject table = record.objectAt("tables");
    return table.has("columns") && table.has("rows");
  }

  /// The values of a row by the names of their columns.
  private interface Row {
    String at(String... names);
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isTables(record)) {
      record.objectsAt("tables").forEach(table -> table(table, to));
      return;
    }
    if (isRow(record)) {
      row(record::at, record.allTexts().toString(), to.place(), to);
      return;
    }
    JsonObject alert = record.has("essentials") ? record : record.objectIfAny("data");
    if (alert.has("essentials")) {
      common(alert.object("essentials"), alert.objectIfAny("alertContext"), to);
    } else if (alert.has("SearchQuery") || alert.has("AlertRuleName")) {
      search(alert, to);
    } else if (alert.has("context")) {
      metric(alert, to);
    }
  }

  private static void table(JsonObject table, RecordEvents to) {
    List<String> names = table.objectsAt("columns").stream().map(c -> c.at("name")).toList();
    int place = 0;
    for (JsonObject cells : table.rowsAt("rows")) {
      Row row =
          wanted ->
              Arrays.stream(wanted)
                  .filter(names::contains)
                  .map(name -> cells.at(String.valueOf(names.indexOf(name))))
                  .filter(value -> !value.isEmpty())
                  .findFirst()
                  .orElse("");
      row(row, String.join(", ", cells.allTexts().values()), to.place() + "/" + place++, to);
    }
  }

  /// @param all what is told where no column is a message
  /// @param place by which a row without an id is known
  private static void row(Row row, String all, String place, RecordEvents to) {
    String id = row.at("_ItemId", "itemId", "Id", "id");
    EventTime time = to.time(row.at("TimeGenerated", "timestamp"));
    String text =
        joined(
            ": ",
            row.at("ExceptionType", "type", "OperationNameValue", "OperationName", "name", "Name"),
            row.at(
                "OuterMessage",
                "outerMessage",
                "Message",
                "message",
                "ResultDescription",
                "RenderedDescription",
                "Description"));
    to.tell(
        to.event(id.isEmpty() ? place : id, time, text.isEmpty() ? all : text)
            .withSeverity(level(row.at("SeverityLevel", "severityLevel"), row.at("Level", "level")))
            .referring(words(row.at("OperationId", "operation_Id", "CorrelationId"))),
        program("service", row.at("AppRoleName", "cloud_RoleName", "Computer", "Resource")));
  }

  /// Application Insights counts its levels; what another table counts is not known.
  private static String level(String counted, String other) {
    return switch (counted) {
      case "0" -> "Verbose";
      case "1" -> "Information";
      case "2" -> "Warning";
      case "3" -> "Error";
      case "4" -> "Critical";
      case "" -> other;
      default -> counted;
    };
  }

  private static void common(JsonObject alert, JsonObject context, RecordEvents to) {
    String rule = alert.at("alertRule");
    EventTime fired = to.time(alert.at("firedDateTime"));
    String id = joined("/", alert.at("originAlertId", "alertId"), since(fired));
    String more =
        joined(" — ", alert.at("description"), context.at("properties.message", "operationName"))
            + measured(context);
    boolean resolved = alert.at("monitorCondition").equals("Resolved");
    SourceEvent start =
        told(to, id + "/fired", fired, joined(": ", rule + " fires", more), alert, context)
            .withKind(EventKind.ALERT);
    SourceEvent by =
        person("engineer", context.at("caller", "authorization.caller"))
            .map(start::withActor)
            .orElse(start);
    if (!resolved) {
      to.tell(by);
      return;
    }
    if (!alert.at("firedDateTime").isEmpty()) {
      to.tell(by);
    }
    EventTime end = to.time(alert.at("resolvedDateTime"));
    to.tell(
        told(to, id + "/resolved", end, joined(": ", rule + " is resolved", more), alert, context)
            .withKind(EventKind.OBSERVATION));
  }

  private static SourceEvent told(
      RecordEvents to,
      String key,
      EventTime at,
      String text,
      JsonObject alert,
      JsonObject context) {
    return to.event(key, at, text)
        .withSeverity(alert.at("severity"))
        .withAddress(
            page(
                alert.at("investigationLink"),
                context.at(
                    "condition.allOf.linkToSearchResultsUI",
                    "LinkToFilteredSearchResultsUI",
                    "LinkToSearchResults",
                    "linkToSearchResultsUI")))
        .referring(words(alert.at("alertRule"), alert.at("originAlertId")));
  }

  private static String measured(JsonObject context) {
    List<String> values = new ArrayList<>();
    for (JsonObject condition : context.objectsAt("condition.allOf")) {
      String value = condition.at("metricValue");
      values.add(
          joined(
                  " ",
                  condition.at("metricName", "metricMeasureColumn"),
                  condition.at("operator"),
                  condition.at("threshold"))
              + (value.isEmpty() ? "" : ", was " + value));
    }
    values.remove("");
    return values.isEmpty() ? "" : " [" + String.join("; ", values) + "]";
  }

  private static void search(JsonObject alert, RecordEvents to) {
    String rule = alert.at("AlertRuleName");
    EventTime time = american(alert.at("SearchIntervalEndtimeUtc", "SearchIntervalEndTimeUtc"), to);
    String count = alert.at("ResultCount");
    to.tell(
        to.event(
                joined("/", rule, since(time)),
                time,
                joined(": ", rule + " fires", alert.at("Description"))
                    + (count.isEmpty() ? "" : " [" + count + " results]"))
            .withKind(EventKind.ALERT)
            .withSeverity(alert.at("Severity"))
            .withAddress(
                page(alert.at("LinkToSearchResults"), alert.at("LinkToFilteredSearchResultsUI")))
            .referring(words(rule)));
  }

  private static EventTime american(String text, RecordEvents to) {
    try {
      return new EventTime.At(
          LocalDateTime.parse(text, AMERICAN).toInstant(ZoneOffset.UTC),
          Optional.empty(),
          Precision.SECOND,
          false,
          new RawTime(text, "UTC", Provenance.BY_FORMAT, Provenance.IN_TEXT));
    } catch (DateTimeParseException other) {
      return to.time(text);
    }
  }

  private static void metric(JsonObject alert, RecordEvents to) {
    JsonObject context = alert.objectIfAny("context");
    JsonObject log = context.objectIfAny("activityLog");
    JsonObject told = log.isEmpty() ? context : log;
    EventTime time = to.time(told.at("eventTimestamp", "timestamp"));
    String rule = told.at("name", "operationName");
    boolean over =
        alert.at("status").equals("Deactivated") || alert.at("status").equals("Resolved");
    SourceEvent event =
        to.event(
                joined("/", told.at("eventDataId", "id"), alert.at("status"), since(time)),
                time,
                joined(": ", rule + (over ? " is resolved" : " fires"), told.at("description"))
                    + measured(context))
            .withKind(over ? EventKind.OBSERVATION : EventKind.ALERT)
            .withSeverity(told.at("severity", "level"))
            .withAddress(page(told.at("portalLink")))
            .referring(words(rule));
    to.tell(event, person("engineer", told.at("caller")));
  }
}
