package dev.unrepeat.source.alertmanager;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTaker;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.time.MachineTimes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes events of the alerts in one message: firing at its start, resolved at its end. Grafana
/// sends the same shape.
///
/// @param source whose messages they are
public record AlertGroups(String source, String path, MachineTimes times, SentOnce sent)
    implements RecordTaker {
  private static final Pattern SOME = Pattern.compile("[1-9]\\d*");

  @Override
  public void record(JsonObject record, long number, EventSink sink) {
    tell(
        AlertmanagerHistory.message(record),
        record.text("receivedAt"),
        new RecordTime(times, path, number, sink));
  }

  /// @param receivedAt stands where an alert has no time of its own
  public void tell(JsonObject group, String receivedAt, RecordTime time) {
    EventSink sink = time.sink();
    long number = time.number();
    if (!group.has("alerts")) {
      sink.problem(
          new Problem(
              path,
              number,
              "The record has no `alerts`, so it is no message about alerts; it was left out."));
      return;
    }
    String truncated = group.text("truncatedAlerts");
    if (SOME.matcher(truncated).matches()) {
      sink.problem(
          new Problem(
              path,
              number,
              "Data is missing: the sender left "
                  + truncated
                  + " alerts out of this message (`max_alerts` of the receiver). Raise it, or export the alerts themselves."));
    }
    for (JsonObject alert : group.objects("alerts")) {
      alert(alert, group, receivedAt, time);
    }
  }

  private void alert(JsonObject alert, JsonObject group, String receivedAt, RecordTime time) {
    String status = alert.text("status").isEmpty() ? group.text("status") : alert.text("status");
    Labels labels = new Labels(alert.object("labels"));
    EventTime start = time.readOrReceipt(alert.text("startsAt"), receivedAt);
    String key = key(alert, labels, start);
    SourceEvent firing = event(alert, group, labels, key + "/firing", start, " fires", time);
    if (!status.equals("resolved")) {
      sent.add(firing);
      return;
    }
    sent.addIfNew(firing);
    EventTime end = time.readOrReceipt(alert.text("endsAt"), receivedAt);
    sent.add(
        event(alert, group, labels, key + "/resolved", end, " is resolved", time)
            .withKind(EventKind.OBSERVATION));
  }

  /// Tells an alert of a list that the API gives, which holds those that fire now: the end of such
  /// an alert is only when it would be forgotten, and the time of its last update is no happening.
  void listed(JsonObject alert, RecordTime time) {
    Labels labels = new Labels(alert.object("labels"));
    EventTime start = time.readOrReceipt(alert.firstText("startsAt", "activeAt"), "");
    String key = key(alert, labels, start);
    if (alert.textIfAny("state").equals("pending")) {
      sent.add(
          event(alert, JsonObject.EMPTY, labels, key + "/pending", start, " is pending", time)
              .withKind(EventKind.OBSERVATION));
      return;
    }
    sent.add(event(alert, JsonObject.EMPTY, labels, key + "/firing", start, " fires", time));
  }

  private static String key(JsonObject alert, Labels labels, EventTime start) {
    String fingerprint = alert.firstText("fingerprint");
    return (fingerprint.isEmpty() ? labels.hash() : fingerprint) + "/" + RecordEvents.since(start);
  }

  private SourceEvent event(
      JsonObject alert,
      JsonObject group,
      Labels labels,
      String key,
      EventTime at,
      String what,
      RecordTime time) {
    String page = alert.firstText("generatorURL", "panelURL", "dashboardURL");
    String happening = labels.title() + what;
    return new SourceEvent(
        source,
        key,
        at,
        Optional.of(EventKind.ALERT),
        Optional.empty(),
        text(alert, group, labels, happening),
        labels.severity().isEmpty()
            ? new Labels(group.object("commonLabels")).severity()
            : labels.severity(),
        Optional.empty(),
        path,
        time.number(),
        page.isEmpty() ? group.firstText("externalURL") : page,
        Weight.SIGNAL,
        "",
        references(alert, labels),
        List.of(),
        1);
  }

  private static String text(JsonObject alert, JsonObject group, Labels labels, String happening) {
    JsonObject own = alert.object("annotations");
    JsonObject common = group.object("commonAnnotations");
    StringBuilder text = new StringBuilder(happening);
    String summary = first(own, common, "summary", "title", "message");
    String description = first(own, common, "description");
    if (!summary.isEmpty()) {
      text.append(": ").append(summary);
    }
    if (!description.isEmpty() && !description.equals(summary)) {
      text.append(summary.isEmpty() ? ": " : " — ").append(description);
    }
    String which = labels.apartFrom(new Labels(group.object("commonLabels")));
    return which.isEmpty()
        ? text.toString()
        : text.append(" [").append(which).append(']').toString();
  }

  private static String first(JsonObject own, JsonObject common, String... names) {
    String text = own.firstText(names);
    return text.isEmpty() ? common.firstText(names) : text;
  }

  private static Set<String> references(JsonObject alert, Labels labels) {
    Set<String> words = new HashSet<>();
    words.add(labels.title());
    words.add(alert.firstText("fingerprint"));
    words.remove("");
    words.remove(Labels.NAMELESS);
    return words;
  }
}
