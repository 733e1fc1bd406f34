package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The door in a real browser: signing in and out by keyboard, with and without script.
@Tag("browser")
class DoorBrowserTest {
  @Test
  void signsInAndOutByKeyboard() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      walk(browser);
      browser.quiet();
    }
  }

  @Test
  void signsInAndOutWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(RunningServer.shared())) {
      walk(browser);
    }
  }

  private static void walk(Chromium browser) {
    browser.driver.manage().deleteAllCookies();
    browser.open("/incidents?q=checkout");
    browser.type("#address", RunningServer.FACILITATOR);
    browser.type("#password", "not the password", Keys.ENTER);
    browser.awaitText("[data-refusal]", "do not belong together");
    assertThat(browser.value("#address")).isEqualTo(RunningServer.FACILITATOR);
    browser.type("#password", RunningServer.PASSWORD, Keys.ENTER);
    browser.awaitPlace(".*/incidents\\?q=checkout$");
    browser.type(".menu summary", Keys.ENTER);
    browser.type(".menu-items a", Keys.TAB, Keys.TAB, Keys.ENTER);
    browser.awaitText("[role=status]", "You are signed out");
    browser.open("/account");
    browser.await("#password");
  }

  @Test
  void itsPagesMeetWcag() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.driver.manage().deleteAllCookies();
      for (String page : List.of("/sign-in", "/new-password", "/links/of-old")) {
        browser.check(page);
      }
    }
  }
}
