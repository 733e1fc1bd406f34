package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.walls.House;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/// What a monitoring system reads, and that its dashboard and alerts ask for nothing else.
class MeasuresTest {
  private static final String TOKEN = "watch-me-from-outside";
  private static final Pattern NAME =
      Pattern.compile("\\b(?:unrepeat|jvm|process)_[a-z_]+[a-z]\\b");

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;

  @BeforeAll
  static void start() {
    server = RunningServer.startAnd(folder, "--unrepeat.metrics.token=" + TOKEN);
    ines = new Client(server, server.visit(RunningServer.AUTHOR));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String figures() {
    HttpResponse<String> answer = ines.get("/prometheus", "Authorization", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void figuresAreForWhoeverHasTheTokenAlone() {
    assertThat(ines.get("/prometheus").statusCode()).isEqualTo(404);
    assertThat(ines.get("/prometheus", "Authorization", "Bearer wrong").statusCode())
        .isNotEqualTo(200);
    assertThat(Client.anonymous(server).get("/prometheus").statusCode()).isEqualTo(404);
    assertThat(figures()).contains("unrepeat_build_info{commit=\"unknown\",version=");
  }

  @Test
  void requestsAreCountedByThePatternOfTheirAddress() {
    String incident = ines.incident("Counted", "14:02 — alert fired");
    ines.get(incident);
    ines.get("/nowhere/at/all?token=s3cr3t");
    TrackedShop.until(() -> figures().contains("unrepeat_http_requests_in_flight 1.0"));
    TrackedShop.until(() -> figures().contains("route=\"none\",status=\"4xx\""));
    assertThat(figures())
        .contains(
            "unrepeat_http_request_duration_seconds_count{method=\"GET\",route=\"/incidents/{id}\",status=\"2xx\"}",
            "unrepeat_incidents 1.0",
            "unrepeat_outbox_messages{state=\"dead\"} 0.0",
            "jvm_memory_used_bytes")
        .doesNotContain(
            "s3cr3t", "nowhere", incident.substring(incident.lastIndexOf('/') + 1), "ines");
  }

  @Test
  void whatAssistantsAskIsCountedUnderTheAddressOfTheirDoor() throws Exception {
    HttpRequest asked =
        HttpRequest.newBuilder(server.address().resolve("/mcp"))
            .header("Authorization", "Bearer " + server.token())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}"))
            .build();
    HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.discarding());
    // What was answered is counted when the answer is on its way already.
    TrackedShop.until(() ->
        figures()
            .contains(
                "unrepeat_http_request_duration_seconds_count{method=\"POST\",route=\"/mcp\",status=\"2xx\"} 1"));
  }

  @Test
  void anInventedMethodGetsNoFigureOfItsOwn() throws Exception {
    HttpRequest odd =
        HttpRequest.newBuilder(server.address().resolve("/health/live"))
            .method("BREW", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpClient.newHttpClient().send(odd, HttpResponse.BodyHandlers.discarding());
    TrackedShop.until(() -> figures().contains("method=\"other\""));
    assertThat(figures()).doesNotContain("BREW");
  }

  @Test
  void connectionsAndMessagesAreCounted() {
    ines.incident("Counted too", "14:02 — alert fired");
    String said = figures();
    assertThat(said)
        .contains(
            "unrepeat_database_up 1.0",
            "unrepeat_database_connections_in_use{use=\"write\"}",
            "unrepeat_outbox_attempts_total{kind=\"mail\",outcome=\"failed\"} 0.0",
            "unrepeat_outbox_attempts_total{kind=\"webhook\",outcome=\"delivered\"} 0.0",
            "process_start_time_seconds");
    assertThat(number(said, "unrepeat_database_connection_wait_seconds_count{use=\"write\"}"))
        .isPositive();
    // The one that the figures themselves are read by was lent and given back.
    assertThat(number(said, "unrepeat_database_connections_in_use{use=\"read\"}")).isLessThan(4);
  }

  @Test
  void isToldWhileTheDatabaseDoesNotAnswer(@TempDir Path other) throws SQLException {
    try (Database database =
        Database.open(new DatabaseAddress.SqliteFile(other.resolve("unrepeat.db")))) {
      Measures measures =
          new Measures(database, Clock.systemUTC(), System::nanoTime, "1", "c0ffee", () -> 2);
      assertThat(measures.text()).contains("unrepeat_database_up 1.0", "unrepeat_incidents 0.0");
      try (Connection connection = database.forRounds().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE outbox");
        connection.commit();
      }
      assertThat(measures.text())
          .contains("unrepeat_database_up 0.0", "unrepeat_live_windows 2.0", "jvm_memory_used")
          .doesNotContain("unrepeat_incidents");
    }
  }

  private static double number(String said, String name) {
    return said.lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void roundsAreCounted() {
    TrackedShop.until(
        () -> figures().contains("unrepeat_round_duration_seconds_count{round=\"arrivals\"}"));
  }

  @Test
  void eachAnswerNamesItsRequest() {
    assertThat(ines.get("/incidents").headers().firstValue("X-Request-Id").orElse("")).hasSize(13);
    assertThat(
            ines.get("/incidents", "X-Request-Id", "proxy-4711-abc")
                .headers()
                .firstValue("X-Request-Id"))
        .hasValue("proxy-4711-abc");
    assertThat(
            ines.get("/incidents", "X-Request-Id", "<script>")
                .headers()
                .firstValue("X-Request-Id")
                .orElse(""))
        .doesNotContain("<");
  }

  @Test
  void aliveAndReadyAreToldApart() {
    Client anybody = Client.anonymous(server);
    assertThat(anybody.get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(anybody.get("/health/ready").body()).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void dashboardAndAlertsAskForFiguresThatThereAre() {
    TrackedShop.until(() -> figures().contains("unrepeat_round_failures_total{"));
    Set<String> there =
        figures()
            .lines()
            .filter(line -> line.startsWith("# TYPE "))
            .map(line -> line.split(" ")[2])
            .collect(Collectors.toCollection(TreeSet::new));
    String dashboard = House.text(House.root().resolve("docs/operations/grafana-dashboard.json"));
    assertThat(JsonMapper.shared().readTree(dashboard).get("panels").size()).isGreaterThan(5);
    String alerts = House.text(House.root().resolve("docs/operations/alerts.yml"));
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(alerts)).isNotNull();
    Set<String> asked =
        NAME.matcher(dashboard + alerts)
            .results()
            .map(found -> found.group().replaceFirst("_(?:bucket|count|sum)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(8);
    assertThat(there).containsAll(asked);
  }
}
