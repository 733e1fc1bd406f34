package dev.unrepeat.store;

import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Connected sources, with their tokens as they are kept.
public final class PullSourceStore implements OpenedSystemStore<PullSource> {
  private static final String COLUMNS =
      "id, name, kind, address, account, scope, query, zone, enabled, made_by, made_at";

  private final Sql sql;

  public PullSourceStore(Database database) {
    this.sql = database.sql();
  }

  /// Adds a source without its token; the database gives it its number.
  @Override
  public long insert(PullSource source) {
    return sql.find(
            """
            INSERT INTO pull_source (name, kind, address, account, scope, query, zone, enabled,
              made_by, made_at, token)
            VALUES (:name, :kind, :address, :account, :scope, :query, :zone, :enabled,
              :by, :at, '')
            RETURNING id
            """,
            row(source)
                .word("kind", source.kind())
                .text("by", source.madeBy())
                .instant("at", source.madeAt()),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  /// Sets what a person sets; kind and token stay.
  @Override
  public void update(PullSource source) {
    sql.run(
        """
        UPDATE pull_source
        SET name = :name, address = :address, account = :account, scope = :scope, query = :query,
          zone = :zone, enabled = :enabled
        WHERE id = :id
        """,
        row(source).number("id", source.id()));
  }

  @Override
  public void setToken(long id, String token) {
    sql.run(
        "UPDATE pull_source SET token = :token WHERE id = :id",
        Row.empty().number("id", id).text("token", token));
  }

  /// The token as it is kept; empty where it was forgotten.
  @Override
  public Optional<String> token(long id) {
    return sql.find(
            "SELECT token FROM pull_source WHERE id = :id",
            Row.empty().number("id", id),
            row -> row.text("token"))
        .filter(token -> !token.isEmpty());
  }

  @Override
  public Optional<PullSource> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM pull_source WHERE id = :id",
        Row.empty().number("id", id),
        PullSourceStore::source);
  }

  @Override
  public List<PullSource> list() {
    return sql.list(
        "SELECT " + COLUMNS + " FROM pull_source ORDER BY id",
        Row.empty(),
        PullSourceStore::source);
  }

  /// Removes it with what was asked of it; evidence that came stays.
  @Override
  public void remove(long id) {
    Row one = Row.empty().number("id", id);
    sql.run(
        "DELETE FROM pull_file WHERE pull_id IN (SELECT id FROM pull WHERE source_id = :id)", one);
    sql.run("DELETE FROM pull WHERE source_id = :id", one);
    sql.run("DELETE FROM pull_source WHERE id = :id", one);
  }

  private static Row row(PullSource source) {
    return Row.empty()
        .text("name", source.name())
        .text("address", source.address())
        .text("account", source.account())
        .text("scope", source.scope())
        .text("query", source.query())
        .text("zone", source.zone())
        .flag("enabled", source.enabled());
  }

  private static PullSource source(Fields row) throws SQLException {
    return new PullSource(
        row.longNumber("id"),
        row.text("name"),
        row.word(PullKind.class, "kind"),
        row.text("address"),
        row.text("account"),
        row.text("scope"),
        row.text("query"),
        row.text("zone"),
        row.flag("enabled"),
        row.text("made_by"),
        row.instant("made_at"));
  }
}
