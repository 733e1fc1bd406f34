package dev.unrepeat.collect;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.PullKind;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Incidents of PagerDuty, Grafana and Elasticsearch, each asked as its vendor documents.
class FirstVendorsTest {
  @Test
  void entriesOfNamedIncidentsAreAskedForOneAfterTheOther() throws Exception {
    try (VendorStandIn pagerduty =
        new VendorStandIn(asked ->
            ok(
                "{\"log_entries\": [{\"id\": \"%s\", \"type\": \"trigger_log_entry\", \"created_at\": \"2026-03-02T14:05:00Z\", \"channel\": {\"summary\": \"Latency of %s\"}}], \"offset\": 0, \"limit\": 100, \"more\": false}"
                    .formatted(asked.path(), asked.path().split("/", -1)[2])))) {
      PullAccess access =
          PullCase.access(PullKind.PAGERDUTY, pagerduty.address(), "", "", "PT4KHLK, Q2AIXW2");
      assertThat(Told.lines(PullCase.all(access)))
          .containsExactlyInAnyOrder(
              "2026-03-02T14:05:00Z pagerduty Triggered: Latency of PT4KHLK",
              "2026-03-02T14:05:00Z pagerduty Triggered: Latency of Q2AIXW2");
      assertThat(pagerduty.asked())
          .extracting(VendorStandIn.Asked::path)
          .containsExactly("/incidents/PT4KHLK/log_entries", "/incidents/Q2AIXW2/log_entries");
    }
  }

  /// Newest first, as many as the limit allows, of those between `from` and `to`.
  private static VendorStandIn.Answered annotations(VendorStandIn.Asked asked) {
    if (!asked.headers().get("authorization").equals("Bearer s3cr3t-token")) {
      return refuse(401);
    }
    long from = Long.parseLong(asked.query().get("from"));
    long to = Long.parseLong(asked.query().get("to"));
    int limit = Integer.parseInt(asked.query().get("limit"));
    return ok(
        IntStream.range(0, 1_200)
            .map(number -> 1_199 - number)
            .filter(number -> time(number) >= from && time(number) <= to)
            .limit(limit)
            .mapToObj(number ->
                """
                {"id": %d, "alertId": 0, "dashboardId": 468, "dashboardUID": "uGlb_lG7z", "panelId": 20,
                 "time": %d, "timeEnd": %d, "text": "Deploy %d", "tags": ["deploy", "shop"], "login": "ravi"}
                """
                    .formatted(number, time(number), time(number), number))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static long time(int number) {
    return PullCase.WINDOW.from().toEpochMilli() + number * 10_000L;
  }

  @Test
  void annotationsAreAskedForBackwardsUntilNoneIsOlder() throws Exception {
    try (VendorStandIn grafana = new VendorStandIn(FirstVendorsTest::annotations)) {
      List<String> events =
          Told.lines(PullCase.all(PullCase.access(PullKind.GRAFANA, grafana.address())));
      assertThat(events).hasSize(1_200);
      assertThat(events.getFirst())
          .isEqualTo("2026-03-02T14:00:00Z grafana Deploy 0 [deploy, shop]");
      assertThat(grafana.asked()).hasSize(3);
    }
  }

  @Test
  void documentsAreReadOverOnePointInTimeThatIsOpenedAnewWhenItIsGone() throws Exception {
    AtomicInteger searches = new AtomicInteger();
    try (VendorStandIn elastic =
        new VendorStandIn(asked -> {
          if (!asked.headers().get("authorization").equals("ApiKey s3cr3t-token")) {
            return refuse(401);
          }
          if (asked.path().endsWith("/_pit") && asked.method().equals("POST")) {
            return ok("{\"id\": \"pit-%d\"}".formatted(searches.get()));
          }
          if (asked.method().equals("DELETE")) {
            return ok("{\"succeeded\": true, \"num_freed\": 1}");
          }
          if (searches.incrementAndGet() == 2) {
            return refuse(404);
          }
          JsonNode body = asked.json();
          int after = body.at("/search_after/1").asInt(-1);
          return ok(
              IntStream.range(after + 1, Math.min(1_500, after + 1 + body.path("size").asInt(0)))
                  .mapToObj(FirstVendorsTest::hit)
                  .collect(Collectors.joining(",", "{\"hits\": {\"hits\": [", "]}}")));
        })) {
      PullAccess access =
          PullCase.access(
              PullKind.ELASTICSEARCH, elastic.address(), "", "logs-shop-*", "log.level:error");
      List<Fetched.File> files = PullCase.all(access);
      List<String> events = Told.lines(files);
      assertThat(events).hasSize(1_500);
      assertThat(events.getFirst())
          .isEqualTo("2026-03-02T14:00:00.120Z elasticsearch pool exhausted 0");
      assertThat(files.getFirst().text()).doesNotContain("\"sort\"", "pit-");
      JsonNode search = elastic.asked().get(1).json();
      assertThat(search.at("/query/bool/filter/0/range/@timestamp/gte").asString())
          .isEqualTo("2026-03-02T14:00:00Z");
      assertThat(search.at("/query/bool/must/0/query_string/query").asString())
          .isEqualTo("log.level:error");
      assertThat(elastic.asked().getLast().method()).isEqualTo("DELETE");
    }
  }

  private static String hit(int number) {
    return """
    {"_index": "logs-shop-1", "_id": "%d", "sort": [1772460000120, %d],
     "_source": {"@timestamp": "2026-03-02T14:%02d:%02d.120Z", "message": "pool exhausted %d", "log.level": "error"}}
    """
        .formatted(number, number, number / 60, number % 60, number);
  }
}
