package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The description as the server gives it, against which real requests and answers are held.
final class Described {
  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Set<String> called = new LinkedHashSet<>();

  Described(JsonNode document) {
    this.document = document;
  }

  JsonNode document() {
    return document;
  }

  Set<String> operations() {
    Set<String> all = new LinkedHashSet<>();
    document
        .get("paths")
        .forEach(
            path -> path.forEach(operation -> all.add(operation.get("operationId").asString())));
    return all;
  }

  Set<String> called() {
    return called;
  }

  /// Holds an answer, and the body that was sent, against what is said of the operation.
  void hold(String method, String path, String sent, HttpResponse<String> answer) {
    JsonNode operation = operation(method, path);
    String id = operation.get("operationId").asString();
    if (answer.statusCode() < 300) {
      called.add(id);
      assertThat(operation.get("responses").has("" + answer.statusCode()))
          .as(id + " answers " + answer.statusCode())
          .isTrue();
      if (sent.startsWith("{")) {
        valid(
            id + " takes",
            operation.at("/requestBody/content/application~1json/schema"),
            Api.JSON.readTree(sent));
      }
    }
    JsonNode said = operation.get("responses").path("" + answer.statusCode());
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (said.isMissingNode()) {
      assertThat(type).as(id + ": " + answer.body()).isEqualTo("application/problem+json");
      valid(
          id + " refuses",
          document.at("/components/responses/Problem/content/application~1problem+json/schema"),
          Api.body(answer));
    } else if (said.has("content")) {
      assertThat(said.get("content").has(type)).as(id + " answers as " + type).isTrue();
      if (type.equals("application/json")) {
        valid(id + " answers", said.at("/content/application~1json/schema"), Api.body(answer));
      }
    } else {
      assertThat(answer.body()).as(id).isEmpty();
    }
  }

  private void valid(String what, JsonNode schema, JsonNode value) {
    assertThat(schema.isMissingNode()).as(what + " has a schema").isFalse();
    Schema known =
        schemas.computeIfAbsent(
            schema.toString(),
            text -> {
              ObjectNode whole = (ObjectNode) Api.JSON.readTree(text);
              whole.putObject("components").set("schemas", document.at("/components/schemas"));
              return registry.getSchema(whole);
            });
    assertThat(known.validate(value)).as(what + " " + value).isEmpty();
  }

  private JsonNode operation(String method, String path) {
    String bare = "/api/v1" + path.replaceFirst("\\?.*", "");
    Optional<String> pattern =
        document.get("paths").propertyNames().stream()
            .filter(one -> document.get("paths").get(one).has(method.toLowerCase()))
            .filter(one ->
                Pattern.matches(one.replaceAll("\\{[a-z]+}", "[^/]+").replace(".", "\\."), bare))
            .min((one, other) ->
                Long.compare(
                    one.chars().filter(c -> c == '{').count(),
                    other.chars().filter(c -> c == '{').count()));
    assertThat(pattern).as(method + " " + path + " is described").isPresent();
    return document.get("paths").get(pattern.orElseThrow()).get(method.toLowerCase());
  }
}
