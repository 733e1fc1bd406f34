package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import dev.unrepeat.web.HostileTexts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every operation with bodies and parameters at random, half of them hostile, on both databases:
/// whatever is sent, it is no fault of ours.
class FuzzedApiTest {
  private static final long SECONDS = 5;
  private static final List<String> USUAL =
      List.of(
          "checkout",
          "Ines Okafor",
          "2026-03-02",
          "2026-03-02T14:02:00Z",
          "UTC",
          "INC-2026-001",
          "F1",
          "A1",
          "L1",
          "section Summary",
          "sev1",
          RunningServer.AUTHOR,
          "https://127.0.0.1:1");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "2147483648", "9223372036854775807", "1e308", "1.5", "-0.0");

  @TempDir private Path folder;

  private final Set<String> faults = new LinkedHashSet<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Random chance = new Random(20_261_128);
  private final List<String> texts = HostileTexts.all();

  /// What is asked and where.
  private record Operation(String method, String path, JsonNode said) {}

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void nothingThatIsSentMakesAFault(String database) {
    String[] settings = database.equals("SQLite") ? new String[0] : postgres();
    try (RunningServer server = RunningServer.startAnd(folder, settings)) {
      Api priya = Api.of(server, RunningServer.ADMINISTRATOR);
      JsonNode document = Api.body(priya.get("/openapi.json"));
      String incident = priya.incident("Fuzzed", "14:02 — alert fired\n14:09 — resolved");
      List<Operation> operations = operations(document);
      assertThat(operations).hasSizeGreaterThan(150);
      bombs(priya);
      crowds(priya, priya.incident("Crowded", "14:02 — alert fired"));
      long until = System.nanoTime() + SECONDS * 1_000_000_000;
      int asked = 0;
      for (; System.nanoTime() < until; asked++) {
        ask(priya, document, any(operations), incident);
      }
      assertThat(faults).isEmpty();
      assertThat(statuses).as("answers").doesNotContainKey(401).containsKeys(200, 404, 422);
    }
  }

  private static List<Operation> operations(JsonNode document) {
    List<Operation> all = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(one -> {
                  if (!path.getKey()
                      .matches(".*(/people/.*|/tokens/.*|/sessions/.*|/password|/live)")) {
                    all.add(
                        new Operation(one.getKey().toUpperCase(), path.getKey(), one.getValue()));
                  }
                }));
    return all;
  }

  private void ask(Api api, JsonNode document, Operation operation, String incident) {
    String path =
        operation.path().replaceFirst("^/api/v1", "").replace("/incidents/{id}", incident);
    for (Map.Entry<String, String> name : PathWords.ALL.entrySet()) {
      String usual = name.getKey().matches("\\{(number|action)}") ? "1" : name.getValue();
      path = path.replace(name.getKey(), chance.nextInt(4) == 0 ? part() : usual);
    }
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.said().path("parameters")) {
      if (parameter.path("in").asString("").equals("query") && chance.nextInt(2) == 0) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(parameter.get("name").asString())
            .append("=")
            .append(Api.encode(text()));
      }
    }
    JsonNode schema = operation.said().at("/requestBody/content/application~1json/schema");
    String body =
        schema.isMissingNode() ? "" : Api.JSON.writeValueAsString(value(document, schema, 0));
    String[] match =
        operation.method().equals("PUT") ? new String[] {"If-Match", "*"} : new String[0];
    HttpResponse<String> answer =
        body.isEmpty()
            ? api.send(operation.method(), path + query, "", match)
            : api.json(operation.method(), path + query, body, match);
    judge(operation.method() + " " + path + query + " " + body, answer);
  }

  private JsonNode value(JsonNode document, JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asString().replaceFirst(".*/", "");
      return value(document, document.at("/components/schemas/" + name), depth + 1);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(chance.nextInt(schema.get("enum").size()));
    }
    return switch (schema.path("type").asString("object")) {
      case "string" -> Api.JSON.getNodeFactory().stringNode(text());
      case "integer", "number" -> Api.JSON.readTree(any(NUMBERS));
      case "boolean" -> Api.JSON.getNodeFactory().booleanNode(chance.nextBoolean());
      case "array" -> {
        ArrayNode list = Api.JSON.createArrayNode();
        for (int n = depth > 4 ? 0 : chance.nextInt(3); n > 0; n--) {
          list.add(value(document, schema.path("items"), depth + 1));
        }
        yield list;
      }
      default -> {
        ObjectNode object = Api.JSON.createObjectNode();
        Set<String> needed = new LinkedHashSet<>();
        schema.path("required").forEach(name -> needed.add(name.asString()));
        schema
            .path("properties")
            .properties()
            .forEach(field -> {
              if (depth <= 4 && (needed.contains(field.getKey()) || chance.nextInt(3) > 0)) {
                object.set(field.getKey(), value(document, field.getValue(), depth + 1));
              }
            });
        yield object;
      }
    };
  }

  /// Bodies that cost more than they are long.
  private void bombs(Api api) {
    for (String body :
        List.of(
            "[".repeat(200_000),
            "{\"a\":".repeat(50_000),
            "{\"text\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
            "{\"title\": 1" + "0".repeat(100_000) + "}",
            "{\"title\": 1e9999999999}",
            "{\"title\": \"x\", \"title\": \"y\"}",
            "{\"title\": \"\\ud800\", \"text\": \"14:02 x\"}",
            "{\"title\": \"a\\u0000b\", \"text\": \"14:02 \\u0000\", \"zone\": \"UTC\", \"date\": \"2026-03-02\"}",
            "null",
            "\"\"",
            "{\"title\": \"" + "x".repeat(7_000_000) + "\"}")) {
      judge("POST /incidents " + body, api.json("POST", "/incidents", body));
      judge("POST /lint " + body, api.json("POST", "/lint", body));
    }
  }

  /// Lists longer than a statement has places.
  private void crowds(Api api, String incident) {
    String many =
        IntStream.range(0, 70_000).mapToObj(i -> "\"n" + i + "\"").collect(Collectors.joining(","));
    String any = "If-Match";
    judge(
        "PUT people",
        api.json(
            "PUT",
            incident + "/people",
            "{\"owner\": \"x\", \"reviewers\": [" + many + "]}",
            any,
            "*"));
    judge(
        "PUT circle",
        api.json("PUT", incident + "/circle", "{\"people\": [" + many + "]}", any, "*"));
    judge(
        "PUT facts",
        api.json(
            "PUT",
            incident + "/facts",
            "{\"title\": \"x\", \"kind\": \"outage\", \"services\": ["
                + many
                + "], \"tags\": ["
                + many
                + "]}",
            any,
            "*"));
    judge("GET incident", api.get(incident));
    judge("GET related", api.get(incident + "/related"));
    judge("GET incidents", api.get("/incidents?service=n1"));
  }

  private void judge(String what, HttpResponse<String> answer) {
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    if (answer.statusCode() >= 500 || answer.body().contains("at dev.unrepeat.")) {
      faults.add(answer.statusCode() + " " + what.substring(0, Math.min(400, what.length())));
    }
  }

  private String text() {
    return chance.nextBoolean() ? any(USUAL) : any(texts);
  }

  private String part() {
    String text = text();
    return Api.encode(text.isEmpty() ? "x" : text.substring(0, Math.min(40, text.length())))
        .replace("%2F", "%252F")
        .replace(".", "%2E");
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private static String[] postgres() {
    DatabaseAddress.Postgres database = EmbeddedPostgreSql.newDatabase();
    return new String[] {
      "--unrepeat.database.url=" + database.url(),
      "--unrepeat.database.user=" + database.user(),
      "--unrepeat.database.password=" + database.password()
    };
  }
}
