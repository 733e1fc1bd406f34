package dev.unrepeat.web;

import dev.unrepeat.DoorStep;
import dev.unrepeat.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser without a screen: speaks real HTTP to a real server and follows nothing by itself.
final class Client {
  private static final String BORDER = "----unrepeat";

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI server;
  private final RunningServer.Visit visit;

  /// The administrator.
  Client(RunningServer server) {
    this(server, server.visit(RunningServer.ADMINISTRATOR));
  }

  Client(RunningServer server, RunningServer.Visit visit) {
    this(server.address(), visit);
  }

  Client(URI server, RunningServer.Visit visit) {
    this.server = server;
    this.visit = visit;
  }

  static Client ofShared(String address) {
    RunningServer shared = RunningServer.shared();
    return new Client(shared, shared.visit(address));
  }

  /// Somebody who is not signed in.
  static Client anonymous(RunningServer server) {
    return new Client(server, DoorStep.stranger(server.address()));
  }

  static Client ofShared() {
    return new Client(RunningServer.shared());
  }

  record File(String name, byte[] content) {
    static File of(String name, String text) {
      return new File(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  String token() {
    return visit.token();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// What a stream without end would begin with.
  HttpResponse<String> head(String path) {
    return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        signed(fields).entrySet().stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> upload(String path, Map<String, String> fields, List<File> files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    signed(fields)
        .forEach((name, value) ->
            body.writeBytes(
                bytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BORDER, name, value))));
    for (File file : files) {
      body.writeBytes(
          bytes(
              "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                  .formatted(BORDER, file.name())));
      body.writeBytes(file.content());
      body.writeBytes(bytes("\r\n"));
    }
    body.writeBytes(bytes("--" + BORDER + "--\r\n"));
    return send(
        request(path + "?_csrf=" + encode(visit.token()))
            .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /// A file as it is.
  HttpResponse<byte[]> fetch(String path) {
    return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
    try {
      return http.send(request.build(), reading);
    } catch (IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).header("Cookie", visit.cookies());
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Map<String, String> signed(Map<String, String> fields) {
    Map<String, String> all = new java.util.LinkedHashMap<>();
    all.put("_csrf", visit.token());
    all.putAll(fields);
    return all;
  }

  /// Where a redirect leads, as a path on this server.
  static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /// Makes an incident of pasted lines and gives its address.
  String incident(String title, String lines) {
    HttpResponse<String> made =
        upload(
            "/incidents",
            Map.of("title", title, "text", lines, "zone", "UTC", "date", "2026-03-02"),
            List.of());
    return place(made).replaceFirst("[?#/](?!incidents|INC).*", "").replaceFirst("/answers$", "");
  }

  /// The value of a field of a form on a page.
  static String value(String page, String field) {
    var found =
        java.util.regex.Pattern.compile("name=\"" + field + "\"[^>]*? value=\"([^\"]*)\"")
            .matcher(page);
    return found.find() ? found.group(1) : "";
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
