package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// People are named by a few letters, or by their address where there is no script.
@Tag("browser")
class MentionBrowserTest {
  private static final RunningServer SERVER = RunningServer.shared();

  @Test
  void offersPeopleByKeyboardAndOnAPhone() {
    try (Chromium browser = Chromium.withScript(SERVER)) {
      browser.size(390, 844);
      comments(browser);
      browser.find("#text").sendKeys("Was it this, @lind");
      browser.awaitText("#mention-list", "Marta Lindqvist");
      assertThat(browser.find("#text").getDomAttribute("aria-activedescendant"))
          .isEqualTo("mention-0");
      assertThat(browser.axe()).isEmpty();
      browser.find("#text").sendKeys(Keys.ESCAPE);
      assertThat(browser.all("#mention-list")).isEmpty();
      browser.find("#text").sendKeys("q");
      browser.find("#text").sendKeys(Keys.ENTER);
      assertThat(browser.find("#text").getDomProperty("value")).startsWith("Was it this, @lindq\n");
      browser.find("#text").sendKeys("@");
      browser.await("#mention-1");
      browser.find("#text").sendKeys("mart");
      browser.waiting().until(d -> browser.all("#mention-list [role=option]").size() == 1);
      browser.find("#text").sendKeys(Keys.ENTER, "?");
      assertThat(browser.find("#text").getDomProperty("value"))
          .endsWith("@" + RunningServer.FACILITATOR + " ?");
      browser.click("#new button.primary");
      browser.awaitText(".mention[title='" + RunningServer.FACILITATOR + "']", "@Marta Lindqvist");
      browser.quiet();
    }
  }

  @Test
  void takesTheAddressTypedByHandWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(SERVER)) {
      comments(browser);
      browser.find("#text").sendKeys("@" + RunningServer.VIEWER + " please look");
      browser.click("#new button.primary");
      browser.awaitText(".mention", "@Yuki Sato");
    }
  }

  private static void comments(Chromium browser) {
    browser.open("/incidents?q=checkout+fails");
    browser.open(browser.find("#found .title a").getDomAttribute("href") + "/comments");
  }
}
