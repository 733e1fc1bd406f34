package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.TemplateVersion;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The templates of the team, which of them is the usual one of a kind, and what was declined.
public final class TemplateStore {
  private final Sql sql;

  public TemplateStore(Database database) {
    this.sql = database.sql();
  }

  /// The newest version of each, by name.
  ///
  /// @param retired lists those that were taken out of the choice instead
  public List<TemplateVersion> latest(boolean retired, int limit) {
    return sql.list(
        """
        SELECT v.name, v.version, v.text, v.because, v.saved_by, v.saved_at
        FROM own_template o
        JOIN template_version v ON v.name = o.name
        WHERE v.version = (SELECT MAX(version) FROM template_version n WHERE n.name = o.name)
          AND (o.retired_at IS NOT NULL) = (1 = :retired)
        ORDER BY v.name
        LIMIT :limit
        """,
        Row.empty().number("retired", retired ? 1 : 0).number("limit", limit),
        TemplateStore::version);
  }

  /// The newest first.
  public List<TemplateVersion> versions(String name, int limit) {
    return sql.list(
        """
        SELECT name, version, text, because, saved_by, saved_at
        FROM template_version
        WHERE name = :name
        ORDER BY version DESC
        LIMIT :limit
        """,
        Row.empty().text("name", name).number("limit", limit),
        TemplateStore::version);
  }

  public Optional<TemplateVersion> find(String name, int version) {
    return sql.find(
        """
        SELECT name, version, text, because, saved_by, saved_at
        FROM template_version
        WHERE name = :name AND version = :version
        """,
        Row.empty().text("name", name).number("version", version),
        TemplateStore::version);
  }

  /// Keeps a version; a new name can be chosen from then on.
  ///
  /// @return whether nobody else saved that version first
  public boolean add(TemplateVersion saved) {
    sql.run(
        """
        INSERT INTO own_template (name, retired_at, retired_by)
        VALUES (:name, NULL, '')
        ON CONFLICT (name) DO NOTHING
        """,
        Row.empty().text("name", saved.name()));
    return sql.run(
            """
            INSERT INTO template_version (name, version, text, because, saved_by, saved_at)
            VALUES (:name, :version, :text, :because, :by, :at)
            ON CONFLICT (name, version) DO NOTHING
            """,
            Row.empty()
                .text("name", saved.name())
                .number("version", saved.version())
                .text("text", saved.text())
                .text("because", saved.because())
                .text("by", saved.by())
                .instant("at", saved.at()))
        == 1;
  }

  /// Whether it is out of the choice; empty when there is no such template of the team.
  public Optional<Boolean> retired(String name) {
    return sql.find(
        "SELECT retired_at FROM own_template WHERE name = :name",
        Row.empty().text("name", name),
        row -> row.instantIfAny("retired_at").isPresent());
  }

  /// @param at when it leaves the choice; empty to bring it back
  public void retire(String name, Optional<Instant> at, String by) {
    sql.run(
        "UPDATE own_template SET retired_at = :at, retired_by = :by WHERE name = :name",
        Row.empty().text("name", name).instant("at", at).text("by", by));
  }

  public Map<IncidentKind, String> usual() {
    Map<IncidentKind, String> usual = new EnumMap<>(IncidentKind.class);
    sql.list(
            "SELECT kind, name FROM usual_template ORDER BY kind",
            Row.empty(),
            row ->
                Map.entry(
                    row.wordIfAny(IncidentKind.class, "kind").orElseThrow(), row.text("name")))
        .forEach(one -> usual.put(one.getKey(), one.getValue()));
    return usual;
  }

  /// @param name empty for the one that comes with the program
  public void setUsual(IncidentKind kind, Optional<String> name) {
    sql.run("DELETE FROM usual_template WHERE kind = :kind", Row.empty().word("kind", kind));
    name.ifPresent(chosen ->
        sql.run(
            "INSERT INTO usual_template (kind, name) VALUES (:kind, :name)",
            Row.empty().word("kind", kind).text("name", chosen)));
  }

  /// The newest version of that template that was declined for a postmortem; 0 for none.
  public int declined(IncidentId id, String name) {
    return sql.find(
            """
            SELECT version
            FROM declined_template
            WHERE incident_id = :incident AND name = :name
            """,
            Row.of(id).text("name", name),
            row -> row.number("version"))
        .orElse(0);
  }

  public void decline(IncidentId id, String name, int version) {
    sql.run(
        """
        INSERT INTO declined_template (incident_id, name, version)
        VALUES (:incident, :name, :version)
        ON CONFLICT (incident_id, name) DO UPDATE SET version = excluded.version
        """,
        Row.of(id).text("name", name).number("version", version));
  }

  private static TemplateVersion version(Fields row) throws SQLException {
    return new TemplateVersion(
        row.text("name"),
        row.number("version"),
        row.text("text"),
        row.text("because"),
        row.text("saved_by"),
        row.instant("saved_at"));
  }
}
