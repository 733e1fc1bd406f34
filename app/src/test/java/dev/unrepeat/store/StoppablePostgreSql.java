package dev.unrepeat.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real PostgreSQL server of one test, which can be stopped, started again and followed by a
/// standby.
public final class StoppablePostgreSql implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private StoppablePostgreSql(Path data, int port) throws IOException {
    this.data = data;
    this.port = port;
    this.server = server(data, port);
  }

  public static StoppablePostgreSql start(Path data) throws IOException {
    return new StoppablePostgreSql(data, freePort());
  }

  private static EmbeddedPostgres server(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        // As PostgreSQL comes; the library does not wait for what it acknowledges.
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("wal_level", "replica")
        .setServerConfig("hot_standby", "on")
        .start();
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
  }

  /// Both hosts in one address.
  public String urlWith(StoppablePostgreSql other) {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres".formatted(port, other.port);
  }

  public void stop() throws IOException {
    server.close();
  }

  /// Sends SIGKILL to the postmaster and all that work for it, as the machine does that has no more
  /// memory; done when they are gone.
  public void kill() throws Exception {
    ProcessHandle postmaster = postmaster();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.addFirst(postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      one.onExit().get(10, TimeUnit.SECONDS);
    }
    server.close();
  }

  /// Sends SIGKILL to one of those that answer somebody; the postmaster then throws all out, and
  /// starts again by itself. Done when they are thrown out: until then the others go on.
  public void killOneThatAnswers() throws SQLException, InterruptedException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement ask = connection.createStatement();
        ResultSet others =
            ask.executeQuery(
                """
                SELECT pid FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
                ORDER BY state_change DESC NULLS LAST LIMIT 1
                """)) {
      others.next();
      ProcessHandle.of(others.getLong(1)).orElseThrow().destroyForcibly();
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (connection.isValid(5)) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException("PostgreSQL goes on, though one of its own was killed");
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
  }

  private ProcessHandle postmaster() throws IOException {
    long id = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    return ProcessHandle.of(id).orElseThrow();
  }

  public void startAgain() throws IOException {
    server = server(data, port);
  }

  /// A standby of a copy made while the primary rests; from then on it streams, and each commit
  /// waits for it.
  public StoppablePostgreSql standby(Path copy) throws IOException, SQLException {
    stop();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path one : all.toList()) {
        if (!one.getFileName().toString().equals("postmaster.pid")) {
          Files.copy(
              one,
              copy.resolve(data.relativize(one).toString()),
              java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    startAgain();
    Files.createFile(copy.resolve("standby.signal"));
    Files.writeString(
        copy.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=postgres application_name=standby'%n"
            .formatted(port),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    StoppablePostgreSql standby = new StoppablePostgreSql(copy, freePort());
    run("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
    run("SELECT pg_reload_conf()");
    return standby;
  }

  public void promote() throws SQLException {
    run("SELECT pg_promote()");
    // Nobody follows it any more.
    run("ALTER SYSTEM RESET synchronous_standby_names");
    run("SELECT pg_reload_conf()");
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
