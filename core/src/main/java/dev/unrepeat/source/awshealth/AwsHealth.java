package dev.unrepeat.source.awshealth;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/// Events of AWS Health: `describe-events`, `describe-event-details`, and as EventBridge delivers
/// them. Source: AWS Health API reference, "Event"; user guide, "AWS Health event Amazon
/// EventBridge schema". An event that is closed is two: its beginning and its end. When it was last
/// updated, and when EventBridge sent it, is no happening.
public final class AwsHealth extends JsonSource {

  public AwsHealth() {
    super("aws-health", Set.of("events", "successfulSet"), "eventTypeCode");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    JsonObject event = event(record);
    return event.has("eventTypeCode") && event.has("startTime");
  }

  private static JsonObject event(JsonObject record) {
    return record.has("eventTypeCode")
        ? record
        : record.has("detail") ? record.objectIfAny("detail") : record.objectIfAny("event");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    told(record, to);
  }

  /// Tells one record, whoever hands it over.
  public static void told(JsonObject record, RecordEvents to) {
    JsonObject event = event(record);
    if (event.at("eventTypeCode").isEmpty()) {
      return;
    }
    String category = event.at("eventTypeCategory");
    String key = event.at("arn", "eventArn", "eventTypeCode");
    String name =
        joined(
            " ",
            "AWS",
            event.at("service"),
            category.equals("scheduledChange") ? "scheduled change" : category,
            "in " + joined("", event.at("region", "eventRegion"), record.at("region")));
    String says =
        joined(
            ": ",
            name + " (" + event.at("eventTypeCode") + ")",
            event.at("eventDescription.latestDescription").isEmpty()
                ? record.at("eventDescription.latestDescription")
                : event.at("eventDescription.latestDescription"));
    EventTime start = time(event.at("startTime"), to);
    to.tell(
        to.event(joined("/", key, event.at("startTime"), "begins"), start, says)
            .withKind(
                switch (category) {
                  case "issue" -> EventKind.SYMPTOM;
                  case "scheduledChange" -> EventKind.CHANGE;
                  default -> EventKind.OBSERVATION;
                })
            .referring(words(key)),
        program("provider", "AWS"));
    if (event.at("statusCode").equals("closed") && !event.at("endTime").isEmpty()) {
      to.tell(
          to.event(
                  joined("/", key, event.at("startTime"), "ends"),
                  time(event.at("endTime"), to),
                  name + " (" + event.at("eventTypeCode") + ") has ended")
              .withKind(EventKind.OBSERVATION)
              .referring(words(key)),
          program("provider", "AWS"));
    }
  }

  /// EventBridge writes `Sat, 28 Nov 2026 21:33:40 GMT`.
  private static EventTime time(String written, RecordEvents to) {
    if (written.isEmpty() || !Character.isLetter(written.charAt(0))) {
      return to.time(written);
    }
    try {
      return to.time(
              ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant()
                  .toString())
          .writtenAs(written);
    } catch (DateTimeException other) {
      return to.time(written);
    }
  }
}
