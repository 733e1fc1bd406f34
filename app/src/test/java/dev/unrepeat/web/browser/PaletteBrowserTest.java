package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The command palette by keyboard, by finger, and without script.
@Tag("browser")
class PaletteBrowserTest {
  private static final RunningServer SERVER = RunningServer.shared();

  @Test
  void leadsByKeyboardToAnIncidentAndToItsParts() {
    try (Chromium browser = Chromium.withScript(SERVER)) {
      browser.open("/incidents");
      browser.click("main input[name=q]");
      String started = focus(browser);
      press(browser);
      browser.type("#palette-q", "checkout fails");
      browser.awaitText("#palette-list", "Checkout fails");
      browser.awaitText("#palette-list", "with “checkout fails”");
      assertThat(browser.attribute("#palette-q", "aria-activedescendant"))
          .isEqualTo(chosen(browser).getDomAttribute("id"));
      assertThat(browser.axe()).isEmpty();
      browser.type("#palette-q", Keys.ESCAPE);
      assertThat(browser.find("#palette").isDisplayed()).isFalse();
      assertThat(focus(browser)).as("focus goes back").isEqualTo(started);

      press(browser);
      browser.type("#palette-q", "checkout fails", Keys.ENTER);
      browser.awaitPlace(".*/incidents/INC-[^/]+$");
      String incident = browser.place();

      press(browser);
      browser.awaitText("#palette-list", "In " + incident.replaceAll(".*/", ""));
      assertThat(chosen(browser).getText()).isEqualTo("Timeline and facts");
      browser.type("#palette-q", Keys.ARROW_UP);
      assertThat(chosen(browser)).isEqualTo(browser.all("#palette-list [role=option]").getLast());
      browser.type("#palette-q", Keys.ARROW_DOWN, Keys.ARROW_DOWN);
      assertThat(chosen(browser).getText()).isEqualTo("All events");
      browser.type("#palette-q", "comm", Keys.ENTER);
      browser.awaitPlace(".*/comments$");
      browser.quiet();
    }
  }

  @Test
  void opensByTouchOnAPhoneAndSaysWhenNothingIsFound() {
    try (Chromium browser = Chromium.withScript(SERVER)) {
      for (String theme : new String[] {"light", "dark"}) {
        browser.size(390, 844);
        browser.theme(theme);
        browser.open("/incidents");
        browser.click("[data-opens=palette]");
        browser.awaitText("#palette-list", "Audit log");
        assertThat(browser.axe()).as(theme).isEmpty();
        assertThat(
                (Boolean)
                    browser.run(
                        "const d = document.querySelector('#palette').getBoundingClientRect(); return d.left >= 0 && d.right <= innerWidth && d.bottom <= innerHeight"))
            .isTrue();
        browser.type("#palette-q", "no such thing at all");
        browser.awaitText(".palette-said", "Nothing here is called");
        assertThat(browser.attribute("#palette-q", "aria-expanded")).isEqualTo("false");
        browser.click("#palette [data-closes]");
        assertThat(browser.driver.switchTo().activeElement().getDomAttribute("data-opens"))
            .isEqualTo("palette");
        browser.quiet();
      }
    }
  }

  @Test
  void saysWhenTheServerIsOutOfReachAndTriesAgain() {
    try (Chromium browser = Chromium.withScript(SERVER)) {
      browser.open("/rules");
      browser.offline(true);
      press(browser);
      browser.awaitText(".palette-said", "Press Enter to try again");
      browser.offline(false);
      browser.type("#palette-q", "handbook", Keys.ENTER);
      browser.awaitPlace(".*/handbook$");
    }
  }

  @Test
  void isALinkToAPageWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(SERVER)) {
      browser.open("/incidents?q=checkout+fails");
      browser.click("#found .title a");
      browser.click("[data-opens=palette]");
      browser.type("#find-q", "comments", Keys.ENTER);
      browser.awaitPlace(".*/find\\?q=comments&at=INC.*");
      browser.click(".found a");
      browser.awaitPlace(".*/comments$");
    }
  }

  private static void press(Chromium browser) {
    browser.press(Keys.chord(Keys.CONTROL, "k"));
    browser.await("#palette-q");
  }

  private static WebElement chosen(Chromium browser) {
    return browser.find("#palette-list [aria-selected=true]");
  }

  private static String focus(Chromium browser) {
    return browser.driver.switchTo().activeElement().getDomAttribute("id");
  }
}
