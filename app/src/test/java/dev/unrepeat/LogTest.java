package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.model.Refused;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server writes to its log, as a process of its own.
@Timeout(120)
class LogTest {
  private static final String KEY = "s3cr3t-s3cr3t-s3cr3t";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aLineForEachRequestAndTheSameNameForItsFault() throws Exception {
    breakLinks();
    try (ServerProcess server =
        ServerProcess.start(
            data, Map.of("UNREPEAT_LOG_FORMAT", "json", "UNREPEAT_ACCESS_LOG", "true"))) {
      HttpResponse<String> fault =
          get(server.address().resolve("/links/" + KEY + "?token=" + KEY), "traceparent", PARENT);
      assertThat(fault.statusCode()).isEqualTo(500);
      assertThat(fault.headers().firstValue("X-Request-Id")).hasValue(TRACE);
      assertThat(fault.body()).contains("The log has it under " + TRACE);

      JsonNode told = line(server, json -> json.path("message").asString().startsWith("fault "));
      assertThat(told.path("message").asString())
          .isEqualTo("fault " + TRACE + " at GET /links/{key}");
      assertThat(told.path("request").asString()).isEqualTo(TRACE);
      assertThat(told.path("trace").asString()).isEqualTo(TRACE);
      JsonNode access = line(server, json -> json.path("route").asString().equals("/links/{key}"));
      assertThat(access.path("request").asString()).isEqualTo(TRACE);
      assertThat(access.path("status").asInt()).isEqualTo(500);
      assertThat(access.path("milliseconds").isNumber()).isTrue();
      assertThat(server.said()).noneMatch(one -> one.contains(KEY));
    }
  }

  @Test
  void aLogForReadingBeginsWithTheNameOfTheRequest() throws Exception {
    breakLinks();
    try (ServerProcess server =
        ServerProcess.start(data, Map.of("UNREPEAT_LOG_FORMAT", "text"))) {
      get(server.address().resolve("/links/" + KEY), "X-Request-Id", "proxy-4711");
      until(server, one -> one.contains("[proxy-4711] ") && one.contains("fault proxy-4711 at GET"));
      assertThat(server.said()).noneMatch(one -> one.startsWith("{"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
    "4bf92f3577b34da6a3ce929d0e0e4736"
  })
  void aTraceThatIsNotWellFormedNamesNothing(String sent) throws Exception {
    URI health = RunningServer.shared().address().resolve("/health/live");
    assertThat(get(health, "traceparent", sent).headers().firstValue("X-Request-Id").orElse(""))
        .hasSize(13);
  }

  @Test
  void aFormatThatIsNoneIsRefused() {
    assertThatThrownBy(() ->
            Server.start(
                new ServerPlace("127.0.0.1", 0, data), List.of("--unrepeat.log.format=xml")))
        .isInstanceOf(Refused.class)
        .hasMessage("UNREPEAT_LOG_FORMAT is \"xml\". Write text, json or ecs.");
  }

  /// Takes away what `/links` reads, so that a real fault happens there.
  private void breakLinks() throws Exception {
    RunningServer.start(data).close();
    try (DataFolder folder = DataFolder.open(data);
        Database database = Database.open(folder.database());
        Connection connection = database.forRounds().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE sign_in_link");
      connection.commit();
    }
  }

  private HttpResponse<String> get(URI address, String header, String value) throws Exception {
    return http.send(
        HttpRequest.newBuilder(address).header(header, value).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode line(ServerProcess server, Predicate<JsonNode> wanted) {
    String line =
        until(
            server,
            one -> one.startsWith("{") && wanted.test(JsonMapper.shared().readTree(one)));
    return JsonMapper.shared().readTree(line);
  }

  private static String until(ServerProcess server, Predicate<String> wanted) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < until) {
      for (String line : server.said()) {
        if (wanted.test(line)) {
          return line;
        }
      }
      ServerProcess.pause();
    }
    throw new AssertionError("not within ten seconds, but " + server.said().stream().limit(5).toList());
  }
}
