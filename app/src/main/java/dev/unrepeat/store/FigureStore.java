package dev.unrepeat.store;

import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of incidents goes into figures; three statements, however many there are.
public final class FigureStore {
  private final Sql sql;

  public FigureStore(Database database) {
    this.sql = database.sql();
  }

  private record Head(
      IncidentId id,
      String title,
      IncidentKind kind,
      Optional<Severity> severity,
      Instant createdAt) {}

  private record Named<T>(IncidentId id, T value) {}

  /// Incidents that count between two instants, the latter left out. Practice copies happened to
  /// nobody.
  ///
  /// @param reader takes only what this person may see; empty for one who may see all
  public List<IncidentTimes> list(
      Instant from, Instant to, FigureFilter filter, Optional<String> reader) {
    Row values = Row.empty().instant("from", from).instant("to", to);
    String counted = counted(filter, reader, values);
    String range = "WHERE c.counts_at >= :from AND c.counts_at < :to\n";
    List<Head> heads =
        sql.list(
            "SELECT c.id, c.title, c.kind, c.severity, c.created_at\n"
                + counted
                + range
                + "ORDER BY c.counts_at, c.id\n",
            values,
            FigureStore::head);
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<IncidentId, List<Milestone>> milestones =
        byIncident(
            sql.list(
                "SELECT m.incident_id, m.kind, m.reached_at, m.certainty, m.event, m.reason\n"
                    + counted
                    + "JOIN milestone m ON m.incident_id = c.id\n"
                    + range,
                values,
                row -> new Named<>(id(row), MilestoneStore.milestone(row))));
    Map<IncidentId, List<ServiceName>> services =
        byIncident(
            sql.list(
                "SELECT s.incident_id, s.service\n"
                    + counted
                    + "JOIN incident_service s ON s.incident_id = c.id\n"
                    + range
                    + "ORDER BY s.incident_id, s.position\n",
                values,
                row -> new Named<>(id(row), new ServiceName(row.text("service")))));
    return heads.stream()
        .map(head ->
            new IncidentTimes(
                head.id(),
                head.title(),
                head.kind(),
                head.severity(),
                services.getOrDefault(head.id(), List.of()),
                new Milestones(milestones.getOrDefault(head.id(), List.of())),
                head.createdAt()))
        .toList();
  }

  /// When incidents counted before an instant, in their order; any of them.
  public List<Instant> instants(Instant to, FigureFilter filter, Optional<String> reader) {
    Row values = Row.empty().instant("to", to);
    return sql.list(
        "SELECT c.counts_at\n"
            + counted(filter, reader, values)
            + "WHERE c.counts_at < :to\nORDER BY c.counts_at\n",
        values,
        row -> row.instant("counts_at"));
  }

  /// By the start of impact, else detection, else when it was recorded.
  private static String counted(FigureFilter filter, Optional<String> reader, Row values) {
    filter.severity().ifPresent(severity -> values.word("severity", severity));
    filter.kind().ifPresent(kind -> values.word("kind", kind));
    filter.service().ifPresent(service -> values.text("service", service.value()));
    return """
    FROM (SELECT i.id, i.title, i.kind, i.severity, i.created_at,
        COALESCE(
          (SELECT MAX(m.reached_at) FROM milestone m
            WHERE m.incident_id = i.id AND m.kind = 'IMPACT_STARTED'),
          (SELECT MAX(m.reached_at) FROM milestone m
            WHERE m.incident_id = i.id AND m.kind = 'DETECTED'),
          (SELECT MAX(m.reached_at) FROM milestone m
            WHERE m.incident_id = i.id AND m.kind = 'RESOLVED' AND i.kind = 'NEAR_MISS'),
          i.created_at) AS counts_at
      FROM incident i
      WHERE
    """
        + IncidentListStore.HAPPENED
        + "\n"
        + IncidentListStore.visible(reader, values)
        + (filter.severity().isPresent() ? "  AND i.severity = :severity\n" : "")
        + (filter.kind().isPresent() ? "  AND i.kind = :kind\n" : "")
        + (filter.service().isPresent()
            ? """
              AND EXISTS (SELECT 1 FROM incident_service s
                WHERE s.incident_id = i.id AND s.service = :service)
            """
            : "")
        + ") c\n";
  }

  private static Head head(Fields row) throws SQLException {
    return new Head(
        new IncidentId(row.text("id")),
        row.text("title"),
        row.word(IncidentKind.class, "kind"),
        row.wordIfAny(Severity.class, "severity"),
        row.instant("created_at"));
  }

  private static IncidentId id(Fields row) throws SQLException {
    return new IncidentId(row.text("incident_id"));
  }

  private static <T> Map<IncidentId, List<T>> byIncident(List<Named<T>> all) {
    Map<IncidentId, List<T>> found = new HashMap<>();
    all.forEach(one -> found.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.value()));
    return found;
  }
}
