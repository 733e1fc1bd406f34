package dev.unrepeat.collect;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.PullKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Incidents of PagerDuty and annotations of Grafana, each asked as its vendor documents.
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
}
