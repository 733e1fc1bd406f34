package dev.unrepeat.render;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The timeline as one JSON object, for other programs:
///
///     { "incident": "INC-2026-042", "title": "…",
///       "milestones": [ { "kind": "detected", "at": "2026-10-14T14:47:10Z", "certainty": "confirmed",
///                         "event": "E12", "reason": "…" } ],
///       "events": [ { "id": "E12",
///                     "time": { "at": "2026-10-14T14:47:10Z", "until": "…", "precision": "second",
///                               "about": true, "written": "14:47:10", "zone": "UTC",
///                               "zone_known": "in_text", "date_known": "from_document",
///                               "missing": "year" },
///                     "kind": "alert", "kind_reason": "…", "actor": { "role": "…", "kind": "person" },
///                     "text": "…", "source": "pagerduty", "severity": "critical",
///                     "measurement": { "metric": "…", "value": 12.5, "unit": "%" },
///                     "repeats": 1, "standing": "shown",
///                     "evidence": [ { "in": "V1", "path": "…", "line": 41 }, { "address": "…" } ] } ],
///       "groups": [ { "label": "notifications", "members": [ "E13" ] } ],
///       "links": [ { "told": "E12", "also_told": "E14", "reason": "…", "certainty": "proposed" } ],
///       "clocks": [ { "source": "log", "ahead": "PT40S", "pairs": 3, "set": true } ] }
///
/// What is not known is left out: a time has either `at` or `missing`. Names of people are not in it.
public final class TimelineJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TimelineJson() {}

  public static String print(Timeline timeline, Incident incident) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      text(json, "incident", incident.id().value());
      text(json, "title", incident.title());
      json.writeArrayPropertyStart("milestones");
      incident.milestones().all().forEach(milestone -> milestone(json, milestone));
      json.writeEndArray();
      json.writeArrayPropertyStart("events");
      timeline.events().forEach(event -> event(json, event));
      json.writeEndArray();
      around(json, timeline);
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void text(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static void milestone(JsonGenerator json, Milestone milestone) {
    json.writeStartObject();
    text(json, "kind", word(milestone.kind()));
    text(json, "at", milestone.at().toString());
    text(json, "certainty", word(milestone.certainty()));
    milestone.event().ifPresent(event -> text(json, "event", event.toString()));
    text(json, "reason", milestone.reason());
    json.writeEndObject();
  }

  private static void event(JsonGenerator json, TimelineEvent event) {
    json.writeStartObject();
    text(json, "id", event.id().toString());
    time(json, event.time());
    text(json, "kind", word(event.kind()));
    text(json, "kind_reason", event.kindReason());
    event.actor().ifPresent(actor -> actor(json, actor));
    text(json, "text", event.text());
    text(json, "source", event.source());
    text(json, "severity", event.severity());
    event
        .measurement()
        .ifPresent(m -> {
          json.writeObjectPropertyStart("measurement");
          text(json, "metric", m.metric());
          json.writeNumberProperty("value", m.value());
          text(json, "unit", m.unit());
          json.writeEndObject();
        });
    json.writeNumberProperty("repeats", event.repeats());
    text(json, "standing", word(event.standing()));
    if (!event.evidence().isEmpty()) {
      json.writeArrayPropertyStart("evidence");
      event.evidence().forEach(link -> evidence(json, link));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void actor(JsonGenerator json, Actor actor) {
    json.writeObjectPropertyStart("actor");
    text(json, "role", actor.role());
    text(json, "kind", word(actor.kind()));
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, EventTime time) {
    json.writeObjectPropertyStart("time");
    switch (time) {
      case EventTime.At at -> {
        text(json, "at", at.instant().toString());
        at.until().ifPresent(until -> text(json, "until", until.toString()));
        text(json, "precision", word(at.precision()));
        if (at.about()) {
          json.writeBooleanProperty("about", true);
        }
      }
      case EventTime.Undated undated -> text(json, "missing", word(undated.missing()));
    }
    RawTime raw = time.raw();
    text(json, "written", raw.text());
    text(json, "zone", raw.zone());
    text(json, "zone_known", word(raw.zoneKnown()));
    text(json, "date_known", word(raw.dateKnown()));
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, EvidenceLink link) {
    json.writeStartObject();
    switch (link) {
      case EvidenceLink.InFile file -> {
        text(json, "in", file.evidence().toString());
        text(json, "path", file.path());
        if (file.line() > 0) {
          json.writeNumberProperty("line", file.line());
        }
      }
      case EvidenceLink.AtAddress at -> text(json, "address", at.address());
    }
    json.writeEndObject();
  }

  private static void around(JsonGenerator json, Timeline timeline) {
    json.writeArrayPropertyStart("groups");
    timeline
        .groups()
        .forEach(group -> {
          json.writeStartObject();
          text(json, "label", group.label());
          json.writeArrayPropertyStart("members");
          group.members().forEach(member -> json.writeString(member.toString()));
          json.writeEndArray();
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeArrayPropertyStart("links");
    timeline
        .links()
        .forEach(link -> {
          json.writeStartObject();
          text(json, "told", link.told().toString());
          text(json, "also_told", link.alsoTold().toString());
          text(json, "reason", link.reason());
          text(json, "certainty", word(link.certainty()));
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeArrayPropertyStart("denied");
    timeline
        .denied()
        .forEach(pair -> {
          json.writeStartObject();
          text(json, "told", pair.told().toString());
          text(json, "also_told", pair.alsoTold().toString());
          text(json, "reason", pair.reason());
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeArrayPropertyStart("clocks");
    timeline
        .clocks()
        .forEach(clock -> {
          json.writeStartObject();
          text(json, "source", clock.source());
          text(json, "ahead", clock.ahead().toString());
          json.writeNumberProperty("pairs", clock.pairs());
          json.writeBooleanProperty("set", clock.set());
          json.writeEndObject();
        });
    json.writeEndArray();
  }
}
