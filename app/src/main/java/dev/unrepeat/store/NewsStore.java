package dev.unrepeat.store;

import java.time.Instant;

/// News for other nodes, written in the transaction of the change they tell of: they come to be
/// with it or not at all.
public final class NewsStore {
  private final Sql sql;

  public NewsStore(Database database) {
    this.sql = database.sql();
  }

  public void put(ToldNews news, Instant now) {
    sql.run(
        """
        INSERT INTO news (incident_id, version, changed_by, address, subjects, told_at)
        VALUES (:incident, :version, :by, :address, :subjects, :now)
        """,
        Row.of(news.incident())
            .number("version", news.version())
            .text("by", news.by())
            .text("address", news.address())
            .texts("subjects", news.subjects())
            .instant("now", now));
  }

  /// Forgets what was told before that time.
  public int sweep(Instant before) {
    return sql.run(
        "DELETE FROM news WHERE told_at < :before", Row.empty().instant("before", before));
  }
}
