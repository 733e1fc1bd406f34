package dev.unrepeat;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.service.account.DemoDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A start of the server that enters as somebody, visits the first pages and ends, for the JVM to
/// learn from.
final class Rehearsal {
  private static final List<String> PAGES =
      List.of("/incidents", "/incidents/new", "/account", "/metrics");
  private static final Pattern FORM =
      Pattern.compile(
          "name=\"(_csrf)\" value=\"([^\"]+)\".*?name=\"(address)\" value=\"([^\"]+)\"",
          Pattern.DOTALL);

  private Rehearsal() {}

  static void run() {
    try {
      Path data = Files.createTempDirectory("unrepeat-rehearsal");
      try {
        Server.Running server =
            Server.start(new ServerPlace("127.0.0.1", 0, data), List.of("--unrepeat.demo=true"));
        server.context().getBean(DemoDoor.class).settle();
        visit(server.address());
        server.stop();
      } finally {
        delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void visit(URI server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      Matcher form = FORM.matcher(get(client, server.resolve("/sign-in")));
      if (!form.find()) {
        throw new IllegalStateException("the door of the demo shows nobody");
      }
      client.send(
          HttpRequest.newBuilder(server.resolve("/sign-in/as"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      pair(form.group(1), form.group(2))
                          + "&"
                          + pair(form.group(3), form.group(4))))
              .build(),
          HttpResponse.BodyHandlers.discarding());
      for (String page : PAGES) {
        get(client, server.resolve(page));
      }
    }
  }

  private static String get(HttpClient client, URI page) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
