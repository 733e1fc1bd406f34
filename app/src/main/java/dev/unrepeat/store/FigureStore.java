package dev.unrepeat.store;

import dev.unrepeat.metrics.CountingDay;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Reach;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Team;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What of incidents goes into figures; one statement, however many there are. The column
/// `counts_at` says when each counts; its milestones and services stand in its row.
public final class FigureStore {
  private static final int MONTHS_AT_ONCE = 400;

  private final Sql sql;

  public FigureStore(Database database) {
    this.sql = database.sql();
  }

  /// Incidents that count between two instants, the latter left out. Practice copies happened to
  /// nobody.
  ///
  /// @param reader takes only what this person may see; empty for one who may see all
  public List<IncidentTimes> list(
      Instant from, Instant to, FigureFilter filter, Optional<String> reader) {
    Row values = Row.empty().instant("from", from).instant("to", to);
    return sql.list(
        """
        SELECT i.id, i.title, i.kind, i.severity, i.touched, i.reached, i.created_at,
          i.counts_at
        FROM incident i
        WHERE i.counts_at >= :from AND i.counts_at < :to AND %s
        ORDER BY i.counts_at, i.id
        """
            .formatted(where(filter, reader, values)),
        values,
        FigureStore::times);
  }

  /// How far the incidents of these spans came, in no order.
  ///
  /// @param most so many at most
  public List<Reach> reaches(
      List<Span> spans, int most, FigureFilter filter, Optional<String> reader) {
    Row values = Row.empty().number("most", most);
    return sql.list(
        """
        WITH span (begins, ends) AS (VALUES %s)
        SELECT i.kind, i.severity, i.reached
        FROM span CROSS JOIN incident i
        WHERE i.counts_at >= span.begins AND i.counts_at < span.ends AND %s
        LIMIT :most
        """
            .formatted(
                spans.stream().map(Span::values).collect(Collectors.joining(", ")),
                where(filter, reader, values)),
        values,
        FigureStore::reach);
  }

  /// When the first incident counted, practice copies and what the reader may not see left out.
  public Optional<Instant> first(FigureFilter filter, Optional<String> reader) {
    Row values = Row.empty().instant("never", CountingDay.NEVER);
    return sql.find(
        """
        SELECT i.counts_at
        FROM incident i
        WHERE i.counts_at < :never AND
        """
            + where(filter, reader, values)
            + "ORDER BY i.counts_at\nLIMIT 1\n",
        values,
        row -> row.instant("counts_at"));
  }

  /// Incidents that count in no period, because nothing says when they happened.
  public List<IncidentId> undated(FigureFilter filter, Optional<String> reader) {
    Row values = Row.empty().instant("never", CountingDay.NEVER);
    return sql.list(
        """
        SELECT i.id
        FROM incident i
        WHERE i.counts_at = :never AND %s
        ORDER BY i.id
        """
            .formatted(where(filter, reader, values)),
        values,
        row -> new IncidentId(row.text("id")));
  }

  /// How many incidents counted between each two neighbours of some instants; counted by the
  /// database, however many there are.
  public List<Integer> counts(List<Instant> edges, FigureFilter filter, Optional<String> reader) {
    List<Integer> counts = new ArrayList<>();
    for (int from = 0; from < edges.size() - 1; from += MONTHS_AT_ONCE) {
      List<String> spans = new ArrayList<>();
      for (int i = from; i < Math.min(from + MONTHS_AT_ONCE, edges.size() - 1); i++) {
        spans.add(
            "(%d, '%s', '%s')"
                .formatted(i, Instants.write(edges.get(i)), Instants.write(edges.get(i + 1))));
      }
      Row values = Row.empty();
      counts.addAll(
          sql.list(
              "WITH span (place, begins, ends) AS (VALUES %s)\n".formatted(String.join(", ", spans))
                  + """
                  SELECT span.place, (SELECT COUNT(*) FROM incident i
                    WHERE i.counts_at >= span.begins AND i.counts_at < span.ends AND
                  """
                  + where(filter, reader, values)
                  + ") AS found\nFROM span\nORDER BY span.place\n",
              values,
              row -> row.number("found")));
    }
    return counts;
  }

  /// Which incidents `i` count: what happened, may be seen and is asked for.
  static String where(FigureFilter filter, Optional<String> reader, Row values) {
    filter.severity().ifPresent(severity -> values.word("severity", severity));
    filter.kind().ifPresent(kind -> values.word("kind", kind));
    return IncidentListStore.HAPPENED
        + "\n"
        + IncidentListStore.visible(reader, values)
        + (filter.severity().isPresent() ? "  AND i.severity = :severity\n" : "")
        + (filter.kind().isPresent() ? "  AND i.kind = :kind\n" : "")
        + touched(filter.service(), filter.team(), values);
  }

  /// Incidents `i` that touched a service, and one of a team.
  static String touched(Optional<ServiceName> service, Optional<Team> team, Row values) {
    service.ifPresent(one -> values.text("service", one.value()));
    team.ifPresent(
        one -> values.several("run", one.services().stream().map(ServiceName::value).toList()));
    return (service.isEmpty()
            ? ""
            : """
              AND EXISTS (SELECT 1 FROM incident_service s
                WHERE s.incident_id = i.id AND s.service = :service)
            """)
        + (team.isEmpty()
            ? ""
            : """
              AND EXISTS (SELECT 1 FROM incident_service s
                WHERE s.incident_id = i.id AND s.service IN (:run))
            """);
  }

  private static Reach reach(Fields row) throws SQLException {
    return new Reach(
        row.word(IncidentKind.class, "kind"),
        row.wordIfAny(Severity.class, "severity"),
        Reached.milestones(row.text("reached")));
  }

  private static IncidentTimes times(Fields row) throws SQLException {
    return new IncidentTimes(
            new IncidentId(row.text("id")),
            row.text("title"),
            row.word(IncidentKind.class, "kind"),
            row.wordIfAny(Severity.class, "severity"),
            Reached.services(row.text("touched")),
            Reached.milestones(row.text("reached")),
            row.instant("created_at"))
        .counting(row.instant("counts_at"));
  }
}
