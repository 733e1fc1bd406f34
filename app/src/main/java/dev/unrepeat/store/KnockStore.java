package dev.unrepeat.store;

import java.time.Duration;
import java.time.Instant;

/// How hastily each source tries to come in, counted over all nodes.
public final class KnockStore {
  private static final Duration OUT_OF_STEP = Duration.ofMinutes(5);

  private final Sql sql;
  private final Dialect dialect;

  public KnockStore(Database database) {
    this.sql = database.sql();
    this.dialect = database.dialect();
  }

  /// Counts one more try, when it is let through.
  ///
  /// @param every what a try costs
  /// @param most how far ahead of now a source may have spent its tries
  /// @return whether it is let through
  public boolean knock(String source, Instant now, Duration every, Duration most) {
    sql.run(
        """
        INSERT INTO knock (source, spent_until) VALUES (:source, :now)
        ON CONFLICT (source) DO NOTHING
        """,
        of(source).instant("now", now));
    Instant before = until(source, now);
    // What a clock that ran ahead has written does not count.
    boolean counts = before.isAfter(now) && !before.isAfter(now.plus(most).plus(OUT_OF_STEP));
    Instant after = (counts ? before : now).plus(every);
    if (Duration.between(now, after).compareTo(most) > 0) {
      return false;
    }
    sql.run(
        "UPDATE knock SET spent_until = :after WHERE source = :source",
        of(source).instant("after", after));
    return true;
  }

  /// Until when the tries of a source are spent; nobody else counts them until the transaction
  /// ends.
  public Instant until(String source, Instant now) {
    return sql.find(
            "SELECT spent_until FROM knock WHERE source = :source" + dialect.lockingRow(),
            of(source),
            row -> row.instant("spent_until"))
        .orElse(now);
  }

  /// Forgets whom nothing holds up any more.
  public int sweep(Instant now) {
    return sql.run("DELETE FROM knock WHERE spent_until <= :now", Row.empty().instant("now", now));
  }

  private static Row of(String source) {
    return Row.empty().text("source", source);
  }
}
