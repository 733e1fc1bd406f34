package dev.unrepeat.store;

import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Severity;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.recurrence.LatestOccurrence;
import dev.unrepeat.recurrence.PatternCount;
import dev.unrepeat.recurrence.PatternEvidence;
import dev.unrepeat.recurrence.PatternOccurrence;
import dev.unrepeat.search.Zone;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Patterns of incidents as they were found; what somebody may not see is neither listed nor
/// counted for them.
public final class PatternStore {
  private static final int PIECES = 4;

  private final Sql sql;

  public PatternStore(Database database) {
    this(database.sql());
  }

  PatternStore(Sql sql) {
    this.sql = sql;
  }

  /// In which incidents one looks.
  ///
  /// @param from first instant at which they count; empty for all times
  /// @param to the first behind it
  /// @param reader the person who asks; empty for one who may see all
  public record Asked(
      Optional<Instant> from, Optional<Instant> to, FigureFilter filter, Optional<String> reader) {}

  private record Named(IncidentId id, FoundPattern found) {}

  void replace(IncidentId id, List<FoundPattern> found) {
    remove(id);
    sql.batch(
        """
        INSERT INTO incident_pattern (incident_id, pattern, subject, position, reason, evidence)
        VALUES (:incident, :pattern, :subject, :position, :reason, :evidence)
        """,
        found,
        (one, position) ->
            Row.of(id)
                .word("pattern", one.pattern())
                .text("subject", one.subject())
                .number("position", position)
                .text("reason", one.reason())
                .texts("evidence", written(one.evidence())));
  }

  void remove(IncidentId id) {
    sql.run("DELETE FROM incident_pattern WHERE incident_id = :incident", Row.of(id));
  }

  /// The patterns of some incidents, each in their order.
  public Map<IncidentId, List<FoundPattern>> of(List<IncidentId> ids) {
    Map<IncidentId, List<FoundPattern>> found = new HashMap<>();
    for (List<IncidentId> some : Sql.parts(ids)) {
      sql.list(
              """
              SELECT incident_id, pattern, subject, reason, evidence
              FROM incident_pattern
              WHERE incident_id IN (:ids)
              ORDER BY incident_id, position
              """,
              Row.empty().several("ids", some.stream().map(IncidentId::value).toList()),
              row -> new Named(new IncidentId(row.text("incident_id")), found(row)))
          .forEach(
              one -> found.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.found()));
    }
    return found;
  }

  /// What occurs: patterns within one incident, and of those across incidents what two share.
  public List<PatternCount> counts(Asked asked) {
    Row values = Row.empty();
    return sql.list(
        """
        SELECT x.pattern, x.subject, COUNT(*) AS found
        FROM incident_pattern x
        JOIN incident i ON i.id = x.incident_id
        WHERE
        """
            + where(asked, values)
            + """
            GROUP BY x.pattern, x.subject
            HAVING x.subject = '' OR COUNT(*) > 1
            ORDER BY found DESC, x.pattern, x.subject
            """,
        values,
        row ->
            new PatternCount(
                row.word(IncidentPattern.class, "pattern"),
                row.text("subject"),
                row.number("found")));
  }

  /// In how many of the incidents each of these subjects occurs.
  public List<PatternCount> counts(Asked asked, List<FoundPattern> of) {
    if (of.isEmpty()) {
      return List.of();
    }
    Row values =
        Row.empty()
            .several("patterns", of.stream().map(one -> one.pattern().name()).distinct().toList())
            .several("subjects", of.stream().map(FoundPattern::subject).distinct().toList());
    return sql.list(
        """
        SELECT x.pattern, x.subject, COUNT(*) AS found
        FROM incident_pattern x
        JOIN incident i ON i.id = x.incident_id
        WHERE x.pattern IN (:patterns) AND x.subject IN (:subjects) AND
        """
            + where(asked, values)
            + "GROUP BY x.pattern, x.subject\nORDER BY x.pattern, x.subject\n",
        values,
        row ->
            new PatternCount(
                row.word(IncidentPattern.class, "pattern"),
                row.text("subject"),
                row.number("found")));
  }

  /// The incidents in which a pattern occurs, the latest first, at most so many.
  ///
  /// @param after the incident behind which the list begins
  public List<PatternOccurrence> list(
      IncidentPattern pattern, String subject, Asked asked, Optional<IncidentId> after, int limit) {
    Row values =
        Row.empty().word("pattern", pattern).text("subject", subject).number("limit", limit);
    after.ifPresent(id -> values.text("after", id.value()));
    return sql.list(
        """
        SELECT x.incident_id, x.pattern, x.subject, x.reason, x.evidence, i.title, i.severity,
          i.counts_at
        FROM incident_pattern x
        JOIN incident i ON i.id = x.incident_id
        WHERE x.pattern = :pattern AND x.subject = :subject AND
        """
            + where(asked, values)
            + (after.isEmpty()
                ? ""
                : """
                  AND (i.counts_at, i.id) < (SELECT a.counts_at, a.id FROM incident a
                    WHERE a.id = :after)
                """)
            + "ORDER BY i.counts_at DESC, i.id DESC\nLIMIT :limit\n",
        values,
        PatternStore::occurrence);
  }

  private static PatternOccurrence occurrence(Fields row) throws SQLException {
    return new PatternOccurrence(
        new IncidentId(row.text("incident_id")),
        row.text("title"),
        row.wordIfAny(Severity.class, "severity"),
        row.instant("counts_at"),
        found(row));
  }

  /// For each of these subjects the latest incidents in which it occurs, so many at most.
  public List<LatestOccurrence> latest(Asked asked, List<FoundPattern> of, int each) {
    if (of.isEmpty()) {
      return List.of();
    }
    Row values =
        Row.empty()
            .several("patterns", of.stream().map(one -> one.pattern().name()).distinct().toList())
            .several("subjects", of.stream().map(FoundPattern::subject).distinct().toList())
            .number("each", each);
    return sql.list(
        """
        SELECT y.incident_id, y.pattern, y.subject, x.reason, x.evidence, i.title, i.severity,
          i.counts_at, y.found
        FROM (SELECT x.incident_id, x.pattern, x.subject,
            COUNT(*) OVER (PARTITION BY x.pattern, x.subject) AS found,
            ROW_NUMBER() OVER (PARTITION BY x.pattern, x.subject
              ORDER BY i.counts_at DESC, i.id DESC) AS place
          FROM incident_pattern x
          JOIN incident i ON i.id = x.incident_id
          WHERE x.pattern IN (:patterns) AND x.subject IN (:subjects) AND
        """
            + where(asked, values)
            + """
            ) y
            JOIN incident_pattern x ON x.incident_id = y.incident_id AND x.pattern = y.pattern
              AND x.subject = y.subject
            JOIN incident i ON i.id = y.incident_id
            WHERE y.place <= :each
            ORDER BY y.pattern, y.subject, y.place
            """,
        values,
        row -> new LatestOccurrence(occurrence(row), row.number("found")));
  }

  /// The latest incidents that share one of these subjects, at most so many.
  public List<IncidentId> sharing(
      IncidentPattern pattern, List<String> subjects, Optional<String> reader, int limit) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    Row values =
        Row.empty().word("pattern", pattern).several("subjects", subjects).number("limit", limit);
    return sql.list(
        """
        SELECT DISTINCT x.incident_id, i.began_at
        FROM incident_pattern x
        JOIN incident i ON i.id = x.incident_id
        WHERE x.pattern = :pattern AND x.subject IN (:subjects) AND
        """
            + IncidentListStore.HAPPENED
            + "\n"
            + IncidentListStore.visible(reader, values)
            + "ORDER BY i.began_at DESC, x.incident_id DESC\nLIMIT :limit\n",
        values,
        row -> new IncidentId(row.text("incident_id")));
  }

  private static String where(Asked asked, Row values) {
    asked.from().ifPresent(from -> values.instant("from", from));
    asked.to().ifPresent(to -> values.instant("to", to));
    return FigureStore.where(asked.filter(), asked.reader(), values)
        + (asked.from().isPresent() ? "  AND i.counts_at >= :from\n" : "")
        + (asked.to().isPresent() ? "  AND i.counts_at < :to\n" : "");
  }

  private static List<String> written(List<PatternEvidence> evidence) {
    return evidence.stream()
        .flatMap(one -> Stream.of(one.zone().name(), one.key(), one.heading(), one.quote()))
        .toList();
  }

  private static FoundPattern found(Fields row) throws SQLException {
    List<String> pieces = row.texts("evidence");
    List<PatternEvidence> evidence = new ArrayList<>();
    for (int at = 0; at + PIECES <= pieces.size(); at += PIECES) {
      evidence.add(
          new PatternEvidence(
              Zone.valueOf(pieces.get(at)),
              pieces.get(at + 1),
              pieces.get(at + 2),
              pieces.get(at + 3)));
    }
    return new FoundPattern(
        row.word(IncidentPattern.class, "pattern"),
        row.text("subject"),
        row.text("reason"),
        evidence);
  }
}
