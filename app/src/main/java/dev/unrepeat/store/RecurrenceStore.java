package dev.unrepeat.store;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RecurrenceDecision;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.recurrence.KnownFactor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Factors that were answered before, and what people said of likenesses to them.
public final class RecurrenceStore {
  private static final String DECISIONS =
      """
      SELECT incident_id, factor, earlier_id, earlier_factor, confirmed, reason, decided_by,
        decided_at
      FROM recurrence
      """;

  private final Sql sql;

  public RecurrenceStore(Database database) {
    this.sql = database.sql();
  }

  /// A factor, and an action that answered it and was finished.
  public record Answered(KnownFactor factor, ActionItemId action, String what) {}

  private record Named(IncidentId incident, ServiceName service) {}

  /// Factors of incidents that began earlier and touch one of the services, each with the finished
  /// actions that answer it; the latest incidents first, at most so many.
  public List<Answered> answered(
      IncidentId id, List<ServiceName> services, Optional<String> reader, int limit) {
    if (services.isEmpty()) {
      return List.of();
    }
    Row values =
        Row.of(id)
            .several("services", services.stream().map(ServiceName::value).toList())
            .number("limit", limit);
    Map<IncidentId, List<ServiceName>> touched = new HashMap<>();
    List<Answered> bare =
        sql.list(
            """
            SELECT f.incident_id, f.number, f.statement, f.root_cause_class, f.symptom, f.component,
              f.failure_mode, f.missing_control, f.assumption, a.number AS action, a.what
            FROM factor f
            JOIN incident i ON i.id = f.incident_id
            JOIN action_item a ON a.incident_id = f.incident_id
              AND a.state IN ('DONE', 'VERIFIED', 'CLOSED_BEFORE')
              AND a.answers LIKE '%"F' || f.number || '"%'
            WHERE i.deleted_at IS NULL AND i.id <> :incident
              AND i.began_at < (SELECT began_at FROM incident WHERE id = :incident)
              AND EXISTS (SELECT 1 FROM incident_service s
                WHERE s.incident_id = i.id AND s.service IN (:services))
            """
                + IncidentListStore.visible(reader, values)
                + """
                ORDER BY i.began_at DESC, f.incident_id, f.position, a.position
                LIMIT :limit
                """,
            values,
            RecurrenceStore::answered);
    if (bare.isEmpty()) {
      return bare;
    }
    sql.list(
            """
            SELECT incident_id, service
            FROM incident_service
            WHERE incident_id IN (:ids)
            ORDER BY incident_id, position
            """,
            Row.empty()
                .several(
                    "ids",
                    bare.stream().map(one -> one.factor().incident().value()).distinct().toList()),
            row ->
                new Named(
                    new IncidentId(row.text("incident_id")), new ServiceName(row.text("service"))))
        .forEach(named ->
            touched
                .computeIfAbsent(named.incident(), key -> new ArrayList<>())
                .add(named.service()));
    return bare.stream()
        .map(one ->
            new Answered(
                new KnownFactor(
                    one.factor().incident(),
                    touched.getOrDefault(one.factor().incident(), List.of()),
                    one.factor().id(),
                    one.factor().statement(),
                    one.factor().rootCauseClass(),
                    one.factor().anatomy()),
                one.action(),
                one.what()))
        .toList();
  }

  private static Answered answered(Fields row) throws SQLException {
    return new Answered(
        new KnownFactor(
            new IncidentId(row.text("incident_id")),
            List.of(),
            new FactorId(row.number("number")),
            row.text("statement"),
            row.word(RootCauseClass.class, "root_cause_class"),
            new FailureAnatomy(
                row.text("symptom"),
                row.text("component"),
                row.text("failure_mode"),
                row.text("missing_control"),
                row.text("assumption"))),
        new ActionItemId(row.number("action")),
        row.text("what"));
  }

  /// What was said of likenesses of this incident's factors, the latest first.
  public List<RecurrenceDecision> decided(IncidentId id, int limit) {
    return sql.list(
        DECISIONS + "WHERE incident_id = :incident\nORDER BY decided_at DESC\nLIMIT :limit\n",
        Row.of(id).number("limit", limit),
        RecurrenceStore::decision);
  }

  /// In which later incidents causes of this one came back, the latest first.
  public List<RecurrenceDecision> cameBack(IncidentId id, Optional<String> reader, int limit) {
    Row values = Row.of(id).number("limit", limit).flag("yes", true);
    return sql.list(
        """
        SELECT r.incident_id, r.factor, r.earlier_id, r.earlier_factor, r.confirmed, r.reason,
          r.decided_by, r.decided_at
        FROM recurrence r
        JOIN incident i ON i.id = r.incident_id
        WHERE r.earlier_id = :incident AND r.confirmed = :yes AND i.deleted_at IS NULL
        """
            + IncidentListStore.visible(reader, values)
            + "ORDER BY r.decided_at DESC\nLIMIT :limit\n",
        values,
        RecurrenceStore::decision);
  }

  /// Keeps the first word; a second changes nothing.
  ///
  /// @return whether it was the first
  public boolean decide(RecurrenceDecision said) {
    return sql.run(
            """
            INSERT INTO recurrence (incident_id, factor, earlier_id, earlier_factor, confirmed,
              reason, decided_by, decided_at)
            VALUES (:incident, :factor, :earlier, :earlierFactor, :confirmed, :reason, :by, :at)
            ON CONFLICT (incident_id, factor, earlier_id, earlier_factor) DO NOTHING
            """,
            Row.of(said.incident())
                .number("factor", said.factor().number())
                .text("earlier", said.earlier().value())
                .number("earlierFactor", said.earlierFactor().number())
                .flag("confirmed", said.confirmed())
                .text("reason", said.reason())
                .text("by", said.by())
                .instant("at", said.at()))
        == 1;
  }

  private static RecurrenceDecision decision(Fields row) throws SQLException {
    return new RecurrenceDecision(
        new IncidentId(row.text("incident_id")),
        new FactorId(row.number("factor")),
        new IncidentId(row.text("earlier_id")),
        new FactorId(row.number("earlier_factor")),
        row.flag("confirmed"),
        row.text("reason"),
        row.text("decided_by"),
        row.instant("decided_at"));
  }
}
