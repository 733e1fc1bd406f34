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
      browser.type("#text", "Was it this, @lind");
      browser.awaitText("#mention-list", "Marta Lindqvist");
      assertThat(browser.attribute("#text", "aria-activedescendant")).isEqualTo("mention-0");
      assertThat(browser.axe()).isEmpty();
      browser.type("#text", Keys.ESCAPE);
      assertThat(browser.all("#mention-list")).isEmpty();
      browser.type("#text", "q");
      browser.type("#text", Keys.ENTER);
      assertThat(browser.value("#text")).startsWith("Was it this, @lindq\n");
      browser.type("#text", "@");
      browser.await("#mention-1");
      browser.type("#text", "mart");
      browser.waiting().until(d -> browser.all("#mention-list [role=option]").size() == 1);
      browser.type("#text", Keys.ENTER, "?");
      assertThat(browser.value("#text")).endsWith("@" + RunningServer.FACILITATOR + " ?");
      browser.click("#new button.primary");
      browser.awaitText(".mention[title='" + RunningServer.FACILITATOR + "']", "@Marta Lindqvist");
      browser.quiet();
    }
  }

  @Test
  void takesTheAddressTypedByHandWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(SERVER)) {
      comments(browser);
      browser.type("#text", "@" + RunningServer.VIEWER + " please look");
      browser.click("#new button.primary");
      browser.awaitText(".mention", "@Yuki Sato");
    }
  }

  @Test
  void offersAccountsInAFieldForPeopleAndLeavesOtherNames() {
    try (Chromium browser = Chromium.withScript(SERVER)) {
      browser.open("/incidents?q=checkout+fails");
      browser.open(browser.attribute("#found .title a", "href") + "/course");
      browser.run("document.querySelector('#attendees').value = ''");
      browser.type("#attendees", "lindq");
      browser.awaitText("#mention-list", "Marta Lindqvist");
      assertThat(browser.axe()).isEmpty();
      browser.type("#attendees", Keys.ARROW_DOWN, Keys.ENTER, Keys.ENTER, "Marta");
      browser.await("#mention-0");
      browser.type("#attendees", Keys.TAB);
      assertThat(browser.value("#attendees"))
          .isEqualTo("Marta Lindqvist <" + RunningServer.FACILITATOR + ">\nMarta");
      browser.quiet();
    }
  }

  private static void comments(Chromium browser) {
    browser.open("/incidents?q=checkout+fails");
    browser.open(browser.attribute("#found .title a", "href") + "/comments");
  }
}
