package dev.unrepeat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs in as a browser does: opens the door, fills the form in, keeps the cookies.
public final class DoorStep {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI server;

  private DoorStep(URI server) {
    this.server = server;
  }

  public static RunningServer.Visit signIn(URI server, String address, String password) {
    DoorStep step = new DoorStep(server);
    String token = token(step.get("/sign-in"));
    HttpResponse<String> answer =
        step.send(
            HttpRequest.newBuilder(server.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "_csrf=%s&address=%s&password=%s"
                            .formatted(encode(token), encode(address), encode(password)))));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("not let in: " + answer.statusCode() + answer.body());
    }
    String fresh = token(step.get("/account"));
    return new RunningServer.Visit(step.kept(), fresh);
  }

  /// What a browser keeps that has only looked at the door.
  public static RunningServer.Visit stranger(URI server) {
    DoorStep step = new DoorStep(server);
    String token = token(step.get("/sign-in"));
    return new RunningServer.Visit(step.kept(), token);
  }

  /// The token of the forms on a page.
  public static String token(HttpResponse<String> page) {
    Matcher found = TOKEN.matcher(page.body());
    if (!found.find()) {
      throw new IllegalStateException("no form with a token: " + page.statusCode() + page.body());
    }
    return found.group(1);
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      if (!cookies.isEmpty()) {
        request.header("Cookie", kept());
      }
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer
          .headers()
          .allValues("Set-Cookie")
          .forEach(line -> {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
          });
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String kept() {
    return cookies.entrySet().stream()
        .filter(cookie -> !cookie.getValue().isEmpty())
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
