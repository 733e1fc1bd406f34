package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Alertmanager fires into a real server, where there is one on this machine (Debian:
/// `prometheus-alertmanager`).
class RealAlertmanagerTest {
  private static final Instant BEGAN =
      Instant.now().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS);

  @TempDir private Path folder;

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(place ->
            Stream.of("prometheus-alertmanager", "alertmanager").map(Path.of(place)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void itsAlertsStandOnTheTimelineFromTheirBeginToTheirEnd()
      throws IOException, InterruptedException {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "there is no Alertmanager on this machine");
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      Client priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));
      Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
      String incident = ines.incident("Parcels were lost", BEGAN + " — parcels vanish");
      ines.post(
          incident + "/facts",
          Map.of(
              "title",
              "Parcels were lost",
              "kind",
              "outage",
              "services",
              "parcels",
              "version",
              Client.value(ines.get(incident + "/facts").body(), "version")));
      String made =
          priya
              .post(
                  "/incoming",
                  Map.of(
                      "kind", "alertmanager",
                      "name", "Real alerts",
                      "labels", "service",
                      "attaches", "y",
                      "enabled", "y"))
              .body();
      URI address =
          server
              .address()
              .resolve(
                  URI.create(made.split("<pre class=\"key\"[^>]*>")[1].split("<")[0]).getPath());
      int port = free();
      Process alertmanager = start(program.get(), address, port);
      try {
        String api = "http://127.0.0.1:" + port;
        TrackedShop.until(() -> answers(api + "/-/ready"));
        fire(api, BEGAN.plusSeconds(60), Optional.empty());
        TrackedShop.until(() -> events(ines, incident).contains("ParcelsVanish fires"));
        fire(api, BEGAN.plusSeconds(60), Optional.of(BEGAN.plusSeconds(600)));
        TrackedShop.until(() -> events(ines, incident).contains("ParcelsVanish is resolved"));
        assertThat(events(ines, incident)).contains("they are not where they were");
        assertThat(ines.get("/inbox").body()).contains("The inbox is empty");
      } finally {
        alertmanager.destroy();
        assertThat(alertmanager.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private Process start(Path program, URI address, int port) throws IOException {
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        """
        route:
          receiver: unrepeat
          group_by: [alertname]
          group_wait: 1s
          group_interval: 1s
        receivers:
          - name: unrepeat
            webhook_configs:
              - url: %s
        """
            .formatted(address));
    return new ProcessBuilder(
            program.toString(),
            "--config.file=" + config,
            "--storage.path=" + folder.resolve("alerts"),
            "--cluster.listen-address=",
            "--web.listen-address=127.0.0.1:" + port)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("alertmanager.log").toFile())
        .start();
  }

  private static String events(Client client, String incident) {
    return client.get(incident + "/events").body();
  }

  private static boolean answers(String address) {
    try {
      return send(HttpRequest.newBuilder(URI.create(address)).build()) == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void fire(String api, Instant from, Optional<Instant> until) throws IOException {
    String ends = until.map(at -> "\"endsAt\": \"" + at + "\",").orElse("");
    int status =
        send(
            HttpRequest.newBuilder(URI.create(api + "/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        [{"labels": {"alertname": "ParcelsVanish", "service": "parcels"},
                          "annotations": {"summary": "they are not where they were"},
                          %s "startsAt": "%s"}]
                        """
                            .formatted(ends, from)))
                .build());
    assertThat(status).isEqualTo(200);
  }

  private static int send(HttpRequest request) throws IOException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
