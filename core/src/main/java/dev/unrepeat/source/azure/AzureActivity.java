package dev.unrepeat.source.azure;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What was done to resources of Azure: the activity log as `az monitor activity-log list` prints
/// it, and logs of resources as diagnostic settings write them. Operations that only read are
/// folded. Source: Azure Monitor documentation, "Azure Activity Log event schema" and "Common and
/// service-specific schemas for Azure resource logs".
public final class AzureActivity extends JsonSource {
  private static final Pattern READS =
      Pattern.compile(
          "(?i).*/(?:read|(?:list|get)\\w*/action|diagnosticLogs/Read)|(?:list|get) .*");
  private static final Pattern BAD =
      Pattern.compile("(?i)fail\\w*|critical|error|unavailable|degraded");
  private static final String CLAIM =
      "claims.http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

  public AzureActivity() {
    super("azure-activity", Set.of("value", "records"), "operationName", "eventTime");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isGrid(record)
        || (record.has("operationName")
            && record.has("resourceId")
            && (record.has("eventTimestamp") || record.has("time")));
  }

  /// What Event Grid delivers of the activity log.
  private static boolean isGrid(JsonObject record) {
    return record.at("eventType").startsWith("Microsoft.Resources.") && record.has("eventTime");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isGrid(record)) {
      grid(record, record.objectIfAny("data"), to);
      return;
    }
    if (!record.has("operationName")) {
      return;
    }
    String operation =
        record.at("operationName.localizedValue", "operationName.value", "operationName");
    String resource = record.at("resourceId");
    String about = resource.substring(resource.lastIndexOf('/') + 1);
    String state = record.at("status.localizedValue", "status.value", "resultType");
    String why =
        record.at(
            "properties.statusMessage",
            "properties.message",
            "properties.log",
            "properties.title",
            "resultDescription",
            "subStatus.localizedValue",
            "resultSignature");
    EventTime time = to.time(record.at("eventTimestamp", "time"));
    String id = record.at("eventDataId");
    SourceEvent event =
        to.event(
                id.isEmpty()
                    ? joined("/", record.at("correlationId"), operation, state, since(time))
                    : id,
                time,
                joined(": ", joined(" of ", operation, about), joined(" — ", state, why)))
            .withSeverity(record.at("level"))
            .referring(words(about, record.at("correlationId")));
    boolean reads = READS.matcher(record.at("operationName.value", "operationName")).matches();
    if (reads && !BAD.matcher(state).matches()) {
      event = event.weighing(Weight.NOISE, "read-only calls");
    } else if (record
        .at("category.value", "category")
        .matches("(?i)administrative|write|delete|action")) {
      event = event.withKind(EventKind.CHANGE);
    }
    to.tell(event, actor(record));
  }

  private static void grid(JsonObject record, JsonObject data, RecordEvents to) {
    String resource = data.at("resourceUri");
    String about = resource.substring(resource.lastIndexOf('/') + 1);
    String name = data.at(CLAIM + "upn", "claims.name");
    to.tell(
        to.event(
                record.at("id"),
                to.time(record.at("eventTime")),
                joined(": ", joined(" of ", data.at("operationName"), about), data.at("status")))
            .withKind(EventKind.CHANGE)
            .withSeverity(BAD.matcher(data.at("status")).matches() ? data.at("status") : "")
            .referring(words(about, data.at("correlationId"))),
        who(name));
  }

  /// A person by the address they sign in with; anything else is a program.
  private static Optional<Actor> actor(JsonObject record) {
    String name =
        record.at(
            "caller",
            "identity." + CLAIM + "upn",
            "identity." + CLAIM + "name",
            "identity.claims.name",
            "identity");
    return who(name);
  }

  private static Optional<Actor> who(String name) {
    return name.contains("@") || name.contains(" ")
        ? person("engineer", name)
        : program("application", name);
  }
}
