package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.trace.TraceReceiver;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The jar as people run it: beans worked out ahead of time and libraries packed into one file show
/// their faults nowhere else.
@Timeout(120)
class PackagedJarTest {
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

  private static final String WATCHER = "whoever-watches-the-server";

  @TempDir private Path folder;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @Test
  void letsTheFirstAdministratorInAndMailsLinks() throws Exception {
    TraceReceiver receiver = new TraceReceiver();
    Process server = serve(receiver);
    try (receiver;
        BufferedReader out = server.inputReader()) {
      List<String> addresses = addresses(out, 2);
      String link = addresses.stream().filter(one -> one.length() > 40).findFirst().orElseThrow();
      assertThat(get(link).body()).contains("name=\"password\"");
      String home = URI.create(link).resolve("/").toString();
      assertThat(get(home).statusCode()).isEqualTo(303);
      assertThat(get(home + "new-password").body()).contains("name=\"address\"");
      assertThat(get(home + "health").statusCode()).isEqualTo(200);
      HttpResponse<String> figures =
          http.send(
              HttpRequest.newBuilder(URI.create(home + "prometheus"))
                  .header("Authorization", "Bearer " + WATCHER)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(figures.body()).contains("unrepeat_build_info{commit=", "route=\"/health\"");
      receiver.await(span -> span.name().equals("GET /health"));
      assertThat(get(home + "api/v1/lint").statusCode()).isIn(401, 405);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private Process serve(TraceReceiver receiver) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder line =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-jar",
            System.getProperty("unrepeat.jar"),
            "serve",
            "--port",
            "0",
            "--data",
            folder.toString());
    line.environment()
        .putAll(
            Map.of(
                "UNREPEAT_MAIL_HOST",
                "127.0.0.1",
                "UNREPEAT_MAIL_FROM",
                "unrepeat@lumen.example",
                "UNREPEAT_METRICS_TOKEN",
                WATCHER,
                "UNREPEAT_TRACES",
                receiver.address().toString()));
    return line.redirectErrorStream(true).start();
  }

  /// The addresses that it prints, once there are as many.
  private static List<String> addresses(BufferedReader out, int wanted) throws IOException {
    List<String> found = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    while (found.size() < wanted) {
      String line = out.readLine();
      assertThat(line).as("the server ended and said: %s", said).isNotNull();
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      while (address.find()) {
        found.add(address.group());
      }
    }
    return found;
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
