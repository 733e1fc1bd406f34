package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The preview that follows the typing, and the practice from the copy to the model answer.
@Tag("browser")
class TemplateBrowserTest {
  @Test
  void thePreviewFollowsTheTypingAndSaysWhichLineIsWrong() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.open("/templates/new");
      browser.type("#text", "\n## Follow the typing\n");
      browser.awaitText("#sample", "Follow the typing");
      browser.type("#text", "---\nRated {{sevrity}}.");
      browser.awaitText("#sample", "there is no field {{sevrity}}");
      assertThat(browser.axe()).isEmpty();
      browser.quiet();
    }
  }

  @Test
  void aCopyLeadsToTheModelAnswer() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.open("/practice");
      browser.click("main form button.primary");
      browser.awaitPlace(".*/incidents/PRACTICE-.*");
      browser.open("/practice");
      browser.click(".copies a[href$='/practice']");
      browser.awaitPlace(".*/incidents/PRACTICE-.*/practice");
      assertThat(browser.axe()).isEmpty();
      browser.size(390, 800);
      assertThat(
              (Boolean)
                  browser.run(
                      "return document.documentElement.scrollWidth > document.documentElement.clientWidth"))
          .isFalse();
      browser.quiet();
    }
  }
}
