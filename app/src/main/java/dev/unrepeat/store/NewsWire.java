package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// A connection of its own on which one node listens for the news of all, on PostgreSQL alone.
///
/// PostgreSQL's own message says only that there is something; what it is stands in a table, so
/// that a message that nobody heard loses nothing.
public final class NewsWire implements AutoCloseable {
  private final Connection connection;

  private NewsWire(Connection connection) {
    this.connection = connection;
  }

  /// What was read, and up to where.
  ///
  /// @param moment which transactions had ended by then, in PostgreSQL's words: `xmin:xmax:running`
  public record Heard(List<ToldNews> news, String moment) {
    public Heard {
      news = List.copyOf(news);
    }
  }

  static NewsWire open(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN unrepeat_news");
      return new NewsWire(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// Where reading begins: what commits after this is new.
  public String moment() {
    return text("SELECT pg_current_snapshot()::text");
  }

  /// Which line of the database's history it writes. A standby that takes over begins another, and
  /// may lack the last transactions of the old one.
  public String line() {
    return text("SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)");
  }

  /// All news that had not been committed at that moment and are now, each told once.
  public Heard since(String moment) {
    try (PreparedStatement asked =
        connection.prepareStatement(
            """
            SELECT now.moment, incident_id, version, changed_by, address, subjects
            FROM (SELECT pg_current_snapshot()::text AS moment, ?::pg_snapshot AS seen) AS now
            LEFT JOIN news
              ON news.xid >= pg_snapshot_xmin(now.seen)::text::bigint
              AND NOT pg_visible_in_snapshot(news.xid::text::xid8, now.seen)
            ORDER BY news.id
            """)) {
      asked.setString(1, moment);
      try (ResultSet rows = asked.executeQuery()) {
        List<ToldNews> news = new ArrayList<>();
        String now = moment;
        while (rows.next()) {
          now = rows.getString("moment");
          if (rows.getString("incident_id") != null) {
            news.add(told(new Fields(rows)));
          }
        }
        return new Heard(news, now);
      }
    } catch (SQLException e) {
      throw new DatabaseFault("cannot read the news of other nodes", e);
    }
  }

  /// Waits until something is told, at most so long.
  public void await(Duration patience) {
    try {
      connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
    } catch (SQLException e) {
      throw new DatabaseFault("cannot listen for the news of other nodes", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseFault("cannot leave the news of other nodes", e);
    }
  }

  private String text(String statement) {
    try (Statement asked = connection.createStatement();
        ResultSet rows = asked.executeQuery(statement)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new DatabaseFault("cannot ask for the state of the database", e);
    }
  }

  private static ToldNews told(Fields row) throws SQLException {
    return new ToldNews(
        new IncidentId(row.text("incident_id")),
        row.longNumber("version"),
        row.text("changed_by"),
        row.text("address"),
        row.texts("subjects"));
  }
}
