package dev.unrepeat.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A visit to the demo as one of its people, through the door that everybody takes.
final class DemoVisit implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String root;

  DemoVisit(String root) {
    this.root = root;
  }

  /// Enters as the author among the sample company's people.
  void enter() throws IOException, InterruptedException {
    enter("ines");
  }

  /// Enters as one of them.
  ///
  /// @param who before the `@` of the address
  void enter(String who) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/sign-in"));
    if (!token.find()) {
      throw new IllegalStateException("the door has no form");
    }
    String form =
        "_csrf=%s&address=%s@tidewater.example"
            .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), who);
    client.send(
        HttpRequest.newBuilder(URI.create(root + "/sign-in/as"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  /// Sends the form that stands on a page.
  String post(String page, String action, String fields) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(page));
    if (!token.find()) {
      throw new IllegalStateException(page + " has no form");
    }
    String form =
        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&" + fields;
    return client
        .send(
            HttpRequest.newBuilder(URI.create(root + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(root + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /// What the browser would send along, as the header `Cookie`.
  String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    client.close();
  }
}
