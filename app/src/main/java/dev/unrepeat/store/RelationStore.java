package dev.unrepeat.store;

import dev.unrepeat.model.IncidentBrief;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.model.RelationDecision;
import dev.unrepeat.model.ServiceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people said of incidents that are alike, and what such incidents promised.
public final class RelationStore {
  private final Sql sql;

  public RelationStore(Database database) {
    this.sql = database.sql();
  }

  /// An incident that a person said belongs to another.
  public record Relative(IncidentId id, String title, Instant beganAt, String reason) {}

  private record Owed(IncidentId id, PromisedAction promised) {}

  /// What was said of an incident and others, the latest first; both halves of a pair find it. Of
  /// others that somebody may not see, nothing.
  public List<RelationDecision> decided(IncidentId id, Optional<String> reader, int limit) {
    Row values = Row.of(id).number("limit", limit);
    return sql.list(
        """
        SELECT r.incident_id, r.other_id, r.confirmed, r.reason, r.decided_by, r.decided_at
        FROM related_incident r
        JOIN incident i
          ON i.id = CASE WHEN r.incident_id = :incident THEN r.other_id ELSE r.incident_id END
        WHERE (r.incident_id = :incident OR r.other_id = :incident) AND i.deleted_at IS NULL
        """
            + IncidentListStore.visible(reader, values)
            + "ORDER BY r.decided_at DESC, r.incident_id, r.other_id\nLIMIT :limit\n",
        values,
        row ->
            new RelationDecision(
                new IncidentId(row.text("incident_id")),
                new IncidentId(row.text("other_id")),
                row.flag("confirmed"),
                row.text("reason"),
                row.text("decided_by"),
                row.instant("decided_at")));
  }

  /// What a person said belongs to an incident and may be seen by all who may see that one, the
  /// latest first; each with its title, when it began, and what the likeness rests on.
  ///
  /// @param published whether only what was published to everybody counts
  public List<Relative> relatives(IncidentId id, boolean published, int limit) {
    return sql.list(
        """
        SELECT i.id, i.title, i.began_at, r.reason
        FROM related_incident r
        JOIN incident here ON here.id = :incident
        JOIN incident i
          ON i.id = CASE WHEN r.incident_id = :incident THEN r.other_id ELSE r.incident_id END
        JOIN postmortem p ON p.incident_id = i.id
        WHERE (r.incident_id = :incident OR r.other_id = :incident) AND r.confirmed = :confirmed
          AND i.deleted_at IS NULL
          AND (i.visibility = 'EVERYBODY' OR here.visibility <> 'EVERYBODY' AND NOT EXISTS (
            SELECT 1 FROM incident_viewer mine
            WHERE mine.incident_id = here.id AND NOT EXISTS (
              SELECT 1 FROM incident_viewer v
              WHERE v.incident_id = i.id AND LOWER(v.person) = LOWER(mine.person))))
        """
            + (published
                ? "  AND i.visibility = 'EVERYBODY' AND p.state IN ('PUBLISHED', 'CLOSED')\n"
                : "")
            + "ORDER BY i.began_at DESC, i.id DESC\nLIMIT :limit\n",
        Row.of(id).flag("confirmed", true).number("limit", limit),
        row ->
            new Relative(
                new IncidentId(row.text("id")),
                row.text("title"),
                row.instant("began_at"),
                row.text("reason")));
  }

  /// Keeps the first word on a pair; a second changes nothing.
  ///
  /// @return whether it was the first
  public boolean decide(RelationDecision said) {
    boolean turned = said.one().value().compareTo(said.other().value()) > 0;
    return sql.run(
            """
            INSERT INTO related_incident (incident_id, other_id, confirmed, reason, decided_by,
              decided_at)
            VALUES (:incident, :other, :confirmed, :reason, :by, :at)
            ON CONFLICT (incident_id, other_id) DO NOTHING
            """,
            Row.of(turned ? said.other() : said.one())
                .text("other", (turned ? said.one() : said.other()).value())
                .flag("confirmed", said.confirmed())
                .text("reason", said.reason())
                .text("by", said.by())
                .instant("at", said.at()))
        == 1;
  }

  /// Some incidents in a line each, in the order of their ids.
  public List<IncidentBrief> heads(List<IncidentId> ids, Optional<String> reader) {
    List<IncidentBrief> found = new ArrayList<>();
    for (List<IncidentId> some : Sql.parts(ids)) {
      Row values = Row.empty().several("ids", some.stream().map(IncidentId::value).toList());
      found.addAll(
          sql.list(
              """
              SELECT i.id, i.title, i.began_at, d.services
              FROM incident i
              JOIN search_document d ON d.incident_id = i.id
              WHERE i.deleted_at IS NULL AND i.id IN (:ids)
              """
                  + IncidentListStore.visible(reader, values)
                  + "ORDER BY i.id\n",
              values,
              row ->
                  new IncidentBrief(
                      new IncidentId(row.text("id")),
                      row.text("title"),
                      row.instant("began_at"),
                      row.texts("services").stream().map(ServiceName::new).toList())));
    }
    return found;
  }

  /// The latest incidents of some services, at most so many.
  public List<IncidentId> ofServices(
      List<ServiceName> services, Optional<String> reader, int limit) {
    if (services.isEmpty()) {
      return List.of();
    }
    Row values =
        Row.empty()
            .several("services", services.stream().map(ServiceName::value).toList())
            .number("limit", limit);
    return sql.list(
        """
        SELECT i.id
        FROM incident i
        WHERE EXISTS (SELECT 1 FROM incident_service s
          WHERE s.incident_id = i.id AND s.service IN (:services)) AND
        """
            + IncidentListStore.HAPPENED
            + "\n"
            + IncidentListStore.visible(reader, values)
            + "ORDER BY i.began_at DESC, i.id DESC\nLIMIT :limit\n",
        values,
        row -> new IncidentId(row.text("id")));
  }

  /// What some incidents promised, each in its order.
  public Map<IncidentId, List<PromisedAction>> promised(List<IncidentId> ids) {
    Map<IncidentId, List<PromisedAction>> found = new HashMap<>();
    for (List<IncidentId> some : Sql.parts(ids)) {
      sql.list(
              """
              SELECT incident_id, number, what, state
              FROM action_item
              WHERE incident_id IN (:ids)
              ORDER BY incident_id, position
              """,
              Row.empty().several("ids", some.stream().map(IncidentId::value).toList()),
              row ->
                  new Owed(
                      new IncidentId(row.text("incident_id")),
                      new PromisedAction(
                          row.number("number"), row.text("what"), row.text("state"))))
          .forEach(
              one -> found.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.promised()));
    }
    return found;
  }
}
