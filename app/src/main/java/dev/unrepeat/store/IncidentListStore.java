package dev.unrepeat.store;

import dev.unrepeat.model.FilterWords;
import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.RemovedIncident;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists of incidents, latest start first, a page at a time; each page takes four statements.
public final class IncidentListStore {
  /// Of incidents that happened: practice copies did not. Both databases tell capitals apart here.
  static final String HAPPENED = "i.deleted_at IS NULL AND SUBSTR(i.id, 1, 9) <> 'PRACTICE-'";

  private final Sql sql;

  public IncidentListStore(Database database) {
    this.sql = database.sql();
  }

  private record Head(
      IncidentId id,
      String title,
      IncidentKind kind,
      Optional<Severity> severity,
      PostmortemStage stage,
      boolean everybody,
      Instant beganAt,
      Instant recordedAt,
      int openActions,
      int actions) {}

  private record Named<T>(IncidentId id, T value) {}

  /// At most so many incidents behind the cursor.
  ///
  /// @param reader lists only what this person may see; empty for one who may see all
  public List<IncidentSummary> list(
      IncidentFilter filter, Optional<String> reader, Optional<IncidentCursor> after, int limit) {
    Row values = Row.empty().number("limit", limit);
    List<Head> heads =
        sql.list(
            """
            SELECT i.id, i.title, i.kind, i.severity, i.visibility, i.began_at, i.created_at, p.state,
              (SELECT COUNT(*) FROM action_item a WHERE a.incident_id = i.id) AS actions,
              (SELECT COUNT(*) FROM action_item a WHERE a.incident_id = i.id
                AND a.state IN ('PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'DONE', 'REOPENED',
                  'OPEN_BEFORE')) AS owed
            FROM incident i
            JOIN postmortem p ON p.incident_id = i.id
            WHERE i.deleted_at IS NULL
            """
                + conditions(filter, reader, after, values)
                + """
                ORDER BY i.began_at DESC, i.id DESC
                LIMIT :limit
                """,
            values,
            IncidentListStore::head);
    return heads.isEmpty() ? List.of() : complete(heads);
  }

  /// How many incidents the filter lets through.
  public int count(IncidentFilter filter, Optional<String> reader) {
    Row values = Row.empty();
    return sql.list(
            """
            SELECT COUNT(*) AS found
            FROM incident i
            """
                // Each incident has one; to look it up for all of them would take most of the time.
                + (filter.stage().isPresent() ? "JOIN postmortem p ON p.incident_id = i.id\n" : "")
                + """
                WHERE i.deleted_at IS NULL
                """
                + conditions(filter, reader, Optional.empty(), values),
            values,
            row -> row.number("found"))
        .getFirst();
  }

  /// The title alone; empty where the reader may not see the incident.
  public Optional<String> title(IncidentId id, Optional<String> reader) {
    Row values = Row.of(id);
    return sql.find(
        """
        SELECT i.title
        FROM incident i
        WHERE i.deleted_at IS NULL AND i.id = :incident
        """
            + visible(reader, values),
        values,
        row -> row.text("title"));
  }

  /// What was removed, the latest first, at most so many behind the cursor.
  public List<RemovedIncident> removed(Optional<RemovedIncident.Place> after, int limit) {
    Row values = Row.empty().number("limit", limit);
    after.ifPresent(place -> values.instant("at", place.at()).text("id", place.id().value()));
    return sql.list(
        """
        SELECT i.id, i.title, i.deleted_at, i.deleted_by
        FROM incident i
        WHERE i.deleted_at IS NOT NULL
        """
            + (after.isPresent() ? "  AND (i.deleted_at, i.id) < (:at, :id)\n" : "")
            + """
            ORDER BY i.deleted_at DESC, i.id DESC
            LIMIT :limit
            """,
        values,
        row ->
            new RemovedIncident(
                new IncidentId(row.text("id")),
                row.text("title"),
                row.instant("deleted_at"),
                row.text("deleted_by")));
  }

  private record Seen(boolean everybody, Optional<String> person) {}

  /// Who may see each of these incidents; what is deleted is left out.
  public Map<IncidentId, Visibility> visibilities(List<IncidentId> ids) {
    Map<IncidentId, Visibility> found = new HashMap<>();
    for (List<IncidentId> some : Sql.parts(ids)) {
      byIncident(
              sql.list(
                  """
                  SELECT i.id, i.visibility, v.person
                  FROM incident i
                  LEFT JOIN incident_viewer v
                    ON v.incident_id = i.id AND i.visibility <> 'EVERYBODY'
                  WHERE i.deleted_at IS NULL AND i.id IN (:ids)
                  """,
                  Row.empty().several("ids", some.stream().map(IncidentId::value).toList()),
                  row -> {
                    IncidentId id = new IncidentId(row.text("id"));
                    boolean everybody = row.text("visibility").equals("EVERYBODY");
                    return new Named<>(id, new Seen(everybody, row.textIfAny("person")));
                  }))
          .forEach((id, seen) ->
              found.put(
                  id,
                  seen.getFirst().everybody()
                      ? Visibility.EVERYBODY
                      : new Visibility.Circle(
                          seen.stream().flatMap(one -> one.person().stream()).toList())));
    }
    return found;
  }

  /// The services that incidents name, in the order of their names: from one name to the next by
  /// the index, however many incidents bear each.
  public List<ServiceName> services(Optional<String> reader, int limit) {
    Row values = Row.empty().number("limit", limit);
    return sql.list(
        """
        WITH RECURSIVE name (service) AS (
          SELECT MIN(service) FROM incident_service
          UNION ALL
          SELECT (SELECT MIN(s.service) FROM incident_service s WHERE s.service > name.service)
          FROM name
          WHERE name.service IS NOT NULL)
        SELECT name.service
        FROM name
        WHERE (SELECT i.id
          FROM incident_service s
          JOIN incident i ON i.id = s.incident_id
          WHERE s.service = name.service AND i.deleted_at IS NULL
        """
            + visible(reader, values)
            // To EXISTS PostgreSQL joins all incidents: 4 s for a million.
            + """
            LIMIT 1) IS NOT NULL
            ORDER BY name.service
            LIMIT :limit
            """,
        values,
        row -> new ServiceName(row.text("service")));
  }

  /// How many incidents a service has.
  public record ServiceCount(ServiceName service, int incidents) {}

  /// The services that incidents name with the number of these, in the order of their names.
  public List<ServiceCount> countsByService(Optional<String> reader, int limit) {
    Row values = Row.empty().number("limit", limit);
    return sql.list(
        """
        SELECT s.service, COUNT(*) AS found
        FROM incident_service s
        JOIN incident i ON i.id = s.incident_id
        WHERE i.deleted_at IS NULL
        """
            + visible(reader, values)
            + """
            GROUP BY s.service
            ORDER BY s.service
            LIMIT :limit
            """,
        values,
        row -> new ServiceCount(new ServiceName(row.text("service")), row.number("found")));
  }

  private static String conditions(
      IncidentFilter filter, Optional<String> reader, Optional<IncidentCursor> after, Row values) {
    StringBuilder where = new StringBuilder(visible(reader, values));
    List<String> words = FilterWords.of(filter.text()).words();
    for (int i = 0; i < words.size(); i++) {
      values.text("word" + i, "%" + words.get(i).replaceAll("([%_!])", "!$1") + "%");
      where.append("  AND i.words LIKE :word").append(i).append(" ESCAPE '!'\n");
    }
    filter.severity().ifPresent(severity -> values.word("severity", severity));
    where.append(filter.severity().isPresent() ? "  AND i.severity = :severity\n" : "");
    filter.kind().ifPresent(kind -> values.word("kind", kind));
    where.append(filter.kind().isPresent() ? "  AND i.kind = :kind\n" : "");
    filter.stage().ifPresent(stage -> values.word("stage", stage));
    where.append(filter.stage().isPresent() ? "  AND p.state = :stage\n" : "");
    filter.service().ifPresent(service -> values.text("service", service.value()));
    if (filter.service().isPresent()) {
      where.append(
          """
            AND EXISTS (SELECT 1 FROM incident_service s
              WHERE s.incident_id = i.id AND s.service = :service)
          """);
    }
    filter.tag().ifPresent(tag -> values.text("tag", tag.value()));
    if (filter.tag().isPresent()) {
      where.append(
          """
            AND EXISTS (SELECT 1 FROM incident_tag t
              WHERE t.incident_id = i.id AND t.tag = :tag)
          """);
    }
    after.ifPresent(
        cursor -> values.instant("began", cursor.beganAt()).text("id", cursor.id().value()));
    where.append(after.isPresent() ? "  AND (i.began_at, i.id) < (:began, :id)\n" : "");
    return where.toString();
  }

  static String visible(Optional<String> reader, Row values) {
    reader.ifPresent(person -> values.text("reader", person));
    return reader.isEmpty()
        ? ""
        : """
          AND (i.visibility = 'EVERYBODY' OR EXISTS (SELECT 1 FROM incident_viewer v
            WHERE v.incident_id = i.id AND LOWER(v.person) = :reader))
        """;
  }

  private static Head head(Fields row) throws SQLException {
    return new Head(
        new IncidentId(row.text("id")),
        row.text("title"),
        row.word(IncidentKind.class, "kind"),
        row.wordIfAny(Severity.class, "severity"),
        row.word(PostmortemStage.class, "state"),
        row.text("visibility").equals("EVERYBODY"),
        row.instant("began_at"),
        row.instant("created_at"),
        row.number("owed"),
        row.number("actions"));
  }

  private List<IncidentSummary> complete(List<Head> heads) {
    Row ids = Row.empty().several("ids", heads.stream().map(head -> head.id().value()).toList());
    Map<IncidentId, List<ServiceName>> services =
        byIncident(
            sql.list(
                """
                SELECT incident_id, service
                FROM incident_service
                WHERE incident_id IN (:ids)
                ORDER BY incident_id, position
                """,
                ids,
                row -> new Named<>(id(row), new ServiceName(row.text("service")))));
    Map<IncidentId, List<Tag>> tags =
        byIncident(
            sql.list(
                """
                SELECT incident_id, tag
                FROM incident_tag
                WHERE incident_id IN (:ids)
                ORDER BY incident_id, position
                """,
                ids,
                row -> new Named<>(id(row), new Tag(row.text("tag")))));
    Map<IncidentId, List<Milestone>> milestones =
        byIncident(
            sql.list(
                """
                SELECT incident_id, kind, reached_at, certainty, event, reason
                FROM milestone
                WHERE incident_id IN (:ids)
                ORDER BY incident_id, position
                """,
                ids,
                row -> new Named<>(id(row), MilestoneStore.milestone(row))));
    return heads.stream()
        .map(head ->
            new IncidentSummary(
                head.id(),
                head.title(),
                head.kind(),
                head.severity(),
                services.getOrDefault(head.id(), List.of()),
                tags.getOrDefault(head.id(), List.of()),
                new Milestones(milestones.getOrDefault(head.id(), List.of())),
                head.stage(),
                head.everybody(),
                head.beganAt(),
                head.recordedAt(),
                head.openActions(),
                head.actions()))
        .toList();
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
