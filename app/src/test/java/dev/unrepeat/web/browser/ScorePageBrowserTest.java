package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// A criterion is judged, a question answered, with and without script, by keyboard.
@Tag("browser")
class ScorePageBrowserTest {
  @Test
  void judgesWithScript() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      judge(browser, "learning");
      browser.quiet();
      assertThat(browser.axe()).isEmpty();
    }
  }

  @Test
  void judgesWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(RunningServer.shared())) {
      judge(browser, "timeline");
    }
  }

  @Test
  void opensTheFormByKey() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      open(browser);
      browser.type("#c-impact .judge summary", Keys.ENTER);
      browser.type("#c-impact .judge textarea", "Only typed");
      browser.type("#c-impact .judge select", "4");
      browser.type("#c-impact .judge button", Keys.ENTER);
      browser.awaitText("#c-impact .set", "Only typed");
      browser.type("#c-impact .set button", Keys.ENTER);
      browser.awaitText("[role=status]", "Withdrawn");
    }
  }

  private static void open(Chromium browser) {
    browser.open("/incidents?q=search");
    browser.click("#found .title a");
    browser.click(".page-head .actions a[href$='/score']");
    browser.await("#criteria");
  }

  private static void judge(Chromium browser, String criterion) {
    open(browser);
    String row = "#c-" + criterion;
    browser.click(row + " .judge summary");
    browser.click(row + " .judge button");
    browser.awaitText("[data-refusal]", "Say why");
    browser.type(row + " .judge textarea", "Told in the meeting");
    browser.click(row + " .judge button");
    browser.awaitText("[role=status]", "Your level counts now");
    assertThat(browser.text(row + " .set")).contains("Told in the meeting");
    browser.click(row + " .set button");
    browser.awaitText("[role=status]", "Withdrawn");
    assertThat(browser.all(row + " .set")).isEmpty();
    browser.click("#q-google summary");
    browser.type("#data-kept", "In the archive");
    browser.click("#questions button.primary");
    browser.awaitText("[role=status]", "The answers are saved");
    assertThat(browser.value("#data-kept")).contains("In the archive");
    browser.type("#data-kept", Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    browser.click("#questions button.primary");
    browser.waiting().until(d -> browser.all("#q-google[open]").isEmpty());
    browser.click("#c-learning > .signs a");
    browser.await("article.document");
    assertThat(browser.place()).contains("/postmortem#s-");
  }
}
