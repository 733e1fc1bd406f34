package dev.unrepeat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What the processors have worked for this thread and, where the system tells it, for the processes
/// of a PostgreSQL that serve its connections.
record Processors(List<Path> servers) {
  static final Processors THREAD = new Processors(List.of());

  static Processors with(Connection postgres) throws SQLException {
    List<Path> servers = new ArrayList<>();
    try (Statement statement = postgres.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")) {
      while (rows.next()) {
        servers.add(Path.of("/proc", rows.getString(1), "schedstat"));
      }
    }
    return new Processors(servers);
  }

  double milliseconds() {
    long sum = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Path server : servers) {
      sum += worked(server);
    }
    return sum / 1e6;
  }

  /// Nanoseconds, the first number of the file (docs.kernel.org/scheduler/sched-stats.html).
  private static long worked(Path told) {
    try {
      return Files.exists(told) ? Long.parseLong(Files.readString(told).split(" ")[0]) : 0;
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
