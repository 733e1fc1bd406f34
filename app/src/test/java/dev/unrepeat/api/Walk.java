package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/// Calls operations and holds each answer against its description.
final class Walk {
  private final Described described;
  private Api priya;

  Walk(Api priya, Described described) {
    this.priya = priya;
    this.described = described;
  }

  Api priya() {
    return priya;
  }

  Described described() {
    return described;
  }

  /// Goes on by another token of the same person.
  void as(Api other) {
    priya = other;
  }

  HttpResponse<String> held(Api api, String method, String path, String body, String... headers) {
    HttpResponse<String> answer =
        body.startsWith("{")
            ? api.json(method, path, body, headers)
            : api.send(method, path, body, headers);
    described.hold(method, path, body, answer);
    return answer;
  }

  JsonNode ok(String method, String path, String body, String... headers) {
    return ok(priya, method, path, body, headers);
  }

  JsonNode ok(Api api, String method, String path, String body, String... headers) {
    HttpResponse<String> answer = held(api, method, path, body, headers);
    assertThat(answer.statusCode())
        .as(method + " " + path + ": " + answer.body())
        .isBetween(200, 299);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("application/json") ? Api.body(answer) : Api.JSON.nullNode();
  }

  /// Reads, and writes what is sent with the tag of what was read.
  JsonNode put(String path, String body) {
    String tag = Api.tag(held(priya, "GET", path, ""));
    return ok("PUT", path, body, "If-Match", tag);
  }

  void refused(int status, String method, String path, String body, String... headers) {
    HttpResponse<String> answer = held(priya, method, path, body, headers);
    assertThat(answer.statusCode()).as(method + " " + path + answer.body()).isEqualTo(status);
  }
}
