package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Findings that follow the typing, and the way from a finding to its place and back.
@Tag("browser")
class LiveFindingsTest {
  @Test
  void followTheTypingAndLeadToTheWords() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.open("/findings");
      assertThat(browser.find("#marked").isDisplayed()).isFalse();
      browser.type("#sort", "Some");
      browser.type("#text", "# Outage\n\nThe pool was deleted by mistake.");
      browser.awaitText("#text-findings", "agentless-blame");
      browser.awaitText("#say", "finding");
      assertThat(browser.value("#text")).endsWith("by mistake.");

      browser.click(".findings a.where");
      assertThat(selected(browser)).isEqualTo("by mistake");
      browser.press(Keys.DELETE);
      browser.await("#text-findings .nothing");
      browser.awaitText("#say", "Nothing found");
      browser.quiet();
    }
  }

  @Test
  void standBelowTheTextOfAnEvent() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.open("/incidents?q=checkout+fails");
      String flagship = browser.attribute("#found .title a", "href");
      browser.open(flagship + "/events/E3");
      browser.type("#text", " It was chosen by mistake.");
      browser.awaitText(".text-findings", "agentless-blame");
      browser.click(".text-findings a.where");
      assertThat(selected(browser)).isEqualTo("by mistake");

      // The same form in the row of its event, where the page has findings of the timeline too.
      browser.open(flagship);
      String event = "[id='" + browser.attribute(".event", "id") + "']";
      // Not by the pointer: on a busy machine the page may still move below it.
      browser.run("arguments[0].click()", browser.find(event + " .edit a"));
      browser.type(event + " textarea", " It was chosen by mistake.");
      browser.awaitText(event + " .text-findings", "agentless-blame");
      assertThat(browser.text("#findings")).doesNotContain("agentless-blame");
      browser.quiet();
    }
  }

  @Test
  void leadFromTheTextToTheFindingAndBack() {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      browser.open("/findings");
      browser.type("#text", "The pool was deleted by mistake.");
      browser.awaitText("#marked", "by mistake");
      browser.click("#marked a.lint-number");
      browser.awaitPlace(".*#finding-1$");
      assertThat(browser.run("return document.querySelector(':target').textContent").toString())
          .contains("Warning", "agentless-blame");
      assertThat(
              browser.run(
                  "return getComputedStyle(document.querySelector('#marked mark')).textDecorationLine"))
          .isEqualTo("underline");
    }
  }

  @Test
  void aPlainFormWithoutScript() {
    try (Chromium browser = Chromium.withoutScript(RunningServer.shared())) {
      browser.open("/findings");
      browser.type("#text", "The pool was deleted by mistake.");
      browser.click("form.judging button.primary");
      browser.awaitText("#text-findings", "agentless-blame");
      assertThat(browser.value("#text")).startsWith("The pool");
      browser.click("#text-findings .rule a");
      browser.awaitPlace(".*/rules/agentless-blame$");
      assertThat(browser.text("article mark")).isEqualTo("by mistake");
    }
  }

  private static Object selected(Chromium browser) {
    return browser.run(
        "const f = document.activeElement; return f.value.substring(f.selectionStart, f.selectionEnd)");
  }
}
