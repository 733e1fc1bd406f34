package dev.unrepeat.collect;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How a pull goes on: the requests that wait, and what was asked already, so that no chain of
/// links goes round. Written, it is a short JSON text without any secret.
record Position(List<Step> waiting, List<String> asked, int records, long bytes) {
  Position {
    waiting = List.copyOf(waiting);
    asked = List.copyOf(asked);
  }

  static Position read(String text) {
    JsonNode json = Json.MAPPER.readTree(text);
    List<Step> waiting = new ArrayList<>();
    for (JsonNode one : json.path("waiting")) {
      waiting.add(
          new Step(
              one.path(0).asString(),
              one.path(1).asString(),
              one.path(2).asString(),
              one.path(3).asString()));
    }
    return new Position(
        waiting,
        json.path("asked").valueStream().map(JsonNode::asString).toList(),
        json.path("records").asInt(0),
        json.path("bytes").asLong(0));
  }

  String write() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode steps = json.putArray("waiting");
    waiting.forEach(step ->
        steps.addArray().add(step.method()).add(step.address()).add(step.body()).add(step.about()));
    ArrayNode done = json.putArray("asked");
    asked.forEach(done::add);
    return json.put("records", records).put("bytes", bytes).toString();
  }

  /// What is known of a request that was made.
  static String mark(Step step) {
    String text = step.method() + step.address() + "\n" + step.body();
    return Integer.toHexString(text.hashCode())
        + Integer.toHexString(new StringBuilder(text).reverse().toString().hashCode());
  }
}
