package dev.unrepeat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of a server that has just started, as the first who signs in meets it: over HTTP, whole,
/// with the cache that the launcher keeps for it.
final class FirstPage {
  private static final Pattern PLACE = Pattern.compile("answers at (http\\S+?)/? ");
  private static final Pattern LINK = Pattern.compile("here: (http\\S+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PERSON = "address=ada%40bench.example&password=long+enough+for+a+bench";

  private final Path data;
  private final Map<String, String> settings;

  /// @param settings the server's, as its environment has them
  FirstPage(Path data, Map<String, String> settings) {
    this.data = data;
    this.settings = settings;
  }

  /// Milliseconds until the page is there, the median of so many servers; an account is made first.
  double median(String page, int servers) throws Exception {
    served((client, root, said) -> {
      Matcher link = LINK.matcher(said.readLine());
      if (!link.find()) {
        throw new IllegalStateException("the server shows no link for its first account");
      }
      String again = "&name=Ada&again=" + PERSON.substring(PERSON.lastIndexOf('=') + 1);
      return send(client, link.group(1), link.group(1), PERSON + again);
    });
    double[] all = new double[servers];
    for (int i = 0; i < servers; i++) {
      all[i] = served((client, root, said) -> {
        send(client, root + "/sign-in", root + "/sign-in", PERSON);
        long began = System.nanoTime();
        String got = get(client, root + page);
        double taken = (System.nanoTime() - began) / 1e6;
        if (!got.contains("figure-ttd")) {
          throw new IllegalStateException("that is not the page of figures");
        }
        return taken;
      });
    }
    Arrays.sort(all);
    return all[servers / 2];
  }

  private interface Visit<T> {
    T of(HttpClient client, String root, BufferedReader said) throws Exception;
  }

  private <T> T served(Visit<T> visit) throws Exception {
    ProcessBuilder starting =
        new ProcessBuilder(List.of("./unrepeat", "serve", "--port", "0", "--data", data.toString()))
            .redirectErrorStream(true);
    starting.environment().putAll(settings);
    Process server = starting.start();
    try (HttpClient client =
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        BufferedReader said = server.inputReader()) {
      String line = said.readLine();
      while (line != null) {
        Matcher place = PLACE.matcher(line + " ");
        if (place.find()) {
          return visit.of(client, place.group(1), said);
        }
        line = said.readLine();
      }
      throw new IllegalStateException("the server does not start");
    } finally {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
      server.waitFor();
    }
  }

  /// Sends the form that stands on a page.
  private static String send(HttpClient client, String page, String to, String fields)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(client, page));
    if (!token.find()) {
      throw new IllegalStateException(page + " has no form");
    }
    String form =
        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&" + fields;
    return client
        .send(
            HttpRequest.newBuilder(URI.create(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String get(HttpClient client, String page)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
