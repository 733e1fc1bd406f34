package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents of Elasticsearch and OpenSearch within a time, oldest first, over one point in time
/// where the server keeps one. Source: Elasticsearch reference, "Paginate search results";
/// OpenSearch reference, "Point in Time".
final class ElasticsearchHits implements Vendor {
  private static final int PER_PAGE = 1_000;
  private static final int MOST_ANEW = 5;
  private static final String SEARCH =
      "/_search?filter_path=pit_id,hits.hits._index,hits.hits._id,hits.hits._source,hits.hits.sort,timed_out,_shards.failed,_shards.failures.reason.type";
  private static final String UNKEPT =
      "This server keeps no point in time: what was written with an earlier time while it was being read can be missing.";

  /// To `/` they say something about the token or the moment; the rest says no more than that the
  /// token may not ask there, or that something else answers.
  private static final Set<Integer> TELLING = Set.of(401, 408, 420, 429);

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "scope",
        source.scope().matches("[^/?#\\s\"<>|]{1,200}"),
        "Write the index that is read, or a pattern such as logs-checkout-*.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", Basic.or("ApiKey ", access), "Accept", "application/json");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(Step.get("/"));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    if (step.method().equals("DELETE")) {
      return Taken.nothing(List.of());
    }
    if (step.method().equals("GET")) {
      return Taken.nothing(
          List.of(begin(access, window, SearchPlace.beginning(SearchServer.of(answer)))));
    }
    JsonNode told = Json.of(access.source().name(), answer);
    SearchPlace at = SearchPlace.read(step.about());
    if (opens(step)) {
      String pit = told.path("pit_id").asString(told.path("id").asString(""));
      return Taken.nothing(List.of(search(access, window, at, pit, List.of())));
    }
    return hits(access, window, step, told);
  }

  private static Taken hits(PullAccess access, Window window, Step step, JsonNode told)
      throws NotDone {
    SearchPlace at = SearchPlace.read(step.about());
    if (told.path("timed_out").asBoolean(false) || told.at("/_shards/failed").asInt(0) > 0) {
      if (isGone(told) && at.anew() < MOST_ANEW) {
        return Taken.nothing(List.of(begin(access, window, at.openedAnew())));
      }
      throw new NotDone(
          "%s answered with a part only: some of its shards failed or were late."
              .formatted(access.source().name()),
          NotDone.Hope.LATER,
          Duration.ZERO);
    }
    // A search in which nothing was found has no list.
    List<JsonNode> hits = told.at("/hits/hits").valueStream().toList();
    String before = Json.MAPPER.readTree(step.body()).at("/pit/id").asString("");
    String pit = told.path("pit_id").asString(before);
    SearchPlace behind = at.behind(hits);
    List<Step> next =
        hits.size() < PER_PAGE
            ? at.server().close(at, pit).stream().toList()
            : List.of(
                search(
                    access,
                    window,
                    behind,
                    pit,
                    hits.getLast().path("sort").valueStream().toList()));
    List<JsonNode> bare = new ArrayList<>();
    for (JsonNode hit : hits) {
      ObjectNode one = (ObjectNode) hit.deepCopy();
      one.remove("sort");
      bare.add(one);
    }
    Taken taken = new Taken("hits", bare, next);
    return at.server() == SearchServer.PLAIN ? taken.noting(UNKEPT) : taken;
  }

  /// A server says by its refusal which point in time it does not keep. One that is gone is opened
  /// anew and read on where the last was read to; that one could not be closed matters to nobody.
  @Override
  public Optional<List<Step>> instead(PullAccess access, Window window, Step step, Answer answer) {
    if (step.method().equals("DELETE")) {
      return Optional.of(List.of());
    }
    if (step.method().equals("GET")) {
      SearchPlace unsaid = SearchPlace.beginning(SearchServer.ELASTICSEARCH);
      return answer.status() < 500 && !TELLING.contains(answer.status())
          ? Optional.of(List.of(begin(access, window, unsaid)))
          : Optional.empty();
    }
    SearchPlace at = SearchPlace.read(step.about());
    if (opens(step)) {
      return SearchServer.isUnknown(answer)
          ? Optional.of(List.of(begin(access, window, at.on(at.server().otherwise()))))
          : Optional.empty();
    }
    boolean gone = answer.status() == 404 && at.server() != SearchServer.PLAIN;
    return gone && at.anew() < MOST_ANEW
        ? Optional.of(List.of(begin(access, window, at.openedAnew())))
        : Optional.empty();
  }

  private static boolean opens(Step step) {
    return step.address().contains("/_pit?") || step.address().contains("/_search/point_in_time?");
  }

  private static boolean isGone(JsonNode told) {
    return told.at("/_shards/failures")
        .valueStream()
        .anyMatch(
            one -> one.at("/reason/type").asString("").equals("search_context_missing_exception"));
  }

  private static Step begin(PullAccess access, Window window, SearchPlace at) {
    return at.server() == SearchServer.PLAIN
        ? search(access, window, at, "", List.of())
        : at.server().open(at, index(access));
  }

  private static String index(PullAccess access) {
    return Json.encoded(access.source().scope()).replace("%2C", ",");
  }

  /// @param after what the last hit was sorted by; empty for the first search of a point in time
  private static Step search(
      PullAccess access, Window window, SearchPlace at, String pit, List<JsonNode> after) {
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
    boolean plain = at.server() == SearchServer.PLAIN;
    if (!plain) {
      body.putObject("pit").put("id", pit).put("keep_alive", at.kept());
    }
    // Among the indices of a pattern may be empty ones, and ones that count nanoseconds.
    ArrayNode sort = body.putArray("sort");
    sort.addObject()
        .putObject("@timestamp")
        .put("order", "asc")
        .put("unmapped_type", "date")
        .put("numeric_type", "date");
    if (at.server() == SearchServer.ELASTICSEARCH && !after.isEmpty()) {
      // It breaks ties itself, within one point in time.
      body.putArray("search_after").addAll(after);
    } else {
      at.narrow(bool);
    }
    if (at.server() != SearchServer.ELASTICSEARCH) {
      sort.addObject().putObject("_seq_no").put("order", "asc").put("unmapped_type", "long");
    }
    String address = plain ? "/" + index(access) + SEARCH : SEARCH;
    return new Step("POST", address, body.toString(), at.write());
  }
}
