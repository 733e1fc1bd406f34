package dev.unrepeat.source.cloudtrail;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Records of AWS CloudTrail: log files (`{"Records": […]}`), one a line, and the answer of `aws
/// cloudtrail lookup-events`, which carries each record as a text. Calls that only read are folded.
/// Of the parameters only names and ids are told. Source: AWS CloudTrail user guide, "CloudTrail
/// record contents".
public final class CloudTrailCalls extends JsonSource {
  private static final Pattern NAMES =
      Pattern.compile("(?i).*(?:name|id|arn|identifier|cluster|service|bucket)");
  private static final Pattern SECRET = Pattern.compile("(?i).*(?:secret|password|token|key).*");
  private static final Pattern READS =
      Pattern.compile("(?:Get|List|Describe|Head|Lookup|BatchGet|Search|Query)[A-Z].*");
  private static final int MOST_NAMES = 4;
  private static final int LONGEST_NAME = 120;

  public CloudTrailCalls() {
    super("cloudtrail", Set.of("Records", "Events"), "eventID", "CloudTrailEvent");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return (record.has("eventID") && record.has("eventName") && record.has("eventSource"))
        || (record.has("EventId") && record.has("EventName"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.has("eventID")) {
      call(record, to);
    } else if (record.has("EventId")) {
      JsonObject.in(record.text("CloudTrailEvent"))
          .ifPresentOrElse(call -> call(call, to), () -> lookedUp(record, to));
    }
  }

  /// Tells one record, whoever hands it over.
  public static void call(JsonObject call, RecordEvents to) {
    String name = call.at("eventName");
    String error = call.at("errorCode");
    boolean reads =
        call.at("readOnly").equals("true")
            || (!call.has("readOnly") && READS.matcher(name).matches());
    SourceEvent event =
        to.event(
                // One id was seen on two records: the call and what it did in another account.
                joined("/", call.at("eventID"), name, call.at("recipientAccountId")),
                to.time(call.at("eventTime")),
                joined(
                    ": ",
                    joined(" ", call.at("eventSource").replace(".amazonaws.com", ""), name)
                        + about(call),
                    joined(" — ", error, call.at("errorMessage"))))
            .withSeverity(error)
            .referring(new LinkedHashSet<>(names(call)));
    boolean signsIn = name.equals("ConsoleLogin") || name.startsWith("AssumeRole");
    if (reads) {
      event = event.weighing(Weight.NOISE, "read-only calls");
    } else if (error.isEmpty() && !signsIn) {
      event = event.withKind(EventKind.CHANGE);
    }
    to.tell(event, actor(call));
  }

  private static void lookedUp(JsonObject record, RecordEvents to) {
    SourceEvent event =
        to.event(
            joined("/", record.at("EventId"), record.at("EventName")),
            to.time(record.at("EventTime")),
            joined(
                " ",
                record.at("EventSource").replace(".amazonaws.com", ""),
                record.at("EventName"),
                record.at("Resources.ResourceName")));
    boolean reads = record.at("ReadOnly").equals("true");
    to.tell(
        reads ? event.weighing(Weight.NOISE, "read-only calls") : event.withKind(EventKind.CHANGE),
        person("engineer", record.at("Username")));
  }

  private static String about(JsonObject call) {
    List<String> names = names(call);
    return names.isEmpty() ? "" : " of " + String.join(", ", names);
  }

  private static List<String> names(JsonObject call) {
    List<String> found = new ArrayList<>();
    JsonObject parameters = call.objectIfAny("requestParameters");
    for (Map.Entry<String, String> entry : parameters.allTexts().entrySet()) {
      boolean tells =
          NAMES.matcher(entry.getKey()).matches() && !SECRET.matcher(entry.getKey()).matches();
      if (tells && !entry.getValue().isBlank() && entry.getValue().length() <= LONGEST_NAME) {
        found.add(entry.getValue().strip());
      }
    }
    for (JsonObject item : parameters.objectsAt("instancesSet.items")) {
      found.add(item.at("instanceId"));
    }
    found.remove("");
    return found.stream().distinct().limit(MOST_NAMES).toList();
  }

  private static Optional<Actor> actor(JsonObject call) {
    JsonObject identity = call.objectIfAny("userIdentity");
    String type = identity.at("type");
    String invoker = identity.at("invokedBy");
    if (type.equals("AWSService") || (identity.at("arn").isEmpty() && !invoker.isEmpty())) {
      return program("AWS service", invoker);
    }
    String name =
        identity.at("userName", "sessionContext.sessionIssuer.userName", "arn", "principalId");
    return type.equals("AssumedRole") || type.equals("AWSAccount")
        ? program("role", session(identity, name))
        : person("engineer", name);
  }

  /// The role with the name of its session, which may be a person's.
  private static String session(JsonObject identity, String role) {
    String arn = identity.at("arn");
    String session = arn.substring(arn.lastIndexOf('/') + 1);
    return arn.contains(":assumed-role/") && !session.equals(role) ? role + "/" + session : role;
  }
}
