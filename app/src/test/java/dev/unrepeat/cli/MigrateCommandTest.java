package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.RunningServer;
import dev.unrepeat.service.backup.Moves;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An installation goes to PostgreSQL and comes back, and is the same to the last row.
class MigrateCommandTest {
  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void write() throws Exception {
    data = folder.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      String token = server.token();
      for (int i = 0; i < 3; i++) {
        call(
            server,
            token,
            "/api/v1/incidents",
            "{\"title\": \"Checkout failed %d — déjà vu\", \"zone\": \"UTC\", \"text\": \"2026-03-02 14:0%d — alert fired\\n2026-03-02 14:20 — rolled back\"}"
                .formatted(i, i));
      }
      call(
          server,
          token,
          "/api/v1/incidents/INC-2026-001/parts",
          "{\"sort\": \"action\", \"texts\": {\"what\": \"Stage releases\", \"owner\": \"Ines Okafor\"}}");
    }
  }

  private static void call(RunningServer server, String token, String path, String body)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(server.address().resolve(path))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
  }

  private static Moves.Server server(DatabaseAddress.Postgres database) {
    return new Moves.Server(database.url(), database.user(), database.password());
  }

  private static Map<String, String> sums(List<Moves.Table> tables) {
    return tables.stream()
        .collect(Collectors.toMap(Moves.Table::name, one -> one.rows() + " " + one.sum()));
  }

  @Test
  void everyRowIsTheSameThereAndBack() throws Exception {
    DatabaseAddress.Postgres postgres = EmbeddedPostgreSql.newDatabase();
    List<Moves.Table> there = new Moves(data).to(server(postgres), (table, rows) -> {});
    assertThat(sums(there).get("incident")).startsWith("3 ");
    assertThat(sums(there)).hasSizeGreaterThan(60);
    assertThat(there.stream().mapToLong(Moves.Table::rows).sum()).isGreaterThan(50);

    // Others write there now: what is new gets numbers behind those that came.
    try (RunningServer server =
        RunningServer.reopen(
            data,
            "--unrepeat.knocks=100000",
            "--unrepeat.database.url=" + postgres.url(),
            "--unrepeat.database.user=" + postgres.user(),
            "--unrepeat.database.password=" + postgres.password())) {
      String token = server.token();
      call(server, token, "/api/v1/incidents", "{\"title\": \"After the move\"}");
      assertThat(page(server, token, "/api/v1/search?q=vu")).contains("INC-2026-00");
    }

    Path again = folder.resolve("again");
    List<Moves.Table> back = new Moves(again).from(server(postgres), (table, rows) -> {});
    assertThat(sums(back).get("incident")).startsWith("4 ");
    try (RunningServer server = RunningServer.reopen(again, "--unrepeat.knocks=100000")) {
      assertThat(page(server, server.token(), "/api/v1/incidents"))
          .contains("After the move", "Checkout failed 2 — déjà vu");
    }

    Path twice = folder.resolve("twice");
    assertThat(sums(new Moves(twice).from(server(postgres), (table, rows) -> {})))
        .isEqualTo(sums(back));
  }

  private static String page(RunningServer server, String token, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int attempt = 0; ; attempt++) {
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // The index of the search is filled beside all else.
        if (answer.body().contains("INC-") || attempt == 100) {
          return answer.body();
        }
        Thread.sleep(100);
      }
    }
  }

  @Test
  void aMoveThatWasStoppedGoesOnAndNoServerStartsMeanwhile() throws Exception {
    DatabaseAddress.Postgres postgres = EmbeddedPostgreSql.newDatabase();
    AtomicInteger tables = new AtomicInteger();
    assertThatThrownBy(() ->
            new Moves(data)
                .to(
                    server(postgres),
                    (table, rows) -> {
                      if (tables.incrementAndGet() == 20) {
                        throw new IllegalStateException("stopped");
                      }
                    }))
        .hasMessageContaining("stopped");
    assertThatThrownBy(() ->
            RunningServer.reopen(
                data,
                "--unrepeat.database.url=" + postgres.url(),
                "--unrepeat.database.user=" + postgres.user(),
                "--unrepeat.database.password=" + postgres.password()))
        .hasMessageContaining("A move into this database was begun");
    List<Moves.Table> moved = new Moves(data).to(server(postgres), (table, rows) -> {});
    List<Moves.Table> whole =
        new Moves(data).to(server(EmbeddedPostgreSql.newDatabase()), (table, rows) -> {});
    assertThat(sums(moved)).isEqualTo(sums(whole));
  }

  @Test
  void aTargetThatHoldsSomethingIsLeftAlone() throws Exception {
    DatabaseAddress.Postgres postgres = EmbeddedPostgreSql.newDatabase();
    new Moves(data).to(server(postgres), (table, rows) -> {});
    CommandRun again =
        CommandRun.of("migrate", "--data", data.toString(), "--to", "mysql://db.example/x");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("Write the database as postgresql://");
    assertThatThrownBy(() -> new Moves(data).to(server(postgres), (table, rows) -> {}))
        .hasMessageContaining("The target is not empty");
    try (RunningServer server = RunningServer.reopen(data, "--unrepeat.knocks=100000")) {
      assertThat(server.address()).isNotEqualTo(URI.create(""));
      assertThatThrownBy(() ->
              new Moves(data).to(server(EmbeddedPostgreSql.newDatabase()), (table, rows) -> {}))
          .hasMessageContaining("Another Unrepeat is working");
    }
  }

  @Test
  void aRowThatIsChangedOnTheWayIsFound() throws Exception {
    DatabaseAddress.Postgres postgres = EmbeddedPostgreSql.newDatabase();
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() ->
              new Moves(data)
                  .to(
                      server(postgres),
                      (table, rows) -> {
                        if (table.equals("milestone") && rows == 0) {
                          spoil(statement);
                        }
                      }))
          .hasMessageContaining("The table incident has");
    }
  }

  private static void spoil(Statement statement) {
    try {
      statement.execute("UPDATE incident SET title = 'Somebody else' WHERE id = 'INC-2026-001'");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
