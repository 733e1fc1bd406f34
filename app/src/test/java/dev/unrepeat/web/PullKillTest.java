package dev.unrepeat.web;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.ServerProcess;
import dev.unrepeat.collect.VendorStandIn;
import dev.unrepeat.tracker.StandIn;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed while it reads a source goes on with the page that it was at.
class PullKillTest {
  @TempDir private static Path folder;

  /// Two entries, one a page.
  private static VendorStandIn.Answered answer(VendorStandIn.Asked asked) {
    int offset = Integer.parseInt(asked.query().get("offset"));
    return ok(
        "{\"offset\": %1$d, \"limit\": 100, \"more\": %2$b, \"log_entries\": [{\"id\": \"R%1$d\", \"type\": \"annotate_log_entry\", \"note\": \"Seen at %1$d\", \"created_at\": \"2026-03-02T14:10:00Z\"}]}"
            .formatted(offset, offset < 100));
  }

  @Test
  void noPageIsReadTwiceAndNothingIsLost() throws Exception {
    try (VendorStandIn pagerduty = new VendorStandIn(PullKillTest::answer)) {
      String incident = asked(pagerduty);
      pagerduty.works();
      pagerduty.forget();
      // The first page is kept, and the answer of the second is on its way when it is killed.
      StandIn.Held second = pagerduty.holdBehind("offset=100");
      try (ServerProcess server =
          ServerProcess.start(folder, Map.of("UNREPEAT_OUTGOING_ALLOW", "127.0.0.1"))) {
        second.reached();
        server.kill();
      }
      second.release();
      assertThat(pagerduty.asked())
          .extracting(asked -> asked.query().get("offset"))
          .containsExactly("0", "100");
      pagerduty.forget();
      try (RunningServer again =
          RunningServer.reopen(
              folder, "--unrepeat.knocks=100000", "--unrepeat.outgoing.allow=127.0.0.1")) {
        Client ines = new Client(again, again.visit(RunningServer.AUTHOR));
        TrackedShop.until(() ->
            ines.get(incident + "/collection").body().contains("2 records read: 2 events added"));
        assertThat(pagerduty.asked())
            .extracting(asked -> asked.query().get("offset"))
            .containsExactly("100");
      }
    }
  }

  /// A folder with a source that was asked, and did not answer yet.
  private static String asked(VendorStandIn pagerduty) {
    pagerduty.fails(503, Map.of("Retry-After", "1"), "");
    try (RunningServer server = RunningServer.start(folder)) {
      Client priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));
      Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
      priya.post(
          "/sources",
          Map.of(
              "kind",
              "pagerduty",
              "name",
              "PagerDuty",
              "address",
              pagerduty.address(),
              "token",
              "pd-1",
              "enabled",
              "yes"));
      String incident = ines.incident("Checkout failed", "14:02 — alert fired");
      ines.post(
          incident + "/collection",
          Map.of("source", "1", "from", "2026-03-02 14:00", "until", "2026-03-02 15:00"));
      TrackedShop.until(
          () -> ines.get(incident + "/collection").body().contains("PagerDuty answered 503"));
      return incident;
    }
  }
}
