package dev.unrepeat.service.backup;

import dev.unrepeat.model.Refused;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.DatabaseFault;
import dev.unrepeat.store.DatabaseMove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Takes an installation from SQLite to PostgreSQL and back. Evidence and keys stay in the data
/// folder, which the nodes share.
public final class Moves {
  private final Path data;

  public Moves(Path data) {
    this.data = data;
  }

  /// One table, the same on both sides.
  ///
  /// @param sum of all its rows
  public record Table(String name, long rows, String sum) {}

  /// Says which table is being copied, and how many of its rows are.
  public interface Progress {
    void at(String table, long rows);
  }

  /// A PostgreSQL database.
  ///
  /// @param url with or without `jdbc:`
  public record Server(String url, String user, String password) {
    public Server {
      url = url.startsWith("jdbc:") ? url : "jdbc:" + url;
      Refused.unless(
          url.startsWith("jdbc:postgresql://"),
          "Write the database as postgresql://db.example.com/unrepeat.");
    }

    private DatabaseAddress address() {
      return new DatabaseAddress.Postgres(url, user, password);
    }
  }

  /// From the file of the data folder to a server.
  public List<Table> to(Server server, Progress progress) throws IOException {
    Refused.unless(
        Files.exists(data.resolve(Backups.DATABASE)),
        "There is no %s in %s. Name the data folder with --data."
            .formatted(Backups.DATABASE, data));
    try (DataFolder folder = DataFolder.open(data)) {
      return move(new DatabaseMove(folder.database(), server.address()), progress);
    }
  }

  /// From a server to the file of the data folder.
  public List<Table> from(Server server, Progress progress) throws IOException {
    try (DataFolder folder = DataFolder.open(data)) {
      return move(new DatabaseMove(server.address(), folder.database()), progress);
    }
  }

  private static List<Table> move(DatabaseMove move, Progress progress) {
    try {
      return move.run(progress::at).stream()
          .map(one -> new Table(one.table(), one.rows(), one.sum()))
          .toList();
    } catch (DatabaseFault fault) {
      throw Refused.state(
          "The move stopped: %s. What was copied so far is kept; the same command goes on."
              .formatted(reason(fault)));
    }
  }

  private static String reason(Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
  }
}
