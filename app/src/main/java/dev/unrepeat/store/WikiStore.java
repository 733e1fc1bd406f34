package dev.unrepeat.store;

import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Wikis, with their tokens as they are kept.
public final class WikiStore implements OpenedSystemStore<Wiki> {
  private static final String COLUMNS =
      "id, name, kind, address, account, space, parent, follows, enabled, made_by, made_at";

  private final Sql sql;

  public WikiStore(Database database) {
    this.sql = database.sql();
  }

  /// Adds one without its token; the database gives it its number.
  @Override
  public long insert(Wiki wiki) {
    return sql.find(
            """
            INSERT INTO wiki (name, kind, address, account, space, parent, follows, enabled,
              made_by, made_at, token)
            VALUES (:name, :kind, :address, :account, :space, :parent, :follows, :enabled,
              :by, :at, '')
            RETURNING id
            """,
            row(wiki)
                .word("kind", wiki.kind())
                .text("by", wiki.madeBy())
                .instant("at", wiki.madeAt()),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  /// Sets what a person sets; kind and token stay.
  @Override
  public void update(Wiki wiki) {
    sql.run(
        """
        UPDATE wiki
        SET name = :name, address = :address, account = :account, space = :space, parent = :parent,
          follows = :follows, enabled = :enabled
        WHERE id = :id
        """,
        row(wiki).number("id", wiki.id()));
  }

  @Override
  public void setToken(long id, String token) {
    sql.run(
        "UPDATE wiki SET token = :token WHERE id = :id",
        Row.empty().number("id", id).text("token", token));
  }

  /// The token as it is kept; empty where it was forgotten.
  @Override
  public Optional<String> token(long id) {
    return sql.find(
            "SELECT token FROM wiki WHERE id = :id",
            Row.empty().number("id", id),
            row -> row.text("token"))
        .filter(token -> !token.isEmpty());
  }

  @Override
  public Optional<Wiki> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM wiki WHERE id = :id",
        Row.empty().number("id", id),
        WikiStore::wiki);
  }

  @Override
  public List<Wiki> list() {
    return sql.list("SELECT " + COLUMNS + " FROM wiki ORDER BY id", Row.empty(), WikiStore::wiki);
  }

  /// Removes it with what is known of its pages; the pages stay there.
  @Override
  public void remove(long id) {
    Row one = Row.empty().number("id", id);
    sql.run("DELETE FROM wiki_page WHERE wiki_id = :id", one);
    sql.run("DELETE FROM wiki WHERE id = :id", one);
  }

  private static Row row(Wiki wiki) {
    return Row.empty()
        .text("name", wiki.name())
        .text("address", wiki.address())
        .text("account", wiki.account())
        .text("space", wiki.space())
        .text("parent", wiki.parent())
        .flag("follows", wiki.follows())
        .flag("enabled", wiki.enabled());
  }

  private static Wiki wiki(Fields row) throws SQLException {
    return new Wiki(
        row.longNumber("id"),
        row.text("name"),
        row.word(WikiKind.class, "kind"),
        row.text("address"),
        row.text("account"),
        row.text("space"),
        row.text("parent"),
        row.flag("follows"),
        row.flag("enabled"),
        row.text("made_by"),
        row.instant("made_at"));
  }
}
