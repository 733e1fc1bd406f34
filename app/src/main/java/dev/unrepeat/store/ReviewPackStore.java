package dev.unrepeat.store;

import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.PostmortemStage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an incident review looks at besides figures, a statement for each part.
public final class ReviewPackStore {
  private final Sql sql;

  public ReviewPackStore(Database database) {
    this.sql = database.sql();
  }

  /// How far the postmortems of these incidents are.
  public Map<IncidentId, PostmortemStage> stages(List<IncidentId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Map.Entry<IncidentId, PostmortemStage>> rows =
        sql.list(
            """
            SELECT incident_id, state
            FROM postmortem
            WHERE incident_id IN (:ids)
            """,
            Row.empty().several("ids", ids.stream().map(IncidentId::value).toList()),
            row ->
                Map.entry(
                    new IncidentId(row.text("incident_id")),
                    row.word(PostmortemStage.class, "state")));
    return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Actions that were verified from one instant until before another, the latest first.
  public List<ReviewPack.Entry> verified(
      Instant from, Instant to, Optional<String> reader, int limit) {
    Row values = between(from, to, limit);
    return sql.list(
        """
        SELECT a.incident_id, a.number, a.what, i.title AS about
        FROM action_item a
        JOIN incident i ON i.id = a.incident_id
        WHERE i.deleted_at IS NULL AND i.id NOT LIKE 'PRACTICE-%'
          AND a.verified_at >= :from AND a.verified_at < :to AND a.state = 'VERIFIED'
        """
            + IncidentListStore.visible(reader, values)
            + """
            ORDER BY a.verified_at DESC, a.incident_id, a.number
            LIMIT :limit
            """,
        values,
        row ->
            new ReviewPack.Entry(
                "%s/A%d".formatted(row.text("incident_id"), row.number("number")),
                row.text("what"),
                row.text("about")));
  }

  /// Causes of which somebody said between two instants that they came back; both incidents must be
  /// seen.
  public List<ReviewPack.Return> cameBack(
      Instant from, Instant to, Optional<String> reader, int limit) {
    Row values = between(from, to, limit).flag("yes", true);
    return sql.list(
        """
        SELECT r.incident_id, r.earlier_id, f.statement
        FROM recurrence r
        JOIN incident i ON i.id = r.incident_id
        JOIN incident e ON e.id = r.earlier_id
        JOIN factor f ON f.incident_id = r.incident_id AND f.number = r.factor
        WHERE i.deleted_at IS NULL AND e.deleted_at IS NULL AND r.confirmed = :yes
          AND r.decided_at >= :from AND r.decided_at < :to
        """
            + IncidentListStore.visible(reader, values)
            + IncidentListStore.visible(reader, values).replace("i.", "e.")
            + """
            ORDER BY r.decided_at DESC, r.incident_id, r.factor
            LIMIT :limit
            """,
        values,
        row ->
            new ReviewPack.Return(
                new IncidentId(row.text("incident_id")),
                row.text("statement"),
                new IncidentId(row.text("earlier_id"))));
  }

  /// Required postmortems that somebody decided between two instants to go without.
  public List<ReviewPack.Entry> waived(
      Instant from, Instant to, Optional<String> reader, int limit) {
    Row values = between(from, to, limit);
    return sql.list(
        """
        SELECT w.incident_id, i.title, w.because
        FROM waiver w
        JOIN incident i ON i.id = w.incident_id
        WHERE i.deleted_at IS NULL AND w.waived_at >= :from AND w.waived_at < :to
        """
            + IncidentListStore.visible(reader, values)
            + "ORDER BY w.waived_at DESC, w.incident_id\nLIMIT :limit\n",
        values,
        row ->
            new ReviewPack.Entry(row.text("incident_id"), row.text("title"), row.text("because")));
  }

  /// The broader lessons of those of these incidents whose postmortem is published.
  public List<ReviewPack.Entry> lessons(List<IncidentId> ids, int limit) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        SELECT l.incident_id, l.text
        FROM lesson l
        JOIN postmortem p ON p.incident_id = l.incident_id
        WHERE l.incident_id IN (:ids) AND l.kind = :kind
          AND p.state IN ('PUBLISHED', 'CLOSED', 'CLOSED_BEFORE')
        ORDER BY l.incident_id, l.position
        LIMIT :limit
        """,
        Row.empty()
            .several("ids", ids.stream().map(IncidentId::value).toList())
            .word("kind", LessonKind.BROADER)
            .number("limit", limit),
        ReviewPackStore::lesson);
  }

  private static ReviewPack.Entry lesson(Fields row) throws SQLException {
    return new ReviewPack.Entry(row.text("incident_id"), row.text("text"), "");
  }

  private static Row between(Instant from, Instant to, int limit) {
    return Row.empty().instant("from", from).instant("to", to).number("limit", limit);
  }
}
