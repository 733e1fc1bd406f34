package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.ServerProcess;
import dev.unrepeat.tracker.StandIn;
import dev.unrepeat.wiki.ConfluenceStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed while a page is written writes it once, and knows it afterwards.
class WikiKillTest {
  @TempDir private static Path folder;

  @Test
  void aPageThatWasWrittenAndNotNotedDownIsFoundAgain() throws Exception {
    WikiShop shop = new WikiShop(folder);
    ConfluenceStandIn confluence = shop.confluence;
    String incident = shop.published("Killed meanwhile");
    confluence.fails(503, Map.of("Retry-After", "1"), "");
    shop.send(incident);
    shop.until(incident, "answered 503");
    shop.server.close();
    confluence.works();

    StandIn.Held made = confluence.hold("POST", "/wiki/api/v2/pages");
    try (ServerProcess server = serve()) {
      made.reached();
      server.kill();
    }
    made.release();
    assertThat(confluence.pages()).hasSize(1);
    assertThat(confluence.page().files).isEmpty();

    try (ServerProcess next = serve()) {
      // The picture is there before the text that shows it.
      for (int i = 0; i < 2400 && confluence.page().version < 2; i++) {
        Thread.sleep(100); // for as long as the failure before asks for
      }
      assertThat(confluence.page().version)
          .as("asked %s, said %s", confluence.asked(), next.said())
          .isEqualTo(2);
      assertThat(confluence.page().files).containsKey("timeline.svg");
      next.stop();
      assertThat(next.ended(30)).isTrue();
    }
    try (RunningServer again =
        RunningServer.reopen(
            folder, "--unrepeat.knocks=100000", "--unrepeat.outgoing.allow=127.0.0.1")) {
      Client marta = new Client(again, again.visit(RunningServer.FACILITATOR));
      TrackedShop.until(() -> marta.get(incident + "/export").body().contains("written at"));
      assertThat(confluence.page().title).endsWith("Killed meanwhile");
    }
    confluence.close();
  }

  /// At an address that stays, by which its pages are known.
  private static ServerProcess serve() throws IOException {
    return ServerProcess.start(
        folder,
        Map.of(
            "UNREPEAT_URL", "https://postmortems.lumen.example/",
            "UNREPEAT_OUTGOING_ALLOW", "127.0.0.1"));
  }
}
