package dev.unrepeat.document;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Measurement;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;

/// The timeline in the ledger: a line for each event, group, link, denied link and clock.
final class TimelineRows {
  private TimelineRows() {}

  static Row of(TimelineEvent event) {
    Row row = Row.empty().naming("event", event.id().toString());
    time(row, event.time());
    row.put("kind", event.kind()).put("because", event.kindReason());
    event.actor().ifPresent(actor -> row.put("actor", of(actor)));
    row.put("text", event.text()).put("source", event.source()).put("key", event.key());
    row.putRows("evidence", event.evidence(), TimelineRows::of).put("severity", event.severity());
    event.measurement().ifPresent(measured -> row.put("measured", of(measured)));
    row.put("repeats", event.repeats() == 1 ? 0 : event.repeats());
    if (event.standing() != Standing.SHOWN) {
      row.put("standing", event.standing());
    }
    return row.putRows("earlier", event.earlier(), TimelineRows::of);
  }

  static TimelineEvent event(Row row) {
    return new TimelineEvent(
        EventId.parse(row.text("event")),
        time(row),
        row.word("kind", EventKind.class),
        row.text("because"),
        row.row("actor").map(TimelineRows::actor),
        row.text("text"),
        row.text("source"),
        row.text("key"),
        row.rows("evidence", TimelineRows::evidence),
        row.text("severity"),
        row.row("measured")
            .map(m -> new Measurement(m.text("metric"), m.decimal("value"), m.text("unit"))),
        row.has("repeats") ? row.number("repeats") : 1,
        row.findWord("standing", Standing.class).orElse(Standing.SHOWN),
        row.rows(
            "earlier", r -> new Revision(r.text("text"), Rows.instant(r, "at"), r.text("reason"))));
  }

  private static void time(Row row, EventTime time) {
    RawTime raw = time.raw();
    switch (time) {
      case EventTime.At at ->
          row.put("at", at.instant().toString())
              .put("until", at.until())
              .put("precision", at.precision())
              .put("about", at.about());
      case EventTime.Undated undated -> row.put("missing", undated.missing());
    }
    row.put("raw", raw.text()).put("zone", raw.zone());
    row.put("zoneKnown", raw.zoneKnown()).put("dateKnown", raw.dateKnown());
  }

  private static EventTime time(Row row) {
    RawTime raw =
        new RawTime(
            row.text("raw"),
            row.text("zone"),
            row.word("zoneKnown", Provenance.class),
            row.word("dateKnown", Provenance.class));
    return row.has("missing")
        ? new EventTime.Undated(raw, row.word("missing", MissingPart.class))
        : new EventTime.At(
            row.instant("at"),
            Rows.instant(row, "until"),
            row.word("precision", Precision.class),
            row.flag("about"),
            raw);
  }

  private static Row of(Actor actor) {
    return Row.empty()
        .put("role", actor.role())
        .put("name", actor.name())
        .put("kind", actor.kind());
  }

  private static Actor actor(Row row) {
    return new Actor(row.word("kind", ActorKind.class), row.text("role"), row.text("name"));
  }

  private static Row of(Measurement measured) {
    return Row.empty()
        .put("metric", measured.metric())
        .put("value", measured.value().toString())
        .put("unit", measured.unit());
  }

  private static Row of(Revision revision) {
    return Row.empty()
        .put("text", revision.text())
        .put("at", revision.changedAt())
        .put("reason", revision.reason());
  }

  static Row of(EvidenceLink link) {
    return switch (link) {
      case EvidenceLink.InFile file ->
          Row.empty()
              .naming("in", file.evidence().toString())
              .put("path", file.path())
              .put("line", file.line());
      case EvidenceLink.AtAddress at -> Row.empty().naming("address", at.address());
    };
  }

  static EvidenceLink evidence(Row row) {
    return row.has("address")
        ? new EvidenceLink.AtAddress(row.text("address"))
        : new EvidenceLink.InFile(
            EvidenceId.parse(row.text("in")), row.text("path"), row.number("line"));
  }

  static Row of(EventGroup group) {
    return Row.empty()
        .naming("group", group.label())
        .put("members", group.members().stream().map(EventId::toString).toList());
  }

  static EventGroup group(Row row) {
    return new EventGroup(
        row.text("group"), row.texts("members").stream().map(EventId::parse).toList());
  }

  static Row of(EventLink link) {
    return Row.empty()
        .naming("told", link.told().toString())
        .put("alsoTold", link.alsoTold().toString())
        .put("reason", link.reason())
        .put("certainty", link.certainty());
  }

  static EventLink link(Row row) {
    return new EventLink(
        EventId.parse(row.text("told")),
        EventId.parse(row.text("alsoTold")),
        row.text("reason"),
        row.word("certainty", Certainty.class));
  }

  static Row of(DeniedLink pair) {
    return Row.empty()
        .naming("denied", pair.told().toString())
        .put("alsoTold", pair.alsoTold().toString())
        .put("reason", pair.reason());
  }

  static DeniedLink denied(Row row) {
    return new DeniedLink(
        EventId.parse(row.text("denied")), EventId.parse(row.text("alsoTold")), row.text("reason"));
  }

  static Row of(SourceClock clock) {
    return Row.empty()
        .naming("clock", clock.source())
        .put("ahead", clock.ahead().toString())
        .put("pairs", clock.pairs())
        .put("set", clock.set());
  }

  static SourceClock clock(Row row) {
    return new SourceClock(
        row.text("clock"),
        row.duration("ahead"),
        Math.toIntExact(row.number("pairs")),
        row.flag("set"));
  }
}
