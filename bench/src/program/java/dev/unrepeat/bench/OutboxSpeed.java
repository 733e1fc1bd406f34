package dev.unrepeat.bench;

import com.sun.net.httpserver.HttpServer;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.OutboxMessage.State;
import dev.unrepeat.service.outbox.Courier;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.OutboxStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Messages through the outbox, one transaction for each as changes make them, to four receivers on
/// this machine. The limit is the bare insert and delete of the same rows, one transaction each.
/// Then a process that sends is killed, and another brings what it left.
///
/// `OutboxSpeed [MESSAGES]`
public final class OutboxSpeed {
  private static final int RECEIVERS = 4;
  private static final int WARM = 500;

  private final int messages;
  private final Map<String, AtomicLong> received = new ConcurrentHashMap<>();

  private OutboxSpeed(int messages) {
    this.messages = messages;
  }

  public static void main(String[] args) throws Exception {
    OutboxSpeed speed = new OutboxSpeed(args.length > 0 ? Integer.parseInt(args[0]) : 5000);
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.createContext(
        "/",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("webhook-id");
          exchange.getRequestBody().readAllBytes();
          speed.received.computeIfAbsent(key, none -> new AtomicLong()).incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    int port = receiver.getAddress().getPort();
    Path folder = Files.createTempDirectory("unrepeat-bench");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      speed.measure(
          "SQLite",
          new DatabaseAddress.SqliteFile(folder.resolve("measured.db")),
          "jdbc:sqlite:" + folder.resolve("bare.db"),
          port);
      speed.measure(
          "PostgreSQL", new DatabaseAddress.Postgres(url, "postgres", "postgres"), url, port);
      speed.recover(folder.resolve("killed.db"), port);
    } finally {
      receiver.stop(0);
    }
  }

  private void measure(String name, DatabaseAddress address, String bare, int port)
      throws Exception {
    try (Database database = Database.open(address)) {
      run(database, port, WARM);
      bare(bare, WARM);
      double put = run(database, port, messages);
      double limit = bare(bare, messages);
      System.out.printf(
          "%-11s %,7.0f messages/s put and delivered · %,7.0f rows/s inserted and deleted bare · %.1f times the bare cost%n",
          name, put, limit, limit / put);
    }
  }

  /// @return messages a second, from the first put to the last delivery
  private double run(Database database, int port, int count) throws InterruptedException {
    try (Sending sending = Sending.over(database, port)) {
      String run = UUID.randomUUID().toString();
      long began = System.nanoTime();
      for (int i = 0; i < count; i++) {
        put(sending.outbox(), run + "-" + i, i);
      }
      until(database, sending.courier());
      double seconds = (System.nanoTime() - began) / 1e9;
      for (int i = 0; i < count; i++) {
        if (!received.containsKey(run + "-" + i)) {
          throw new IllegalStateException("message " + i + " was lost");
        }
      }
      return count / seconds;
    }
  }

  static void put(Outbox outbox, String key, int i) {
    outbox.put(Kind.WEBHOOK, "receiver/" + i % RECEIVERS, key, "a measurement", payload());
  }

  private static void until(Database database, Courier courier) throws InterruptedException {
    OutboxStore store = new OutboxStore(database);
    while (database.read(() -> store.count("", State.PENDING)) > 0) {
      courier.round();
      Thread.sleep(20);
    }
  }

  private static String payload() {
    return "x".repeat(600);
  }

  /// @return rows a second, each inserted and deleted in a transaction of its own
  private static double bare(String url, int count) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
      boolean sqlite = url.startsWith("jdbc:sqlite");
      try (Statement statement = connection.createStatement()) {
        if (sqlite) {
          statement.execute("PRAGMA journal_mode = WAL");
          statement.execute("PRAGMA synchronous = FULL");
        }
        statement.execute("DROP TABLE IF EXISTS bare");
        statement.execute(
            "CREATE TABLE bare (id INTEGER PRIMARY KEY, destination TEXT, key TEXT UNIQUE, payload TEXT)");
      }
      long began = System.nanoTime();
      try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO bare VALUES (?, ?, ?, ?)");
          PreparedStatement delete = connection.prepareStatement("DELETE FROM bare WHERE id = ?")) {
        for (int i = 0; i < count; i++) {
          insert.setInt(1, i);
          insert.setString(2, "receiver/" + i % RECEIVERS);
          insert.setString(3, "key-" + i);
          insert.setString(4, payload());
          insert.executeUpdate();
        }
        for (int i = 0; i < count; i++) {
          delete.setInt(1, i);
          delete.executeUpdate();
        }
      }
      return count / ((System.nanoTime() - began) / 1e9);
    }
  }

  private void recover(Path file, int port) throws Exception {
    received.clear();
    Process sender =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "bench/src/program/java/dev/unrepeat/bench/Sending.java",
                    file.toString(),
                    String.valueOf(port)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = 0;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8))) {
      while (acknowledged < messages && said.readLine() != null) {
        acknowledged++;
      }
      sender.toHandle().destroyForcibly();
      while (said.readLine() != null) {
        acknowledged++;
      }
    } catch (IOException closed) {
      throw new IllegalStateException("the sender said nothing more", closed);
    }
    sender.waitFor();
    long before = received.size();
    long began = System.nanoTime();
    try (Database database = Database.open(new DatabaseAddress.SqliteFile(file));
        Sending sending = Sending.over(database, port)) {
      int left =
          database.read(() -> new OutboxStore(database).count("", State.PENDING));
      sending.courier().start();
      until(database, sending.courier());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      long twice = received.values().stream().filter(times -> times.get() > 1).count();
      System.out.printf(
          "kill -9     %,d acknowledged, %,d had arrived, %,d left · all delivered %.1f s after the new start · lost %d · arrived twice under the same key %d%n",
          acknowledged,
          before,
          left,
          took.toMillis() / 1e3,
          Math.max(0, acknowledged - received.size()),
          twice);
    }
  }
}
