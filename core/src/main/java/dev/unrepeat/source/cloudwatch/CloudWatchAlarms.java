package dev.unrepeat.source.cloudwatch;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.awsevents.AwsEvents;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Changes of CloudWatch alarms: in a message of SNS as HTTP delivers it or as Lambda is handed it,
/// bare, as an event of EventBridge, or in the history of alarms. The instant is the alarm's
/// `StateChangeTime`; times within its reason are data points. Source: Amazon SNS developer guide,
/// "HTTP/HTTPS notification JSON format"; CloudWatch user guide, "Alarm events and EventBridge".
public final class CloudWatchAlarms extends JsonSource {
  public CloudWatchAlarms() {
    super(
        "cloudwatch",
        Set.of("Records", "AlarmHistoryItems"),
        "TopicArn",
        "AlarmName",
        "detail-type");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("Sns")
        || (record.has("TopicArn") && record.has("Message"))
        || (record.has("AlarmName") && (record.has("NewStateValue") || isHistory(record)))
        || isBridge(record);
  }

  private static boolean isBridge(JsonObject record) {
    return record.at("source").equals("aws.cloudwatch") && record.has("detail-type");
  }

  private static boolean isHistory(JsonObject record) {
    return record.has("HistoryItemType") && record.has("Timestamp");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.has("Sns")) {
      sns(record.objectIfAny("Sns"), to);
    } else if (record.has("TopicArn")) {
      sns(record, to);
    } else if (record.has("NewStateValue")) {
      alarm(record, to);
    } else if (isBridge(record)) {
      bridge(record, to);
    } else if (isHistory(record)) {
      history(record, to);
    }
  }

  private static void sns(JsonObject message, RecordEvents to) {
    String type = message.at("Type");
    if (type.endsWith("Confirmation")) {
      to.leaveOut("SNS asks to confirm a subscription here; its address was not followed");
      return;
    }
    String text = message.textIfAny("Message");
    JsonObject carried = JsonObject.in(text).orElse(JsonObject.EMPTY);
    if (carried.has("AlarmName")) {
      alarm(carried, to);
    } else if (isBridge(carried)) {
      bridge(carried, to);
    } else if (carried.has("detail-type")) {
      AwsEvents.told(carried, to);
    } else {
      String id = message.at("MessageId");
      to.tell(
          to.event(
              id.isEmpty() ? to.place() : id,
              to.time(message.at("Timestamp")),
              joined(": ", message.at("Subject"), text)));
    }
  }

  private static void alarm(JsonObject alarm, RecordEvents to) {
    told(
        alarm.at("AlarmName"),
        alarm.at("AlarmArn"),
        alarm.at("NewStateValue"),
        joined(" — ", alarm.at("AlarmDescription"), alarm.at("NewStateReason")),
        to.time(alarm.at("StateChangeTime")),
        to);
  }

  private static void bridge(JsonObject event, RecordEvents to) {
    JsonObject detail = event.objectIfAny("detail");
    told(
        detail.at("alarmName"),
        event.at("resources"),
        detail.at("state.value"),
        joined(" — ", detail.at("configuration.description"), detail.at("state.reason")),
        to.time(detail.at("state.timestamp")),
        to);
  }

  private static void history(JsonObject item, RecordEvents to) {
    String name = item.at("AlarmName");
    EventTime time = to.time(item.at("Timestamp"));
    String summary = item.at("HistorySummary");
    boolean changes = item.at("HistoryItemType").equals("ConfigurationUpdate");
    var event =
        to.event(joined("/", name, since(time), summary), time, joined(": ", name, summary))
            .referring(words(name));
    to.tell(
        changes
            ? event.withKind(EventKind.CHANGE)
            : event.withKind(
                summary.endsWith("to ALARM") ? EventKind.ALERT : EventKind.OBSERVATION));
  }

  private static void told(
      String name, String arn, String state, String reason, EventTime time, RecordEvents to) {
    String happening =
        switch (state) {
          case "ALARM" -> " fires";
          case "OK" -> " is back to OK";
          case "INSUFFICIENT_DATA" -> " has insufficient data";
          default -> " is " + state;
        };
    to.tell(
        to.event(
                joined("/", arn.isEmpty() ? name : arn, since(time)),
                time,
                joined(": ", name + happening, reason))
            .withKind(state.equals("ALARM") ? EventKind.ALERT : EventKind.OBSERVATION)
            .withSeverity(state)
            .referring(words(name)),
        program("monitoring", "CloudWatch"));
  }
}
