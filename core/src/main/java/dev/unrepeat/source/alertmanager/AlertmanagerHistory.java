package dev.unrepeat.source.alertmanager;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.source.json.Shape;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The webhook messages of Alertmanager (version 4), one or many, each as it came or as
/// `{"receivedAt": …, "body": …}`; lists of alerts that fire now, from the API.
public final class AlertmanagerHistory implements EventSource {
  static final String NAME = "alertmanager";

  private static final Shape ALERT =
      Shape.of(
          "status", "startsAt", "endsAt", "generatorURL", "fingerprint", "labels", "annotations");
  private static final Shape GROUP =
      Shape.of(
              "status",
              "groupKey",
              "truncatedAlerts",
              "externalURL",
              "commonLabels",
              "commonAnnotations")
          .with("alerts", ALERT);
  private static final JsonRecords GROUPS =
      new JsonRecords(Set.of(), GROUP.with("receivedAt", Shape.ALL).with("body", GROUP));

  /// `/api/v2/alerts` and `amtool -o json` of Alertmanager, `/api/v1/alerts` of Prometheus.
  private static final JsonRecords LISTED =
      new JsonRecords(Set.of("data.", "data", "alerts"), Shape.ALL);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(AlertmanagerHistory::isOurs).map(FileHead::file).toList();
  }

  /// Grafana sends the same shape with its own fields besides; that is another source.
  private static boolean isOurs(FileHead head) {
    if (isList(head)) {
      return true;
    }
    Optional<JsonHead> first = JsonHead.of(head, Set.of());
    if (first.isEmpty()) {
      return false;
    }
    JsonObject group = message(first.get().record());
    return group.has("alerts")
        && (group.has("groupKey")
            || group.has("receiver")
            || group.has("groupLabels")
            || group.textIfAny("version").equals("4"))
        && !group.has("orgId")
        && group.objectsAt("alerts").stream().noneMatch(alert -> alert.has("valueString"));
  }

  /// Whether it is a list of alerts from the API of Alertmanager or Prometheus.
  private static boolean isList(FileHead head) {
    JsonObject alert =
        JsonHead.of(head, LISTED.lists()).map(JsonHead::record).orElse(JsonObject.EMPTY);
    return alert.has("labels")
        && ((alert.has("startsAt") && alert.objectIfAny("status").has("state"))
            || (alert.has("activeAt") && alert.has("state")));
  }

  /// The message itself, also where it lies in an envelope.
  static JsonObject message(JsonObject record) {
    return record.has("alerts") ? record : record.objectIfAny("body");
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    MachineTimes times = new MachineTimes(answers);
    SentOnce sent = new SentOnce(sink);
    for (EvidenceFile file : files) {
      AlertGroups groups = new AlertGroups(NAME, file.path(), times, sent);
      if (isList(JsonHead.begin(file))) {
        LISTED.read(
            file,
            sink,
            (alert, number, few) ->
                groups.listed(alert, new RecordTime(times, file.path(), number, few)));
      } else {
        GROUPS.read(file, sink, groups);
      }
    }
    sent.finish();
  }
}
