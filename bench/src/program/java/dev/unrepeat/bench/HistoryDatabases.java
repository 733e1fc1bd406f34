package dev.unrepeat.bench;

import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// A SQLite and a PostgreSQL database with the same made postmortems in their index. What a folder
/// holds from a run before is used again.
final class HistoryDatabases {
  private static final int TIMES = 3;

  private static Processors processors = Processors.THREAD;

  private HistoryDatabases() {}

  /// What is measured on each of them.
  interface Measured {
    void on(String name, Database database, Connection bare) throws Exception;
  }

  static void each(MadeHistory history, int count, Path folder, Measured measured)
      throws Exception {
    Path file = folder.resolve("search-" + count + ".db");
    one("SQLite", history, count, new DatabaseAddress.SqliteFile(file), "jdbc:sqlite:" + file, measured);
    Path data = folder.resolve("postgresql-" + count);
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("shared_buffers", "256MB")
            .start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      one("PostgreSQL", history, count, new DatabaseAddress.Postgres(url, "postgres", "postgres"), url, measured);
    }
  }

  private static void one(
      String name,
      MadeHistory history,
      int count,
      DatabaseAddress address,
      String url,
      Measured measured)
      throws Exception {
    boolean sqlite = address instanceof DatabaseAddress.SqliteFile;
    Database.open(address).close();
    try (Connection bare = DriverManager.getConnection(url)) {
      if (!filled(bare)) {
        history.heads(bare, sqlite);
        long began = System.nanoTime();
        double speed;
        try (Database database = Database.open(address)) {
          speed = history.index(database);
        }
        if (!sqlite) {
          MadeHistory.vacuum(bare);
        }
        System.out.printf(
            "%-11s %,d postmortems in the index: %,.0f a second, %.0f s with the making of them; %,d MB%n",
            name, count, speed, (System.nanoTime() - began) / 1e9, size(address, bare) >> 20);
      }
      try (Database database = Database.open(address)) {
        processors = sqlite ? Processors.THREAD : Processors.with(bare);
        measured.on(name, database, bare);
      }
    }
  }

  private static boolean filled(Connection bare) throws SQLException {
    return number(bare, "SELECT COUNT(*) FROM search_document") > 0;
  }

  private static long size(DatabaseAddress address, Connection bare) throws Exception {
    return switch (address) {
      case DatabaseAddress.SqliteFile(var file) -> Files.size(file);
      case DatabaseAddress.Postgres postgres ->
          number(bare, "SELECT pg_database_size(current_database())");
    };
  }

  static long number(Connection bare, String sql) throws SQLException {
    try (PreparedStatement statement = bare.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Work that is timed; it gives something, so that nothing of it is left out.
  interface Work<T> {
    Object on(T item);
  }

  /// The milliseconds of each item: by the clock, and of the processors, which what else the machine
  /// does prolongs less.
  record Spent(double[] wall, double[] cpu) {
    static Spent all(List<Spent> some) {
      return new Spent(
          some.stream().flatMapToDouble(one -> Arrays.stream(one.wall())).toArray(),
          some.stream().flatMapToDouble(one -> Arrays.stream(one.cpu())).toArray());
    }

    @Override
    public String toString() {
      return "p50 %6.1f ms, p99 %6.1f ms (CPU %.1f, %.1f)"
          .formatted(at(wall, 0.5), at(wall, 0.99), at(cpu, 0.5), at(cpu, 0.99));
    }

    private static double at(double[] times, double part) {
      double[] sorted = times.clone();
      Arrays.sort(sorted);
      return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
    }
  }

  /// Of each item behind the first ones, the quickest of three times.
  static <T> Spent quickest(List<T> items, int warm, Work<T> work) {
    double[] wall = new double[items.size() - warm];
    double[] cpu = new double[items.size() - warm];
    for (int i = 0; i < items.size(); i++) {
      double least = Double.MAX_VALUE;
      double leastCpu = Double.MAX_VALUE;
      for (int again = 0; again < TIMES; again++) {
        double cpuBefore = processors.milliseconds();
        long began = System.nanoTime();
        if (work.on(items.get(i)) == null) {
          throw new IllegalStateException("nothing came of it");
        }
        least = Math.min(least, (System.nanoTime() - began) / 1e6);
        leastCpu = Math.min(leastCpu, processors.milliseconds() - cpuBefore);
      }
      if (i >= warm) {
        wall[i - warm] = least;
        cpu[i - warm] = leastCpu;
      }
    }
    return new Spent(wall, cpu);
  }

  /// Reads all rows that a bare statement gives for one value.
  ///
  /// @return their characters
  static int bare(Connection bare, String sql, String value) {
    int read = 0;
    try (PreparedStatement statement = bare.prepareStatement(sql)) {
      for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
        statement.setString(i, value);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read += rows.getString(1).length();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return read;
  }
}
