package dev.unrepeat.source.awsevents;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.awshealth.AwsHealth;
import dev.unrepeat.source.cloudtrail.CloudTrailCalls;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Events of AWS that no other source knows, as EventBridge delivers them: tasks of ECS, scaling
/// groups, deployments, pipelines, databases. Source: EventBridge, "Events from AWS services". The
/// envelope is the same for all; of the detail it is told what it is about, its state and why.
public final class AwsEvents extends JsonSource {
  /// Of these, sources of their own tell more.
  private static final Set<String> KNOWN = Set.of("", "aws.health", "aws.cloudwatch");

  private static final Pattern BAD =
      Pattern.compile("(?i).*(?:fail|error|unsuccessful|interrupt|abort|timed.?out|impaired).*");
  private static final Pattern CHANGE =
      Pattern.compile("(?i).*(?:deploy|pipeline|build|stack|update|service action).*");

  public AwsEvents() {
    super("aws-events", Set.of("Events", "events"), "detail-type");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("detail-type")
        && record.has("detail")
        && !KNOWN.contains(record.at("source"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    told(record, to);
  }

  /// Tells an event of EventBridge, whoever hands it over.
  public static void told(JsonObject record, RecordEvents to) {
    String type = record.at("detail-type");
    JsonObject detail = record.objectIfAny("detail");
    if (detail.has("eventTypeCode")) {
      AwsHealth.told(record, to);
      return;
    }
    if (detail.has("eventID") && detail.has("eventSource")) {
      CloudTrailCalls.call(detail, to);
      return;
    }
    String about = about(record, detail);
    String state =
        detail.at(
            "state",
            "status",
            "lastStatus",
            "deploymentStatus",
            "build-status",
            "eventName",
            "StatusCode",
            "action-type");
    String why =
        detail.at(
            "stoppedReason",
            "reason",
            "Cause",
            "cause",
            "Message",
            "message",
            "statusMessage",
            "Description",
            "description",
            "status-reason");
    SourceEvent event =
        to.event(
                record.at("id"),
                to.time(record.at("time")),
                joined(
                    ": ",
                    joined(" — ", joined(": ", type, about), state, detail.at("result")),
                    why))
            .withSeverity(BAD.matcher(type + " " + state).matches() ? state : "")
            .referring(words(about));
    to.tell(
        CHANGE.matcher(type).matches() ? event.withKind(EventKind.CHANGE) : event,
        program("cloud", record.at("source").replace("aws.", "AWS ").toUpperCase(Locale.ROOT)));
  }

  private static String about(JsonObject record, JsonObject detail) {
    String named =
        detail.at(
            "group",
            "pipeline",
            "AutoScalingGroupName",
            "application",
            "project-name",
            "repository-name",
            "SourceIdentifier",
            "function-name",
            "instance-id",
            "EC2InstanceId",
            "name",
            "stack-id");
    if (!named.isEmpty()) {
      return named;
    }
    String arn = record.at("resources");
    return arn.substring(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
  }
}
