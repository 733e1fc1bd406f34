package dev.unrepeat.source.datadog;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.text.Begun;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Events of Datadog as versions 1 and 2 of its API list them, and the usual message of its webhook
/// integration. A message that a team wrote itself is read by a mapping file. Source: Datadog API
/// reference, "Events"; documentation, "Webhooks integration". The number `id` loses its last
/// digits in many programs, so `id_str` is the key.
public final class DatadogEvents extends JsonSource {
  private static final Pattern FENCE = Pattern.compile("(?m)^\\s*%%%\\s*$|%%%");
  private static final Begun MENTIONS = Begun.by('@', "(?<![\\w@.])@[\\w.@-]+\\s*");

  public DatadogEvents() {
    super("datadog", Set.of("events", "data"), "date_happened", "alert_type", "event_type", "evt");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isV1(v1(record)) || isV2(record) || isMessage(record);
  }

  /// `GET /v1/events/{id}` answers with one event in an object.
  private static JsonObject v1(JsonObject record) {
    return record.objectIfAny("event").has("date_happened") ? record.object("event") : record;
  }

  private static boolean isV1(JsonObject event) {
    return event.has("date_happened") && event.has("title");
  }

  private static boolean isV2(JsonObject record) {
    return record.textIfAny("type").equals("event") && !record.objectAt("attributes").isEmpty();
  }

  private static boolean isMessage(JsonObject record) {
    return record.has("event_type")
        && record.has("title")
        && record.has("body")
        && (record.has("date") || record.has("last_updated"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isV1(v1(record))) {
      event(v1(record), to);
    } else if (isV2(record)) {
      v2(record, to);
    } else if (isMessage(record)) {
      message(record, to);
    }
  }

  private static void event(JsonObject event, RecordEvents to) {
    String title = plain(event.at("title"));
    String path = event.at("url");
    String key = event.at("id_str", "id");
    SourceEvent told =
        to.event(
                key.isEmpty() ? to.place() : key,
                to.time(event.at("date_happened")),
                joined(": ", title, plain(event.at("text"))))
            .withSeverity(event.at("alert_type", "priority"))
            .withAddress(path.startsWith("/") ? "https://app.datadoghq.com" + path : page(path))
            .referring(References.inReport(title));
    String handle = event.at("handle");
    Optional<Actor> who =
        handle.isEmpty() ? program("monitoring", event.at("source")) : person("responder", handle);
    to.tell(withKind(told, title), who);
  }

  private static void v2(JsonObject record, RecordEvents to) {
    JsonObject event = record.object("attributes");
    JsonObject inner = event.objectIfAny("attributes");
    String title = plain(inner.at("title", "evt.name"));
    String key = record.at("id");
    SourceEvent told =
        to.event(
                key.isEmpty() ? to.place() : key,
                to.time(event.at("timestamp", "attributes.timestamp")),
                joined(": ", title, plain(event.at("message"))))
            .withSeverity(inner.at("status", "priority"))
            .referring(References.inReport(title));
    to.tell(
        withKind(told, title),
        program("monitoring", inner.at("service", "sourcecategory", "source_type_name")));
  }

  /// The priority P1 to P5 of the monitor, else how bad it is; "normal" and "low" only say how loud
  /// an event is shown.
  private static String severity(JsonObject record) {
    String priority = record.at("alert_priority", "priority");
    boolean shown = priority.equals("normal") || priority.equals("low");
    String type = record.at("alert_type");
    return priority.isEmpty() || (shown && !type.isEmpty()) ? type : priority;
  }

  private static void message(JsonObject record, RecordEvents to) {
    String title = plain(record.at("title"));
    EventTime time = to.time(record.at("date", "last_updated"));
    String id = record.at("id", "alert_id");
    Set<String> references = new LinkedHashSet<>(References.inReport(title));
    references.addAll(words(record.at("alert_id", "aggreg_key", "alert_cycle_key")));
    SourceEvent told =
        to.event(
                joined(
                    "/",
                    id.isEmpty() ? to.place() : id,
                    record.at("alert_transition", "event_type"),
                    since(time)),
                time,
                joined(": ", title, plain(record.at("body", "text_only_msg"))))
            .withSeverity(severity(record))
            .withAddress(page(record.at("link", "url")))
            .referring(references);
    to.tell(withKind(told, title), Optional.empty());
  }

  /// The title of a monitor's event begins with what the monitor found.
  private static SourceEvent withKind(SourceEvent event, String title) {
    if (title.startsWith("[Recovered") || title.startsWith("[Resolved")) {
      return event.withKind(EventKind.OBSERVATION);
    }
    boolean fires =
        title.startsWith("[Triggered")
            || title.startsWith("[Re-Triggered")
            || title.startsWith("[Warn")
            || title.startsWith("[No Data");
    return fires ? event.withKind(EventKind.ALERT) : event;
  }

  /// Without the fences around Markdown and without whom the message was sent to.
  private static String plain(String text) {
    String said =
        text.contains("%%%")
            ? PlainText.ofMarkdown(FENCE.matcher(text).replaceAll("").strip())
            : text.strip();
    return MENTIONS.removedFrom(said).strip();
  }
}
