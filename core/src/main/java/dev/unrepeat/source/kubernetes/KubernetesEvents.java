package dev.unrepeat.source.kubernetes;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.range;
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

/// Events of a Kubernetes cluster: `kubectl get events -o json`, also watched, in the form of `v1`
/// and of `events.k8s.io/v1`. An event that was seen several times lasts from the first to the last
/// of them. Source: Kubernetes API reference, "Event".
public final class KubernetesEvents extends JsonSource {
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,9}");

  public KubernetesEvents() {
    super("kubernetes", Set.of("items"), "involvedObject", "regarding");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    JsonObject event = event(record);
    return event.has("metadata")
        && (event.has("involvedObject") || event.has("regarding"))
        && (event.at("kind").equals("Event") || event.has("reason") || event.has("lastTimestamp"));
  }

  /// With `--output-watch-events` each lies in `{"type": "ADDED", "object": …}`.
  private static JsonObject event(JsonObject record) {
    return record.has("object") ? record.objectIfAny("object") : record;
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (!isOurs(record, JsonObject.EMPTY)) {
      return;
    }
    JsonObject event = event(record);
    if (record.at("type").equals("DELETED") && record.has("object")) {
      to.leaveOut("The event was deleted from the cluster, which is no happening");
      return;
    }
    String count = event.at("count", "series.count", "deprecatedCount");
    long times = COUNT.matcher(count).matches() ? Long.parseLong(count) : 1;
    String uid = event.at("metadata.uid");
    String type = event.at("type");
    SourceEvent told =
        to.event(
                uid.isEmpty() ? key(event, to) : uid,
                time(event, to),
                joined(": ", joined(" ", about(event), event.at("reason")), text(event)))
            .withSeverity(type.equals("Normal") ? "" : severity(type, event))
            .referring(words(event.at("involvedObject.name", "regarding.name")))
            .repeated(times);
    if (event.at("reason").equals("ScalingReplicaSet")) {
      told = told.withKind(EventKind.CHANGE);
    } else if (type.equals("Normal")) {
      told = told.weighing(Weight.NOISE, "cluster events");
    }
    SourceEvent said = told;
    to.grow(
        reporter(event.at("source.component", "reportingComponent", "reportingController"), event)
            .map(said::withActor)
            .orElse(said));
  }

  private static String severity(String type, JsonObject event) {
    String said = event.at("severity");
    return type.isEmpty() && !said.equals("info") ? said : type;
  }

  private static Optional<Actor> reporter(String component, JsonObject event) {
    return RecordEvents.program(
        "cluster", joined(" on ", component, event.at("source.host", "deprecatedSource.host")));
  }

  private static String key(JsonObject event, RecordEvents to) {
    String name = event.at("metadata.name");
    String sent = event.at("timestamp");
    if (name.isEmpty() && !sent.isEmpty()) {
      return joined("/", about(event), event.at("reason"), sent);
    }
    return name.isEmpty() ? to.place() : joined("/", event.at("metadata.namespace"), name);
  }

  private static String text(JsonObject event) {
    return event.at("message", "note");
  }

  private static String about(JsonObject event) {
    return joined(
        "/",
        event.at("involvedObject.kind", "regarding.kind"),
        event.at("involvedObject.namespace", "regarding.namespace"),
        event.at("involvedObject.name", "regarding.name"));
  }

  /// The first that says something of the times of beginning, and up to the last of those of end.
  private static EventTime time(JsonObject event, RecordEvents to) {
    Optional<EventTime> first =
        first(to, event, "firstTimestamp", "deprecatedFirstTimestamp", "eventTime");
    Optional<EventTime> last =
        first(to, event, "series.lastObservedTime", "lastTimestamp", "deprecatedLastTimestamp");
    if (first.isPresent()) {
      return range(first.get(), last);
    }
    // Flux sends events as its controllers write them, with a `timestamp` alone.
    return last.orElseGet(() -> to.time(event.at("metadata.creationTimestamp", "timestamp")));
  }

  private static Optional<EventTime> first(RecordEvents to, JsonObject event, String... fields) {
    for (String field : fields) {
      Optional<EventTime> time = to.timeIfAny(event.at(field));
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }
}
