package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents of Elasticsearch 7.12 and later within a time, oldest first, over one point in time.
/// Source: Elasticsearch reference, "Paginate search results" and "Open point in time".
final class ElasticsearchHits implements Vendor {
  private static final int PER_PAGE = 1_000;
  private static final String KEPT = "10m";
  private static final String SEARCH =
      "/_search?filter_path=pit_id,hits.hits._index,hits.hits._id,hits.hits._source,hits.hits.sort,timed_out,_shards.failed";

  @Override
  public void check(PullSource source) {
    Refused.unless(
        source.scope().matches("[^/?#\\s\"<>|]{1,200}"),
        "Write the index that is read, or a pattern such as logs-checkout-*.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", Basic.or("ApiKey ", access), "Accept", "application/json");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(
        Step.post(
            "/%s/_pit?keep_alive=%s"
                .formatted(Json.encoded(access.source().scope()).replace("%2C", ","), KEPT),
            ""));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    if (step.method().equals("DELETE")) {
      return Taken.nothing(List.of());
    }
    JsonNode told = Json.of(name, answer);
    if (step.address().contains("/_pit?")) {
      return Taken.nothing(
          List.of(search(access, window, told.path("id").asString(""), List.of())));
    }
    // A search in which nothing was found has no list.
    List<JsonNode> hits = told.at("/hits/hits").valueStream().toList();
    if (told.path("timed_out").asBoolean(false) || told.at("/_shards/failed").asInt(0) > 0) {
      throw new NotDone(
          "%s answered with a part only: some of its shards failed or were late.".formatted(name),
          NotDone.Hope.LATER,
          Duration.ZERO);
    }
    String pit =
        told.path("pit_id").asString(Json.MAPPER.readTree(step.body()).at("/pit/id").asString(""));
    List<Step> next = new ArrayList<>();
    if (hits.size() == PER_PAGE) {
      next.add(search(access, window, pit, hits.getLast().path("sort").valueStream().toList()));
    } else {
      next.add(
          new Step(
              "DELETE", "/_pit", Json.MAPPER.createObjectNode().put("id", pit).toString(), ""));
    }
    List<JsonNode> bare = new ArrayList<>();
    for (JsonNode hit : hits) {
      ObjectNode one = (ObjectNode) hit.deepCopy();
      one.remove("sort");
      bare.add(one);
    }
    return new Taken("hits", bare, next);
  }

  /// A point in time that is gone is opened anew: the reader knows what it has read by its id. That
  /// one could not be closed matters to nobody.
  @Override
  public Optional<List<Step>> instead(PullAccess access, Window window, Step step, Answer answer) {
    if (step.method().equals("DELETE")) {
      return Optional.of(List.of());
    }
    return answer.status() == 404 && step.address().startsWith("/_search")
        ? Optional.of(
            List.of(
                Step.post(
                    begin(access, window).getFirst().address() + "&ignore_unavailable=true", "")))
        : Optional.empty();
  }

  private static Step search(PullAccess access, Window window, String pit, List<JsonNode> after) {
    ObjectNode body =
        Json.MAPPER.createObjectNode().put("size", PER_PAGE).put("track_total_hits", false);
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("filter")
        .addObject()
        .putObject("range")
        .putObject("@timestamp")
        .put("gte", window.from().toString())
        .put("lt", window.until().toString())
        .put("format", "strict_date_optional_time");
    if (!access.query().isBlank()) {
      bool.putArray("must").addObject().putObject("query_string").put("query", access.query());
    }
    body.putObject("pit").put("id", pit).put("keep_alive", KEPT);
    body.putArray("sort").addObject().putObject("@timestamp").put("order", "asc");
    if (!after.isEmpty()) {
      body.putArray("search_after").addAll(after);
    }
    return Step.post(SEARCH, body.toString());
  }
}
