package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The inputs of the impact, typed by key in a real browser.
@Tag("browser")
class ImpactBrowserTest {
  private static String flagship;

  @BeforeAll
  static void find() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.open("/incidents?q=checkout+fails");
      flagship = browser.attribute("#found .title a", "href");
    }
  }

  @Test
  void aGroupStaysOpenWhenItsOnlyValueIsTakenAway() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.open(flagship + "/impact");
      String group = "#" + browser.attribute("details.inputs:not([open])", "id");
      browser.click(group + " > summary");
      String field =
          "#" + browser.attribute(group + " .fields :is(input, textarea):not([type=hidden])", "id");
      computed(browser, field, "99.5 %");
      computed(browser, field, "");
      assertThat(browser.attribute(group, "open")).isNotNull();
      assertThat(browser.find(field).isDisplayed()).isTrue();
      assertThat(
              (Boolean)
                  browser.run(
                      "return document.querySelector(arguments[0]).contains(document.activeElement)",
                      group))
          .as("the focus is in the group still")
          .isTrue();
    }
  }

  /// Types, leaves the field, and waits until the page was computed anew and has settled.
  private static void computed(Chromium browser, String field, String text) {
    browser.run(
        "window.settled = false; document.addEventListener('htmx:afterSettle', () => setTimeout(() => window.settled = true), {once: true})");
    browser.type(field, Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, text, Keys.TAB);
    browser.waiting().until(d -> (Boolean) browser.run("return window.settled"));
  }
}
