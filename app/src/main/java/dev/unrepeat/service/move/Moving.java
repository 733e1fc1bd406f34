package dev.unrepeat.service.move;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.SearchFilling;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.Move;
import dev.unrepeat.store.OpenServers;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.SearchStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Moves an installation between a data folder and a PostgreSQL database. What is there stays as it
/// is; the other side counts only once all of it was read again on both sides and found equal.
public final class Moving {
  /// Which way.
  public enum Direction {
    TO_POSTGRESQL,
    TO_SQLITE
  }

  private final Direction direction;
  private final Path data;
  private final DatabaseAddress.Postgres postgres;
  private final Optional<Path> shared;
  private final Clock clock;

  /// @param data the folder that has the SQLite file, or is to have it
  /// @param shared the folder of the nodes, where it is another than that one
  public Moving(
      Direction direction,
      Path data,
      DatabaseAddress.Postgres postgres,
      Optional<Path> shared,
      Clock clock) {
    this.direction = direction;
    this.data = data;
    this.postgres = postgres;
    this.shared = shared;
    this.clock = clock;
  }

  /// An address as people write it; see [DatabaseAddress.Postgres#of].
  public static DatabaseAddress.Postgres address(String written, String user, String password) {
    return DatabaseAddress.Postgres.of(written, user, password);
  }

  /// Says how far it has come, in rows.
  public interface Progress {
    Progress NONE = (table, rows) -> {};

    void at(String table, long rows);
  }

  /// What a table holds on both sides.
  ///
  /// @param checksumTo the sum of the SHA-256 of its rows, in hexadecimal digits
  public record TableProof(
      String table, long rowsFrom, long rowsTo, String checksumFrom, String checksumTo) {
    public boolean equal() {
      return rowsFrom == rowsTo && checksumFrom.equals(checksumTo);
    }
  }

  /// What was found equal on both sides.
  ///
  /// @param resumed whether it went on with a move that had been stopped
  /// @param evidence pieces that the records name, all of them there
  /// @param files that were copied and compared
  /// @param key whether a key of stored secrets is in the folder
  /// @param indexed incidents whose texts are searched again
  public record Proof(
      boolean resumed, List<TableProof> tables, int evidence, int files, boolean key, int indexed) {
    public Proof {
      tables = List.copyOf(tables);
    }

    public long rows() {
      return tables.stream().mapToLong(TableProof::rowsTo).sum();
    }
  }

  /// @throws Refused where something is in the way, or the sides are not equal in the end
  public Proof move(Progress progress) throws IOException {
    boolean out = direction == Direction.TO_POSTGRESQL;
    Refused.unless(
        !out || Files.exists(data.resolve("unrepeat.db")),
        "There is no unrepeat.db in %s. Name the data folder with --data.".formatted(data));
    OpenServers.refuse(postgres);
    try (DataFolder folder = DataFolder.open(data)) {
      DatabaseAddress from = out ? folder.database() : postgres;
      DatabaseAddress to = out ? postgres : folder.database();
      Proof proof;
      try (Move move = Move.open(from, to, origin())) {
        boolean resumed = move.begin(clock.instant());
        move.copy(progress::at);
        List<TableProof> tables =
            move.compare(progress::at).stream()
                .map(one ->
                    new TableProof(
                        one.table(),
                        one.rowsFrom(),
                        one.rowsTo(),
                        one.checksumFrom(),
                        one.checksumTo()))
                .toList();
        refuseUnequal(tables);
        FolderCopy files = new FolderCopy(out ? data : shared.orElse(data), other());
        int copied = files.copy();
        files.refuseMissing(move.evidence());
        move.finish(clock.instant());
        proof = new Proof(resumed, tables, move.evidence().size(), copied, files.key(), 0);
      }
      progress.at("the index of the search", 0);
      try (Database database = Database.open(to)) {
        int indexed =
            new SearchFilling(database, new RecordStore(database), new SearchStore(database))
                .fill();
        return new Proof(
            proof.resumed(), proof.tables(), proof.evidence(), proof.files(), proof.key(), indexed);
      }
    }
  }

  private Path other() {
    return direction == Direction.TO_POSTGRESQL ? shared.orElse(data) : data;
  }

  private String origin() {
    return direction == Direction.TO_POSTGRESQL
        ? data.toAbsolutePath().normalize().resolve("unrepeat.db").toString()
        : postgres.url();
  }

  private static void refuseUnequal(List<TableProof> tables) {
    List<String> unequal =
        tables.stream().filter(one -> !one.equal()).map(TableProof::table).toList();
    if (!unequal.isEmpty()) {
      throw Refused.state(
          "Not equal on both sides: %s. Somebody has written there meanwhile. What was moved is not used; stop all servers and move into an empty database."
              .formatted(String.join(", ", unequal)));
    }
  }
}
