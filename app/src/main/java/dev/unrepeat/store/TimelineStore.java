package dev.unrepeat.store;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whole timelines: events through [EventStore], with their groups, links, denied links and clocks.
final class TimelineStore {
  private final Sql sql;
  private final EventStore events;

  TimelineStore(Sql sql, EventStore events) {
    this.sql = sql;
    this.events = events;
  }

  Timeline get(IncidentId id) {
    return new Timeline(events.list(id), groups(id), links(id), denied(id), clocks(id));
  }

  /// Writes what changed and leaves the other rows alone, so that one edit of a timeline of 100,000
  /// events touches one row.
  void save(
      IncidentId id,
      Timeline before,
      Map<EventId, Long> oldVersions,
      Timeline after,
      Map<EventId, Long> versions) {
    Map<EventId, EventStore.Placed> old = placed(before, oldVersions);
    Map<EventId, EventStore.Placed> now = placed(after, versions);
    List<EventId> gone = new ArrayList<>();
    List<EventStore.Placed> written = new ArrayList<>();
    for (EventStore.Placed event : old.values()) {
      if (!event.equals(now.get(event.event().id()))) {
        gone.add(event.event().id());
      }
    }
    for (TimelineEvent event : after.events()) {
      EventStore.Placed placed = now.get(event.id());
      if (placed != null && !placed.equals(old.get(event.id()))) {
        written.add(placed);
      }
    }
    events.remove(id, gone);
    events.insert(id, written);
    if (!before.groups().equals(after.groups())) {
      replaceGroups(id, after.groups());
    }
    if (!before.links().equals(after.links())) {
      replaceLinks(id, after.links());
    }
    if (!before.denied().equals(after.denied())) {
      replaceDenied(id, after.denied());
    }
    if (!before.clocks().equals(after.clocks())) {
      replaceClocks(id, after.clocks());
    }
  }

  private static Map<EventId, EventStore.Placed> placed(
      Timeline timeline, Map<EventId, Long> versions) {
    Map<Optional<Instant>, Integer> ties = new HashMap<>();
    Map<EventId, EventStore.Placed> placed = new HashMap<>();
    for (TimelineEvent event : timeline.events()) {
      int tie = ties.merge(event.time().known(), 1, Integer::sum) - 1;
      placed.put(
          event.id(), new EventStore.Placed(event, tie, versions.getOrDefault(event.id(), 1L)));
    }
    return placed;
  }

  private record Member(int group, int position, EventId event) {}

  private List<EventGroup> groups(IncidentId id) {
    Map<Integer, List<EventId>> members = new HashMap<>();
    List<Member> all =
        sql.list(
            """
            SELECT group_position, position, event
            FROM event_group_member
            WHERE incident_id = :incident
            ORDER BY group_position, position
            """,
            Row.of(id),
            row ->
                new Member(
                    row.number("group_position"),
                    row.number("position"),
                    new EventId(row.number("event"))));
    all.forEach(member ->
        members.computeIfAbsent(member.group(), g -> new ArrayList<>()).add(member.event()));
    return sql.list(
        """
        SELECT position, label
        FROM event_group
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new EventGroup(
                row.text("label"), members.getOrDefault(row.number("position"), List.of())));
  }

  private void replaceGroups(IncidentId id, List<EventGroup> groups) {
    sql.run("DELETE FROM event_group_member WHERE incident_id = :incident", Row.of(id));
    sql.run("DELETE FROM event_group WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO event_group (incident_id, position, label)
        VALUES (:incident, :position, :label)
        """,
        groups,
        (group, at) -> Row.of(id).number("position", at).text("label", group.label()));
    List<Member> members = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      List<EventId> inGroup = groups.get(group).members();
      for (int position = 0; position < inGroup.size(); position++) {
        members.add(new Member(group, position, inGroup.get(position)));
      }
    }
    sql.batch(
        """
        INSERT INTO event_group_member (incident_id, group_position, position, event)
        VALUES (:incident, :group, :position, :event)
        """,
        members,
        (member, at) ->
            Row.of(id)
                .number("group", member.group())
                .number("position", member.position())
                .number("event", member.event().number()));
  }

  private List<EventLink> links(IncidentId id) {
    return sql.list(
        """
        SELECT told, also_told, reason, certainty
        FROM event_link
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new EventLink(
                new EventId(row.number("told")),
                new EventId(row.number("also_told")),
                row.text("reason"),
                row.word(Certainty.class, "certainty")));
  }

  private void replaceLinks(IncidentId id, List<EventLink> links) {
    sql.run("DELETE FROM event_link WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO event_link (incident_id, position, told, also_told, reason, certainty)
        VALUES (:incident, :position, :told, :alsoTold, :reason, :certainty)
        """,
        links,
        (link, at) ->
            Row.of(id)
                .number("position", at)
                .number("told", link.told().number())
                .number("alsoTold", link.alsoTold().number())
                .text("reason", link.reason())
                .word("certainty", link.certainty()));
  }

  private List<DeniedLink> denied(IncidentId id) {
    return sql.list(
        """
        SELECT told, also_told, reason
        FROM denied_link
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new DeniedLink(
                new EventId(row.number("told")),
                new EventId(row.number("also_told")),
                row.text("reason")));
  }

  private void replaceDenied(IncidentId id, List<DeniedLink> denied) {
    sql.run("DELETE FROM denied_link WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO denied_link (incident_id, position, told, also_told, reason)
        VALUES (:incident, :position, :told, :alsoTold, :reason)
        """,
        denied,
        (pair, at) ->
            Row.of(id)
                .number("position", at)
                .number("told", pair.told().number())
                .number("alsoTold", pair.alsoTold().number())
                .text("reason", pair.reason()));
  }

  private List<SourceClock> clocks(IncidentId id) {
    return sql.list(
        """
        SELECT source, ahead, pairs, applied
        FROM source_clock
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new SourceClock(
                row.text("source"),
                Duration.parse(row.text("ahead")),
                row.number("pairs"),
                row.flag("applied")));
  }

  private void replaceClocks(IncidentId id, List<SourceClock> clocks) {
    sql.run("DELETE FROM source_clock WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO source_clock (incident_id, position, source, ahead, pairs, applied)
        VALUES (:incident, :position, :source, :ahead, :pairs, :applied)
        """,
        clocks,
        (clock, at) ->
            Row.of(id)
                .number("position", at)
                .text("source", clock.source())
                .text("ahead", clock.ahead().toString())
                .number("pairs", clock.pairs())
                .flag("applied", clock.set()));
  }
}
