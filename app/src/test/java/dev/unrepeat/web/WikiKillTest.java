package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.tracker.StandIn;
import dev.unrepeat.wiki.ConfluenceStandIn;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    Process server = serve();
    made.reached();
    server.toHandle().destroyForcibly();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    made.release();
    assertThat(confluence.pages()).hasSize(1);
    assertThat(confluence.page().files).isEmpty();

    Process next = serve();
    for (int i = 0; i < 1200 && confluence.page().version < 2; i++) {
      Thread.sleep(100); // it starts, and waits for as long as the failure before asks for
    }
    assertThat(confluence.page().version).isEqualTo(2);
    assertThat(confluence.page().files).containsKey("timeline.svg");
    next.toHandle().destroy();
    assertThat(next.waitFor(30, TimeUnit.SECONDS)).isTrue();
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
  private static Process serve() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dunrepeat.outgoing.allow=127.0.0.1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.unrepeat.Main",
            "serve",
            "--port",
            "0",
            "--url",
            "https://postmortems.lumen.example/",
            "--data",
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
