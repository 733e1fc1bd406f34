package dev.unrepeat.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program that works through the API of a demo, by a token of one of its people.
final class Program implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("unrepeat_[A-Za-z0-9_-]{43}");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;
  private final String token;

  Program(String root, String token) {
    this.root = root;
    this.token = token;
  }

  /// Starts the demo on a fresh folder.
  static Process demo(String launcher, int port, Path data) throws IOException {
    ProcessBuilder demo =
        new ProcessBuilder(launcher, "demo", "--port", "" + port, "--data", data.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // It shall be asked as fast as it answers.
    demo.environment().put("UNREPEAT_API_CALLS", "0");
    return demo.start();
  }

  /// Waits until the door is open, goes in as somebody who may write, and makes a token there.
  static String token(DemoVisit visit, Process demo) throws IOException, InterruptedException {
    return token(visit, demo, "ines");
  }

  /// The same, of somebody else.
  ///
  /// @param who before the `@` of the address
  static String token(DemoVisit visit, Process demo, String who)
      throws IOException, InterruptedException {
    while (demo.isAlive()) {
      try {
        visit.enter(who);
        Matcher token =
            TOKEN.matcher(visit.post("/account", "/account/tokens", "name=bench&scope=write"));
        if (token.find()) {
          return token.group();
        }
      } catch (ConnectException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the demo ended before its first page");
  }

  String token() {
    return token;
  }

  /// Sends JSON, or reads where there is none.
  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + "/api/v1" + path))
            .header("Authorization", "Bearer " + token);
    if (method.equals("PUT")) {
      request.header("If-Match", "*");
    }
    if (!body.isEmpty()) {
      request.header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain");
    }
    return client.send(
        request.method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// The same, where anything but a good answer ends the benchmark.
  String good(String method, String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(method, path, body);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body());
    }
    return answer.body();
  }

  /// The first field of that name in a body.
  static String field(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    client.close();
  }
}
