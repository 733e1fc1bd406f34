package dev.unrepeat.collect;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.tracker.StandIn.Answered;
import dev.unrepeat.tracker.StandIn.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What servers that are searched answer besides: refusals, rights that lack, points in time that
/// are gone. [RealSearchServersTest] asks real ones.
class ElasticsearchHitsTest {
  private static final String ELASTICSEARCH = "{\"version\": {\"number\": \"9.1.4\"}}";
  private static final String OPENSEARCH =
      "{\"version\": {\"distribution\": \"opensearch\", \"number\": \"7.10.2\"}}";

  private static PullAccess access(VendorStandIn server) {
    return PullCase.access(
        PullKind.ELASTICSEARCH, server.address(), "", "logs-shop-*", "log.level:error");
  }

  /// What came, and the methods and paths that were asked, one a line.
  private static String asked(Function<Asked, Answered> server) throws NotDone {
    try (VendorStandIn standIn = new VendorStandIn(server)) {
      List<String> events = Told.lines(PullCase.all(access(standIn)));
      return standIn.asked().stream()
          .map(one -> one.method() + " " + one.path())
          .collect(Collectors.joining("\n", events.size() + "\n", ""));
    }
  }

  private static boolean opens(Asked asked) {
    return asked.path().endsWith("/_pit") || asked.path().endsWith("/point_in_time");
  }

  private static Answered three(Asked asked) {
    if (asked.method().equals("DELETE")) {
      return ok("{\"succeeded\": true, \"num_freed\": 1}");
    }
    return opens(asked)
        ? ok("{\"id\": \"pit-1\", \"pit_id\": \"pit-1\"}")
        : ok(hits(IntStream.range(0, 3)));
  }

  private static String hits(IntStream numbers) {
    return numbers
        .mapToObj(ElasticsearchHitsTest::hit)
        .collect(Collectors.joining(",", "{\"hits\": {\"hits\": [", "]}}"));
  }

  private static String hit(int number) {
    return """
    {"_index": "logs-shop-1", "_id": "%d", "sort": [1772460000120, %d],
     "_source": {"@timestamp": "2026-03-02T14:%02d:%02d.120Z", "message": "pool exhausted %d", "log.level": "error"}}
    """
        .formatted(number, number, number / 60, number % 60, number);
  }

  @Test
  void aPointInTimeThatIsGoneIsOpenedAnewAndReadOnWhereTheLastWasReadTo() throws Exception {
    AtomicInteger searches = new AtomicInteger();
    try (VendorStandIn elastic =
        new VendorStandIn(asked -> {
          if (!asked.headers().get("authorization").equals("ApiKey s3cr3t-token")) {
            return refuse(401);
          }
          if (asked.path().equals("/")) {
            return ok(ELASTICSEARCH);
          }
          if (opens(asked)) {
            return ok("{\"id\": \"pit-%d\"}".formatted(searches.get()));
          }
          if (asked.method().equals("DELETE")) {
            return refuse(404);
          }
          if (searches.incrementAndGet() == 2) {
            return refuse(404);
          }
          JsonNode body = asked.json();
          int after = body.at("/search_after/1").asInt(-1);
          return ok(
              hits(
                  IntStream.range(
                      after + 1, Math.min(1_500, after + 1 + body.path("size").asInt(0)))));
        })) {
      List<Fetched.File> files = PullCase.all(access(elastic));
      List<String> events = Told.lines(files);
      assertThat(events).hasSize(1_500);
      assertThat(events.getFirst())
          .isEqualTo("2026-03-02T14:00:00.120Z elasticsearch pool exhausted 0");
      assertThat(files.getFirst().text()).doesNotContain("\"sort\"", "pit-");
      JsonNode search = elastic.asked().get(2).json();
      assertThat(search.at("/query/bool/filter/0/range/@timestamp/gte").asString())
          .isEqualTo("2026-03-02T14:00:00Z");
      assertThat(search.at("/query/bool/must/0/query_string/query").asString())
          .isEqualTo("log.level:error");
      JsonNode anew = elastic.asked().get(5).json();
      assertThat(anew.at("/query/bool/filter/1/range/@timestamp/gte").asLong())
          .isEqualTo(1_772_460_000_120L);
      assertThat(elastic.asked().getLast().method()).isEqualTo("DELETE");
    }
  }

  @Test
  void whoMayNotAskAtTheRootIsHeardWhereAPointInTimeIsOpened() throws Exception {
    assertThat(asked(asked -> asked.path().equals("/") ? refuse(403) : three(asked)))
        .isEqualTo("3\nGET /\nPOST /logs-shop-*/_pit\nPOST /_search\nDELETE /_pit");
  }

  @Test
  void aProxyThatAnswersAtTheRootWithSomethingElseIsNoHindrance() throws Exception {
    Answered redirect = new Answered(302, Map.of("Location", "/app/home"), "");
    for (Answered other : List.of(ok("<html>Welcome</html>"), ok("[]"), redirect)) {
      assertThat(asked(asked -> asked.path().equals("/") ? other : three(asked)))
          .isEqualTo("3\nGET /\nPOST /logs-shop-*/_pit\nPOST /_search\nDELETE /_pit");
    }
  }

  @Test
  void openSearchIsKnownByItsNameWhateverItsNumber() throws Exception {
    assertThat(asked(asked -> asked.path().equals("/") ? ok(OPENSEARCH) : three(asked)))
        .isEqualTo(
            "3\nGET /\nPOST /logs-shop-*/_search/point_in_time\nPOST /_search\nDELETE /_search/point_in_time");
  }

  @Test
  void aTokenThatMayReadButOpenNothingReads() throws Exception {
    assertThat(
            asked(asked ->
                asked.path().equals("/")
                    ? ok(OPENSEARCH)
                    : opens(asked) ? refuse(403) : three(asked)))
        .isEqualTo("3\nGET /\nPOST /logs-shop-*/_search/point_in_time\nPOST /logs-shop-*/_search");
  }

  @Test
  void aServerOfBeforeIsAskedForNoPointInTime() throws Exception {
    String old = "{\"version\": {\"number\": \"7.9.3\"}}";
    assertThat(asked(asked -> asked.path().equals("/") ? ok(old) : three(asked)))
        .isEqualTo("3\nGET /\nPOST /logs-shop-*/_search");
  }

  /// Amazon's answers so to what it does not serve.
  @Test
  void aServerThatServesNoPointInTimeIsSearchedPlainlyAndThePersonIsTold() throws Exception {
    Answered notServed =
        new Answered(
            401, Map.of(), "{\"Message\": \"Your request: '/logs/_pit' is not allowed.\"}");
    try (VendorStandIn amazon =
        new VendorStandIn(asked ->
            asked.path().equals("/")
                ? ok("{\"version\": {\"number\": \"7.10.2\"}}")
                : opens(asked) ? notServed : three(asked))) {
      Puller puller = PullCase.puller(Duration.ofSeconds(5));
      Optional<String> position = Optional.of("");
      String note = "";
      while (position.isPresent()) {
        Fetched fetched = puller.next(access(amazon), PullCase.WINDOW, position.get());
        note = fetched.note();
        position = fetched.next();
      }
      assertThat(note).startsWith("This server keeps no point in time");
    }
  }

  @Test
  void anIndexThatIsNotThereIsSaid() throws Exception {
    Answered none =
        new Answered(
            404,
            Map.of(),
            "{\"error\": {\"type\": \"index_not_found_exception\", \"reason\": \"no such index [logs]\"}, \"status\": 404}");
    try (VendorStandIn server =
        new VendorStandIn(asked -> asked.path().equals("/") ? ok(ELASTICSEARCH) : none)) {
      assertThatThrownBy(() -> PullCase.all(access(server)))
          .isInstanceOf(NotDone.class)
          .hasMessageContaining("no such index [logs]");
    }
  }

  @Test
  void aTokenThatIsUnknownIsSaidAtOnce() {
    try (VendorStandIn server = new VendorStandIn(asked -> refuse(401))) {
      assertThatThrownBy(() -> PullCase.all(access(server)))
          .isInstanceOf(NotDone.class)
          .hasMessageContaining("does not know the token");
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void aPointInTimeOfWhichAShardIsGoneIsOpenedAnewAndAPartIsNotTakenForAll() {
    String part =
        "{\"_shards\": {\"failed\": 1, \"failures\": [{\"reason\": {\"type\": \"search_context_missing_exception\"}}]}}";
    try (VendorStandIn server =
        new VendorStandIn(asked ->
            asked.path().equals("/") ? ok(OPENSEARCH) : opens(asked) ? three(asked) : ok(part))) {
      assertThatThrownBy(() -> PullCase.all(access(server)))
          .isInstanceOf(NotDone.class)
          .hasMessageContaining("answered with a part only");
      assertThat(server.asked().stream().filter(one -> opens(one)).count()).isEqualTo(6);
    }
  }
}
