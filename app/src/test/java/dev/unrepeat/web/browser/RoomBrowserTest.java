package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.MeetingPlan;
import dev.unrepeat.service.Meetings;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.Viewer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/// The room of a review meeting in a real browser: by keyboard alone, on two screens, and without
/// script.
@Tag("browser")
class RoomBrowserTest {
  @TempDir private static Path folder;
  private static RunningServer server;
  private static String meeting;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    server.bean(SampleCompany.class).settle(line -> {});
    IncidentId id =
        server
            .bean(Incidents.class)
            .list(Viewer.LOCAL, IncidentFilter.ALL.withText("checkout fails"), Optional.empty(), 1)
            .incidents()
            .getFirst()
            .id();
    server
        .bean(Meetings.class)
        .schedule(
            Viewer.LOCAL,
            id,
            new MeetingPlan(
                LocalDateTime.parse("2026-12-01T10:00"),
                ZoneId.of("Europe/Paris"),
                60,
                "Room 4",
                List.of(RunningServer.AUTHOR, RunningServer.ADMINISTRATOR)));
    meeting = "/incidents/" + id + "/meeting";
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String active(Chromium browser) {
    return browser.driver.switchTo().activeElement().getDomAttribute("id");
  }

  @Test
  void isLedByKeyboardAndSeenOnTheOtherScreen() {
    try (Chromium lead = Chromium.withScript(server);
        Chromium other = Chromium.withScript(server)) {
      other.as(server.visit(RunningServer.AUTHOR));
      other.open(meeting + "/room");
      lead.open(meeting + "/room");
      // The agenda: tab to the second item and go there.
      for (int i = 0;
          i < 60
              && !"timeline"
                  .equals(lead.driver.switchTo().activeElement().getDomAttribute("value"));
          i++) {
        lead.press(Keys.TAB);
      }
      lead.press(Keys.ENTER);
      lead.awaitText(".agenda > [aria-current]", "Timeline");
      other.awaitText(".agenda > [aria-current]", "Timeline");
      String first = eventInView(lead);
      lead.type("body", "j");
      lead.waiting().until(d -> !first.equals(eventInView(lead)));
      String second = eventInView(lead);
      other.await(".now-event[data-event='" + second + "']");
      lead.type("body", "n");
      assertThat(active(lead)).isEqualTo("note");
      lead.type("#note", "The dashboard was green", Keys.ENTER);
      lead.awaitText("[data-part=notes]", "The dashboard was green");
      assertThat(lead.value("#note")).isEmpty();
      assertThat(active(lead)).isEqualTo("note");
      lead.type("#note", Keys.ESCAPE);
      lead.type("body", "a");
      assertThat(active(lead)).isEqualTo("proposal");
      lead.type("#proposal", "Alert on failed payments", Keys.ENTER);
      other.awaitText("[data-part=notes]", "Alert on failed payments");
      other.await("[data-part=notes] .jot[data-event='" + second + "'][data-here]");
      lead.type("#proposal", "half a wor");
      lead.driver.navigate().refresh();
      assertThat(lead.value("#proposal")).isEqualTo("half a wor");
      lead.await(".now-event[data-event='" + second + "']");
      lead.find("#proposal").clear();
      lead.type("#proposal", Keys.ESCAPE);
      lead.type("body", Keys.ARROW_LEFT);
      other.await(".now-event[data-event='" + first + "']");
      String before = lead.text(".agenda > [aria-current] .left");
      lead.waiting().until(d -> !before.equals(lead.text(".agenda > [aria-current] .left")));
      lead.quiet();
      other.quiet();
    }
  }

  @Test
  void worksWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(server)) {
      browser.open(meeting + "/room");
      browser.click("button[value=causes]");
      browser.awaitText(".agenda > [aria-current]", "What contributed");
      WebElement shown = browser.find(".now-event");
      browser.click("button[data-step=j]");
      browser.waiting().until(ExpectedConditions.stalenessOf(shown));
      browser.type("#note", "Without script");
      browser.click("form.jotter button");
      browser.awaitText("[data-part=notes]", "Without script");
    }
  }

  @Test
  void meetsWcagAndNeverScrollsSideways() {
    try (Chromium browser = Chromium.withScript(server)) {
      browser.check(meeting);
      browser.check(meeting + "/room");
    }
  }

  /// Asked in one go, for news may replace the element at any moment.
  private static String eventInView(Chromium browser) {
    return String.valueOf(
        browser.run("return document.querySelector('.now-event')?.dataset.event"));
  }
}
