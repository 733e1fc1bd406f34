package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.SamplePromises;
import dev.unrepeat.service.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of actions with the promises of the sample company on them.
@Tag("browser")
class ActionBrowserTest {
  @TempDir private static Path folder;
  private static RunningServer server;
  private static String later;
  private static String earlier;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    server.bean(SampleCompany.class).settle(line -> {});
    server.bean(SamplePromises.class).settle(line -> {});
    later = "/incidents/" + named("Checkout fails after");
    earlier = "/incidents/" + named("pool of the order database");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static IncidentId named(String words) {
    return server
        .bean(Incidents.class)
        .list(Viewer.LOCAL, IncidentFilter.ALL.withText(words), Optional.empty(), 1)
        .incidents()
        .getFirst()
        .id();
  }

  @Test
  void canBeReadByEverybodyAndKeepsWithinTheWindow() {
    try (Chromium browser = Chromium.withScript(server)) {
      List<String> pages =
          List.of(
              "/actions",
              "/actions?by=owner&show=all",
              "/actions/mine",
              later,
              later + "/actions",
              later + "/actions/A1",
              later + "/actions/A4",
              earlier + "/actions/A1",
              later + "/writing/part?part=A3");
      for (String page : pages) {
        browser.check(page);
        assertThat(browser.all(".refused")).as(page).isEmpty();
      }
    }
  }

  @Test
  void reopensAnActionWhoseCauseCameBackWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(server)) {
      browser.open(later);
      assertThat(browser.text("main")).contains("A cause may have come back");
      assertThat(browser.attribute(".notice .actions a[href$='/actions']", "href"))
          .isEqualTo(later + "/actions");
      browser.open(later + "/actions");
      browser.click("#recurrence .actions > form button");
      browser.awaitPlace(".*done=recurrence-confirmed.*");
      browser.open(earlier + "/actions/A1");
      assertThat(browser.text("#h-now")).isEqualTo("Reopened");
      browser.click("form.step[action$='/beginning'] button");
      browser.awaitPlace(".*done=action-turned.*");
      assertThat(browser.text("#h-now")).isEqualTo("In progress");
      browser.open("/actions");
      browser.click("input[value$='/A3']");
      browser.click("#bulk summary");
      browser.type("#due", "in two weeks");
      browser.click("#bulk button.primary");
      browser.awaitText("#h-res", "1 of 1 changed");
    }
  }
}
