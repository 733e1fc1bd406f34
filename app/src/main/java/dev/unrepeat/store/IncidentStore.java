package dev.unrepeat.store;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Incidents with their services, tags, circle and responders; milestones are in [MilestoneStore].
final class IncidentStore {
  private final Sql sql;
  private final Dialect dialect;

  IncidentStore(Sql sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  /// The versions of an incident's row.
  ///
  /// @param record rises with every change of the whole record
  /// @param described the record's version at the last change of the incident's own words
  record Versions(long record, long described) {}

  Optional<Versions> versions(IncidentId id) {
    return sql.find(
        """
        SELECT version, described_version
        FROM incident
        WHERE id = :incident AND deleted_at IS NULL
        """,
        Row.of(id),
        row -> new Versions(row.longNumber("version"), row.longNumber("described_version")));
  }

  /// The versions, and the row is ours until the transaction ends.
  Optional<Versions> lock(IncidentId id) {
    return sql.find(
        """
        SELECT version, described_version
        FROM incident
        WHERE id = :incident AND deleted_at IS NULL
        """
            + dialect.lockingRow(),
        Row.of(id),
        row -> new Versions(row.longNumber("version"), row.longNumber("described_version")));
  }

  /// Whether the id was ever given away; that of a removed incident stays taken.
  boolean taken(IncidentId id) {
    return sql.find(
            "SELECT id FROM incident WHERE id = :incident", Row.of(id), row -> row.text("id"))
        .isPresent();
  }

  /// The incident without its milestones.
  Optional<Incident> find(IncidentId id) {
    return sql.find(
        """
        SELECT title, kind, severity, detection_means, detection_by, visibility, created_at
        FROM incident
        WHERE id = :incident AND deleted_at IS NULL
        """,
        Row.of(id),
        row ->
            new Incident(
                id,
                row.text("title"),
                row.word(IncidentKind.class, "kind"),
                row.wordIfAny(Severity.class, "severity"),
                services(id),
                tags(id),
                new Detection(
                    row.word(DetectionMeans.class, "detection_means"), row.text("detection_by")),
                visibility(id, row.text("visibility")),
                responders(id),
                Milestones.NONE,
                row.instant("created_at")));
  }

  void insert(Incident incident, Instant beganAt, Instant countsAt, long version) {
    sql.run(
        """
        INSERT INTO incident (id, title, kind, severity, detection_means, detection_by, visibility,
          created_at, began_at, counts_at, reached, touched, words, version, described_version)
        VALUES (:incident, :title, :kind, :severity, :means, :by, :visibility,
          :created, :began, :counts, :reached, :touched, :words, :version, :described)
        """,
        row(incident, beganAt, countsAt, new Versions(version, version)));
    insertLists(incident);
  }

  void update(Incident incident, Instant beganAt, Instant countsAt, Versions versions) {
    sql.run(
        """
        UPDATE incident
        SET title = :title, kind = :kind, severity = :severity, detection_means = :means,
          detection_by = :by, visibility = :visibility, created_at = :created, began_at = :began,
          counts_at = :counts, reached = :reached, touched = :touched, words = :words,
          version = :version, described_version = :described
        WHERE id = :incident
        """,
        row(incident, beganAt, countsAt, versions));
  }

  /// Writes services, tags, circle and responders anew.
  void replaceLists(Incident incident) {
    Row of = Row.of(incident.id());
    sql.run("DELETE FROM incident_service WHERE incident_id = :incident", of);
    sql.run("DELETE FROM incident_tag WHERE incident_id = :incident", of);
    sql.run("DELETE FROM incident_viewer WHERE incident_id = :incident", of);
    sql.run("DELETE FROM responder WHERE incident_id = :incident", of);
    insertLists(incident);
  }

  /// Takes the incident out of sight; nothing of it is erased.
  void remove(IncidentId id, Instant at, String by, long version) {
    sql.run(
        """
        UPDATE incident
        SET deleted_at = :at, deleted_by = :by, version = :version
        WHERE id = :incident
        """,
        Row.of(id).instant("at", at).text("by", by).number("version", version));
  }

  /// Brings a removed incident back as it was.
  ///
  /// @return whether it was removed
  boolean restore(IncidentId id) {
    return sql.run(
            """
            UPDATE incident
            SET deleted_at = NULL, deleted_by = NULL, version = version + 1
            WHERE id = :incident AND deleted_at IS NOT NULL
            """,
            Row.of(id))
        == 1;
  }

  private Row row(Incident incident, Instant beganAt, Instant countsAt, Versions versions) {
    return Row.of(incident.id())
        .text("title", incident.title())
        .word("kind", incident.kind())
        .word("severity", incident.severity())
        .instant("counts", countsAt)
        .text("reached", Reached.write(incident.milestones()))
        .text("touched", Reached.write(incident.services()))
        .word("means", incident.detection().means())
        .text("by", incident.detection().by())
        .text(
            "visibility",
            switch (incident.visibility()) {
              case Visibility.Everybody e -> "EVERYBODY";
              case Visibility.Circle c -> "CIRCLE";
            })
        .instant("created", incident.createdAt())
        .instant("began", beganAt)
        .text("words", words(incident))
        .number("version", versions.record())
        .number("described", versions.described());
  }

  private static String words(Incident incident) {
    Stream<String> words =
        Stream.of(
                Stream.of(incident.id().value(), incident.title()),
                incident.services().stream().map(ServiceName::value),
                incident.tags().stream().map(Tag::value))
            .flatMap(some -> some);
    return String.join("\n", words.toList()).toLowerCase(Locale.ROOT);
  }

  private void insertLists(Incident incident) {
    IncidentId id = incident.id();
    sql.batch(
        """
        INSERT INTO incident_service (incident_id, position, service)
        VALUES (:incident, :position, :service)
        """,
        incident.services(),
        (service, at) -> Row.of(id).number("position", at).text("service", service.value()));
    sql.batch(
        """
        INSERT INTO incident_tag (incident_id, position, tag)
        VALUES (:incident, :position, :tag)
        """,
        incident.tags(),
        (tag, at) -> Row.of(id).number("position", at).text("tag", tag.value()));
    sql.batch(
        """
        INSERT INTO incident_viewer (incident_id, position, person)
        VALUES (:incident, :position, :person)
        """,
        circle(incident.visibility()),
        (person, at) -> Row.of(id).number("position", at).text("person", person));
    sql.batch(
        """
        INSERT INTO responder (incident_id, position, name, role, part)
        VALUES (:incident, :position, :name, :role, :part)
        """,
        incident.responders(),
        (responder, at) ->
            Row.of(id)
                .number("position", at)
                .text("name", responder.name())
                .word("role", responder.role())
                .text("part", responder.part()));
  }

  private List<ServiceName> services(IncidentId id) {
    return sql.list(
        """
        SELECT service
        FROM incident_service
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row -> new ServiceName(row.text("service")));
  }

  private List<Tag> tags(IncidentId id) {
    return sql.list(
        """
        SELECT tag
        FROM incident_tag
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row -> new Tag(row.text("tag")));
  }

  private Visibility visibility(IncidentId id, String word) {
    if (word.equals("EVERYBODY")) {
      return new Visibility.Everybody();
    }
    return new Visibility.Circle(
        sql.list(
            """
            SELECT person
            FROM incident_viewer
            WHERE incident_id = :incident
            ORDER BY position
            """,
            Row.of(id),
            row -> row.text("person")));
  }

  private static List<String> circle(Visibility visibility) {
    return switch (visibility) {
      case Visibility.Everybody everybody -> List.of();
      case Visibility.Circle circle -> circle.people();
    };
  }

  private List<Responder> responders(IncidentId id) {
    return sql.list(
        """
        SELECT name, role, part
        FROM responder
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new Responder(
                row.text("name"), row.word(ResponderRole.class, "role"), row.text("part")));
  }
}
