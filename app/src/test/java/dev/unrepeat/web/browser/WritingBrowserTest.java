package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Two people write at one postmortem in two browsers.
@Tag("browser")
class WritingBrowserTest {
  private static final String SUMMARY = "#part-section-summary";
  private static final String TEXT = SUMMARY + " textarea";

  private final RunningServer server = RunningServer.shared();

  @Test
  void savesAsOneGoesAndKeepsWhatWasTyped() {
    try (Chromium browser = Chromium.withScript(server)) {
      String page = incident(browser, "Written as one goes");
      browser.type(TEXT, "Nobody could pay.");
      browser.awaitText(SUMMARY + " .mark", "Saved");
      browser.open(page);
      assertThat(value(browser, TEXT)).isEqualTo("Nobody could pay.");

      // A line that is gone: what was typed survives a reload, and is saved when the line is back.
      browser.offline(true);
      browser.type(TEXT, " A rollback ended it.");
      browser.awaitText(SUMMARY + " .mark", "the server does not answer");
      browser.offline(false);
      browser.run("window.stop()");
      browser.open(page);
      assertThat(value(browser, TEXT)).isEqualTo("Nobody could pay. A rollback ended it.");
      // Either page may have been the one that saved it.
      browser.waiting().until(d -> saved(browser));
      browser.open(page);
      assertThat(value(browser, TEXT)).isEqualTo("Nobody could pay. A rollback ended it.");

      // Ctrl+Enter saves now; the findings come with the answer.
      browser.type(TEXT, " It was deployed by mistake.", Keys.chord(Keys.CONTROL, Keys.ENTER));
      browser.awaitText(SUMMARY + " .found", "1 finding");
      rows(browser);
    }
  }

  private static void rows(Chromium browser) {
    for (String lesson : new String[] {"First", "Second"}) {
      browser.click("#rows-lesson-went-well + .add summary");
      // Who adds something writes at once: elsewhere the letters would be keys of the page.
      browser.await("#add-lesson-went-well-text:focus");
      browser.type("#add-lesson-went-well-text", lesson);
      browser.click("#rows-lesson-went-well + .add button");
      browser.await("#part-l" + (lesson.equals("First") ? 1 : 2));
    }
    browser.type("#part-l2 textarea", Keys.chord(Keys.ALT, Keys.ARROW_UP));
    browser.await("#rows-lesson-went-well > #part-l2:first-child");
    browser.click("#part-l1 form.remove button");
    browser.waiting().until(d -> browser.all("#part-l1").isEmpty());
    browser.type("body", "?");
    assertThat(browser.text("dialog#keys")).contains("save this part now");
  }

  @Test
  void twoSeeEachOtherAndEachOthersWords() {
    try (Chromium ines = Chromium.withScript(server);
        Chromium tom = Chromium.withScript(server)) {
      ines.as(server.visit(RunningServer.AUTHOR));
      tom.as(server.visit(RunningServer.STRANGER));
      String page = incident(ines, "Written by two");
      tom.open(page);
      ines.awaitText(".presence", "Tom Adeyemi");
      tom.awaitText(".presence", "Ines Okafor");

      tom.type(TEXT, "The alert fired late. Nobody saw it.");
      tom.awaitText(SUMMARY + " .mark", "Saved");
      ines.waiting().until(d -> value(ines, TEXT).equals("The alert fired late. Nobody saw it."));

      // Both write in one text: the words come together.
      ines.run("document.querySelector('" + TEXT + "').focus()");
      tom.type(TEXT, " Then it rang.");
      tom.awaitText(SUMMARY + " .mark", "Saved");
      ines.awaitText(SUMMARY + " .mark", "Tom Adeyemi changed this");
      ines.type(TEXT, Keys.chord(Keys.CONTROL, Keys.HOME), "Sadly, ");
      ines.waiting()
          .until(d ->
              value(ines, TEXT)
                  .equals("Sadly, The alert fired late. Nobody saw it. Then it rang."));
      tom.run("document.activeElement.blur()");
      tom.waiting().until(d -> value(tom, TEXT).startsWith("Sadly, "));

      // Rows of one appear for the other.
      tom.click("#rows-action-item + .add summary");
      tom.type("#add-action-item-what", "Test the retry path");
      tom.click("#rows-action-item + .add button");
      ines.await("#part-a1");
      ines.quiet();
    }
  }

  private static String incident(Chromium browser, String title) {
    browser.open("/incidents/new");
    browser.type("#text", "2026-03-02 14:02 UTC — alert fired");
    browser.type("#title", title);
    browser.click(".page form button.primary");
    browser.awaitPlace(".*/incidents/INC-\\d+-\\d+.*");
    String page = browser.place().replaceFirst("(/incidents/INC-\\d+-\\d+).*", "$1/writing");
    browser.open(page);
    return page;
  }

  /// Whether nothing that was typed waits in the browser.
  private static boolean saved(Chromium browser) {
    return (Boolean)
        browser.run(
            "return Object.keys(localStorage).every(key => !key.startsWith('unrepeat.draft:'))");
  }

  private static String value(Chromium browser, String css) {
    return browser.value(css);
  }
}
