package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks to the API by a token, over real HTTP.
public final class Api {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String BORDER = "----unrepeat";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final String token;

  Api(RunningServer server, String token) {
    this(server.address(), token);
  }

  public Api(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  static Api of(RunningServer server, String address) {
    return new Api(server, server.token(address, ApiToken.Scope.WRITE));
  }

  static Api anonymous(RunningServer server) {
    return new Api(server, "");
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(
        request(method, path, headers)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /// With a body in JSON.
  public HttpResponse<String> json(String method, String path, String body, String... headers) {
    return send(
        request(method, path, headers)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, String text, String... headers) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((field, value) ->
        body.writeBytes(
            bytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BORDER, field, value))));
    body.writeBytes(
        bytes(
            "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(BORDER, name, text, BORDER)));
    return send(
        request("POST", path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private HttpRequest.Builder request(String method, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1" + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode body(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  public static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  /// Records an incident of lines and gives its path, for example `/incidents/INC-2026-001`.
  String incident(String title, String lines) {
    HttpResponse<String> made =
        json(
            "POST",
            "/incidents",
            JSON.writeValueAsString(
                Map.of("title", title, "text", lines, "zone", "UTC", "date", "2026-03-02")));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made.headers().firstValue("Location").orElseThrow().replaceFirst("^/api/v1", "");
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void problem(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = body(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).contains(words);
  }
}
