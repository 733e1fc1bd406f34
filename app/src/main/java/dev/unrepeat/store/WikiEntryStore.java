package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.WikiEntry;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Postmortems in wikis.
public final class WikiEntryStore {
  private static final String COLUMNS =
      "incident_id, wiki_id, page_key, version, found, address, state, hash, asked_by, at, says";

  private final Sql sql;

  public WikiEntryStore(Database database) {
    this.sql = database.sql();
  }

  /// Adds it, or puts it in the place of the one that is there.
  public void save(WikiEntry entry) {
    sql.run(
        """
        INSERT INTO wiki_page (incident_id, wiki_id, page_key, version, found, address, state,
          hash, asked_by, at, says)
        VALUES (:incident, :wiki, :key, :version, :found, :address, :state, :hash, :by, :at, :says)
        ON CONFLICT (incident_id, wiki_id) DO UPDATE
        SET page_key = excluded.page_key, version = excluded.version, found = excluded.found,
          address = excluded.address, state = excluded.state, hash = excluded.hash,
          asked_by = excluded.asked_by, at = excluded.at, says = excluded.says
        """,
        one(entry.incident(), entry.wiki())
            .text("key", entry.key())
            .text("version", entry.version())
            .text("found", entry.found())
            .text("address", entry.address())
            .word("state", entry.state())
            .text("hash", entry.hash())
            .text("by", entry.by())
            .instant("at", entry.at())
            .text("says", entry.says()));
  }

  public Optional<WikiEntry> find(IncidentId incident, long wiki) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM wiki_page WHERE incident_id = :incident AND wiki_id = :wiki",
        one(incident, wiki),
        WikiEntryStore::entry);
  }

  public List<WikiEntry> list(IncidentId incident) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM wiki_page WHERE incident_id = :incident ORDER BY wiki_id",
        Row.empty().text("incident", incident.value()),
        WikiEntryStore::entry);
  }

  private static Row one(IncidentId incident, long wiki) {
    return Row.empty().text("incident", incident.value()).number("wiki", wiki);
  }

  private static WikiEntry entry(Fields row) throws SQLException {
    return new WikiEntry(
        new IncidentId(row.text("incident_id")),
        row.longNumber("wiki_id"),
        row.text("page_key"),
        row.text("version"),
        row.text("found"),
        row.text("address"),
        row.word(WikiEntry.State.class, "state"),
        row.text("hash"),
        row.text("asked_by"),
        row.instant("at"),
        row.text("says"));
  }
}
