package dev.unrepeat.api;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Measurement;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A happening on the timeline.
///
/// @param at its instant; left out as long as something is `missing`
/// @param written the time as the source wrote it
/// @param standing `key`, `shown`, or `folded` away as noise
/// @param repeats how often it was told the same
/// @param earlier what it said before it was corrected
record EventJson(
    String id,
    Optional<Instant> at,
    Optional<Instant> until,
    Optional<Precision> precision,
    boolean about,
    String written,
    String zone,
    Optional<MissingPart> missing,
    EventKind kind,
    Optional<ActorJson> actor,
    String text,
    String source,
    Standing standing,
    String severity,
    long repeats,
    Optional<MeasurementJson> measurement,
    List<Place> evidence,
    List<Earlier> earlier) {

  /// Who did it, by role.
  record ActorJson(ActorKind kind, String role, String name) {
    static ActorJson of(Actor actor) {
      return new ActorJson(actor.kind(), actor.role(), actor.name());
    }
  }

  /// A figure that the source told.
  record MeasurementJson(String metric, BigDecimal value, String unit) {
    static MeasurementJson of(Measurement figure) {
      return new MeasurementJson(figure.metric(), figure.value(), figure.unit());
    }
  }

  /// Where it is told: a line of evidence, or an address.
  record Place(
      Optional<String> evidence,
      Optional<String> path,
      Optional<Long> line,
      Optional<String> address) {
    static Place of(EvidenceLink link) {
      return switch (link) {
        case EvidenceLink.InFile in ->
            new Place(
                Optional.of(in.evidence().toString()),
                Optional.of(in.path()),
                Optional.of(in.line()),
                Optional.empty());
        case EvidenceLink.AtAddress at ->
            new Place(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at.address()));
      };
    }
  }

  /// What it said before.
  record Earlier(String text, Optional<Instant> changedAt, String reason) {
    static Earlier of(Revision revision) {
      return new Earlier(revision.text(), revision.changedAt(), revision.reason());
    }
  }

  static EventJson of(TimelineEvent event) {
    Optional<EventTime.At> dated =
        event.time() instanceof EventTime.At at ? Optional.of(at) : Optional.empty();
    return new EventJson(
        event.id().toString(),
        dated.map(EventTime.At::instant),
        dated.flatMap(EventTime.At::until),
        dated.map(EventTime.At::precision),
        dated.filter(EventTime.At::about).isPresent(),
        event.time().raw().text(),
        event.time().raw().zone(),
        event.time() instanceof EventTime.Undated undated
            ? Optional.of(undated.missing())
            : Optional.empty(),
        event.kind(),
        event.actor().map(ActorJson::of),
        event.text(),
        event.source(),
        event.standing(),
        event.severity(),
        event.repeats(),
        event.measurement().map(MeasurementJson::of),
        event.evidence().stream().map(Place::of).toList(),
        event.earlier().stream().map(Earlier::of).toList());
  }

  /// An event as a person writes it.
  ///
  /// @param time in full, for example `2026-10-14 14:02:00 UTC`; an event that is there keeps its
  ///   own where this is left out
  /// @param kind `observation` where left out
  /// @param role of whoever did it; where left out, nobody is named
  record Typed(
      Optional<String> time,
      Optional<EventKind> kind,
      Optional<String> role,
      String text,
      Optional<Standing> standing) {}
}
