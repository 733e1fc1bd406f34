package dev.unrepeat.collect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far a search was read: all documents before a time, and of those at that very time the ones
/// with a lower sequence number, and the ones that are named. Two shards count their sequence
/// numbers each for themselves, so a time and a number can belong to several documents.
///
/// @param time milliseconds since 1970; -1 at the beginning
/// @param sequence the number of the last document within its shard; -1 where nobody asked for it
/// @param taken the ids of the documents with that time and number, by index
/// @param anew how often a point in time was gone and opened again
record SearchPlace(
    SearchServer server, long time, long sequence, Map<String, List<String>> taken, int anew) {
  private static final int KEPT_MINUTES = 10;

  static SearchPlace beginning(SearchServer server) {
    return new SearchPlace(server, -1, -1, Map.of(), 0);
  }

  SearchPlace on(SearchServer other) {
    return new SearchPlace(other, time, sequence, taken, anew);
  }

  SearchPlace openedAnew() {
    return new SearchPlace(server, time, sequence, taken, anew + 1);
  }

  /// Longer each time: one that was gone was kept too short, and no request is made twice.
  String kept() {
    return KEPT_MINUTES + anew + "m";
  }

  /// Behind these hits, which are sorted by time and, where it is asked for, sequence number.
  SearchPlace behind(List<JsonNode> hits) {
    if (hits.isEmpty()) {
      return this;
    }
    JsonNode last = hits.getLast().path("sort");
    long at = last.path(0).asLong(-1);
    if (server == SearchServer.ELASTICSEARCH) {
      return new SearchPlace(server, at, -1, Map.of(), anew);
    }
    long number = last.path(1).asLong(-1);
    Map<String, TreeSet<String>> same = new TreeMap<>();
    if (at == time && number == sequence) {
      taken.forEach((index, ids) -> same.put(index, new TreeSet<>(ids)));
    }
    for (JsonNode hit : hits) {
      JsonNode sort = hit.path("sort");
      if (sort.path(0).asLong(-1) == at && sort.path(1).asLong(-1) == number) {
        same.computeIfAbsent(hit.path("_index").asString(""), index -> new TreeSet<>())
            .add(hit.path("_id").asString(""));
      }
    }
    Map<String, List<String>> ids = new TreeMap<>();
    same.forEach((index, some) -> ids.put(index, List.copyOf(some)));
    return new SearchPlace(server, at, number, ids, anew);
  }

  /// Leaves out what was read.
  void narrow(ObjectNode bool) {
    if (time < 0) {
      return;
    }
    range(bool.withArray("filter"), "@timestamp", "gte", time);
    if (sequence < 0) {
      return;
    }
    ArrayNode not = bool.putArray("must_not");
    ArrayNode earlier = not.addObject().putObject("bool").putArray("filter");
    range(earlier, "@timestamp", "lt", time + 1);
    earlier.addObject().putObject("range").putObject("_seq_no").put("lt", sequence);
    taken.forEach((index, ids) -> {
      ArrayNode both = not.addObject().putObject("bool").putArray("filter");
      both.addObject().putObject("term").put("_index", index);
      ArrayNode values = both.addObject().putObject("ids").putArray("values");
      ids.forEach(values::add);
    });
  }

  private static void range(ArrayNode into, String field, String side, long millis) {
    into.addObject()
        .putObject("range")
        .putObject(field)
        .put(side, millis)
        .put("format", "epoch_millis");
  }

  static SearchPlace read(String written) {
    JsonNode json = Json.MAPPER.readTree(written.isEmpty() ? "{}" : written);
    Map<String, List<String>> taken = new TreeMap<>();
    json.path("taken")
        .forEachEntry(
            (index, ids) -> taken.put(index, ids.valueStream().map(JsonNode::asString).toList()));
    return new SearchPlace(
        SearchServer.valueOf(json.path("server").asString(SearchServer.ELASTICSEARCH.name())),
        json.path("time").asLong(-1),
        json.path("sequence").asLong(-1),
        taken,
        json.path("anew").asInt(0));
  }

  String write() {
    ObjectNode json = Json.MAPPER.createObjectNode().put("server", server.name());
    json.put("time", time).put("sequence", sequence).put("anew", anew);
    ObjectNode some = json.putObject("taken");
    taken.forEach((index, ids) -> ids.forEach(some.putArray(index)::add));
    return json.toString();
  }
}
