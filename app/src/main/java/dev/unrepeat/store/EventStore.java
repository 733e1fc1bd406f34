package dev.unrepeat.store;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Measurement;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The events of timelines, each with the record's version at its last change.
final class EventStore {
  private final Sql sql;
  private final EvidenceLinkStore links;

  EventStore(Sql sql, EvidenceLinkStore links) {
    this.sql = sql;
    this.links = links;
  }

  /// An event with its place among the events of the same instant, and its version.
  record Placed(TimelineEvent event, int tie, long version) {}

  /// The events, those of one instant in their order; a [dev.unrepeat.model.Timeline] does the
  /// rest.
  List<TimelineEvent> list(IncidentId id) {
    EvidenceLinkStore.Links evidence = links.list(id, EvidenceLinkStore.Holder.EVENT);
    Map<Integer, List<Revision>> earlier = revisions(id);
    return sql.list(
        """
        SELECT number, happened_at, until_at, told_to, about, missing, raw_text, raw_zone,
          zone_known, date_known, kind, kind_reason, actor_kind, actor_role, actor_name, text,
          source, source_key, severity, metric, measured, unit, repeats, standing
        FROM timeline_event
        WHERE incident_id = :incident
        ORDER BY tie, number
        """,
        Row.of(id),
        row -> event(row, evidence, earlier));
  }

  Map<EventId, Long> versions(IncidentId id) {
    Map<EventId, Long> versions = new HashMap<>();
    List<Map.Entry<EventId, Long>> rows =
        sql.list(
            """
            SELECT number, version
            FROM timeline_event
            WHERE incident_id = :incident
            """,
            Row.of(id),
            row -> Map.entry(new EventId(row.number("number")), row.longNumber("version")));
    rows.forEach(row -> versions.put(row.getKey(), row.getValue()));
    return versions;
  }

  void remove(IncidentId id, List<EventId> events) {
    links.remove(id, EvidenceLinkStore.Holder.EVENT, events.stream().map(EventId::number).toList());
    sql.batch(
        "DELETE FROM event_revision WHERE incident_id = :incident AND event = :event",
        events,
        (event, at) -> Row.of(id).number("event", event.number()));
    sql.batch(
        "DELETE FROM timeline_event WHERE incident_id = :incident AND number = :number",
        events,
        (event, at) -> Row.of(id).number("number", event.number()));
  }

  void insert(IncidentId id, List<Placed> events) {
    sql.batch(
        """
        INSERT INTO timeline_event (incident_id, number, happened_at, until_at, told_to, about,
          missing, raw_text, raw_zone, zone_known, date_known, tie, kind, kind_reason, actor_kind,
          actor_role, actor_name, text, source, source_key, severity, metric, measured, unit,
          repeats, standing, version)
        VALUES (:incident, :number, :happened, :until, :precision, :about,
          :missing, :rawText, :rawZone, :zoneKnown, :dateKnown, :tie, :kind, :reason, :actorKind,
          :actorRole, :actorName, :text, :source, :key, :severity, :metric, :measured, :unit,
          :repeats, :standing, :version)
        """,
        events,
        (placed, at) -> row(id, placed));
    Map<Integer, List<EvidenceLink>> evidence = new TreeMap<>();
    List<Kept> kept = new ArrayList<>();
    for (Placed placed : events) {
      TimelineEvent event = placed.event();
      evidence.put(event.id().number(), event.evidence());
      for (int i = 0; i < event.earlier().size(); i++) {
        kept.add(new Kept(event.id(), i, event.earlier().get(i)));
      }
    }
    links.insert(id, EvidenceLinkStore.Holder.EVENT, evidence);
    insertRevisions(id, kept);
  }

  private static Row row(IncidentId id, Placed placed) {
    TimelineEvent event = placed.event();
    RawTime raw = event.time().raw();
    Row row =
        Row.of(id)
            .number("number", event.id().number())
            .text("rawText", raw.text())
            .text("rawZone", raw.zone())
            .word("zoneKnown", raw.zoneKnown())
            .word("dateKnown", raw.dateKnown())
            .number("tie", placed.tie())
            .word("kind", event.kind())
            .text("reason", event.kindReason())
            .word("actorKind", event.actor().map(Actor::kind))
            .text("actorRole", event.actor().map(Actor::role))
            .text("actorName", event.actor().map(Actor::name))
            .text("text", event.text())
            .text("source", event.source())
            .text("key", event.key())
            .text("severity", event.severity())
            .text("metric", event.measurement().map(Measurement::metric))
            .decimal("measured", event.measurement().map(Measurement::value))
            .text("unit", event.measurement().map(Measurement::unit))
            .number("repeats", event.repeats())
            .word("standing", event.standing())
            .number("version", placed.version());
    return switch (event.time()) {
      case EventTime.At(var instant, var until, var precision, var about, var r) ->
          row.instant("happened", instant)
              .instant("until", until)
              .word("precision", precision)
              .flag("about", about)
              .text("missing", Optional.empty());
      case EventTime.Undated(var r, var missing) ->
          row.instant("happened", Optional.empty())
              .instant("until", Optional.empty())
              .text("precision", Optional.empty())
              .flag("about", Optional.empty())
              .word("missing", missing);
    };
  }

  private static TimelineEvent event(
      Fields row, EvidenceLinkStore.Links evidence, Map<Integer, List<Revision>> earlier)
      throws SQLException {
    int number = row.number("number");
    Optional<ActorKind> actorKind = row.wordIfAny(ActorKind.class, "actor_kind");
    Optional<String> metric = row.textIfAny("metric");
    return new TimelineEvent(
        new EventId(number),
        time(row),
        row.word(EventKind.class, "kind"),
        row.text("kind_reason"),
        actorKind.isPresent()
            ? Optional.of(
                new Actor(actorKind.get(), row.text("actor_role"), row.text("actor_name")))
            : Optional.empty(),
        row.text("text"),
        row.text("source"),
        row.text("source_key"),
        evidence.of(number),
        row.text("severity"),
        metric.isPresent()
            ? Optional.of(new Measurement(metric.get(), row.decimal("measured"), row.text("unit")))
            : Optional.empty(),
        row.longNumber("repeats"),
        row.word(Standing.class, "standing"),
        earlier.getOrDefault(number, List.of()));
  }

  private static EventTime time(Fields row) throws SQLException {
    RawTime raw =
        new RawTime(
            row.text("raw_text"),
            row.text("raw_zone"),
            row.word(Provenance.class, "zone_known"),
            row.word(Provenance.class, "date_known"));
    Optional<MissingPart> missing = row.wordIfAny(MissingPart.class, "missing");
    return missing.isPresent()
        ? new EventTime.Undated(raw, missing.get())
        : new EventTime.At(
            row.instant("happened_at"),
            row.instantIfAny("until_at"),
            row.word(Precision.class, "told_to"),
            row.flag("about"),
            raw);
  }

  private record Kept(EventId event, int position, Revision revision) {}

  private Map<Integer, List<Revision>> revisions(IncidentId id) {
    Map<Integer, List<Revision>> byEvent = new HashMap<>();
    List<Kept> all =
        sql.list(
            """
            SELECT event, position, text, changed_at, reason
            FROM event_revision
            WHERE incident_id = :incident
            ORDER BY event, position
            """,
            Row.of(id),
            row ->
                new Kept(
                    new EventId(row.number("event")),
                    row.number("position"),
                    new Revision(
                        row.text("text"), row.instantIfAny("changed_at"), row.text("reason"))));
    all.forEach(kept ->
        byEvent
            .computeIfAbsent(kept.event().number(), e -> new ArrayList<>())
            .add(kept.revision()));
    return byEvent;
  }

  private void insertRevisions(IncidentId id, List<Kept> kept) {
    sql.batch(
        """
        INSERT INTO event_revision (incident_id, event, position, text, changed_at, reason)
        VALUES (:incident, :event, :position, :text, :changed, :reason)
        """,
        kept,
        (one, at) ->
            Row.of(id)
                .number("event", one.event().number())
                .number("position", one.position())
                .text("text", one.revision().text())
                .instant("changed", one.revision().changedAt())
                .text("reason", one.revision().reason()));
  }
}
