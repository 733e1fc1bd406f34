package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// From the list to the document as a person goes it, with and without script.
@Tag("browser")
class MainPathTest {
  private static final String NOTES =
      "14:23 — deployment completed\n14:31 — first 500s in the logs\n14:47 — alert fires\n14:52 — on-call acknowledges\n15:23 — rollback complete, back to normal\n15:35 — resolved";

  @TempDir private Path folder;

  @Test
  void goesWithScript() throws IOException {
    try (Chromium browser = Chromium.withScript(RunningServer.shared())) {
      newIncident(browser, "Walked with script");
      browser.open("/incidents");
      browser.type("#q", "walked with script");
      browser.awaitPlace(".*q=walked.*");
      browser.click("#found .title a");
      editInPlace(browser);
      acceptDetection(browser);
      uploadLargeFile(browser);
      readDocument(browser);
      browser.quiet();
    }
  }

  @Test
  void goesWithoutScript() throws IOException {
    try (Chromium browser = Chromium.withoutScript(RunningServer.shared())) {
      newIncident(browser, "Walked plainly");
      browser.open("/incidents");
      assertThat(browser.all("[data-opens=keys]").getFirst().isDisplayed()).isFalse();
      browser.type("#q", "walked plainly");
      browser.click("form.filter button");
      browser.awaitPlace(".*q=walked.*");
      browser.click("#found .title a");
      browser.click("#E2 .edit a");
      browser.awaitPlace(".*/events/E2$");
      retype(browser, "#text", "Checkout answers 500");
      browser.click("form.panel button.primary");
      browser.awaitText("#E2", "Checkout answers 500");
      acceptDetection(browser);
      browser.type("#files", log(1_000).toString());
      browser.click("form[data-upload] button[type=submit]");
      browser.awaitPlace(".*done=evidence-read.*");
      assertThat(browser.text("[role=status]")).contains("added");
      browser.click("#E2 .when summary");
      assertThat(browser.find("#E2 .when dl").isDisplayed()).isTrue();
      readDocument(browser);
      browser.click(".theme button[value=dark]");
      assertThat(browser.await("html[data-theme=dark]").isDisplayed()).isTrue();
      assertThat(browser.place()).endsWith("/postmortem");
    }
  }

  private static void newIncident(Chromium browser, String title) {
    browser.open("/incidents/new");
    browser.type("#text", NOTES);
    browser.type("#title", title);
    browser.click(".page form button.primary");
    browser.awaitPlace(".*/answers.*");
    // As the browser's own date field takes it, in any language: the value, set as a person would.
    browser.type("form.answers input[type=date]", "03022026");
    browser.type("form.answers input[name^=zone]", "UTC");
    browser.click("form.answers button");
    browser.awaitPlace(".*/incidents/INC-\\d+-\\d+\\?done=answered.*");
    assertThat(browser.text("h1")).isEqualTo(title);
    assertThat(browser.all(".event")).hasSize(6);
  }

  private static void editInPlace(Chromium browser) {
    browser.click("#E2 .edit a");
    retype(browser, "#E2 form textarea", "Checkout answers 500");
    browser.click("#E2 form button.primary");
    browser.awaitText("#E2 .what", "Checkout answers 500");
    assertThat(browser.text("#E2 .what")).contains("Said differently before");
  }

  private static void acceptDetection(Chromium browser) {
    browser.click("[aria-label='Accept Detected']");
    browser.awaitText("[role=status]", "The milestone is set");
  }

  private void uploadLargeFile(Chromium browser) throws IOException {
    browser.run(
        """
        window.said = [];
        const say = document.querySelector('[data-say]');
        new MutationObserver(() => window.said.push(say.textContent)).observe(say, {childList: true, characterData: true, subtree: true});
        window.addEventListener('pagehide', () => sessionStorage.setItem('said', JSON.stringify(window.said)));
        """);
    browser.type("#files", log(400_000).toString());
    assertThat(browser.text("[data-names]")).startsWith("checkout.log, ").contains("MB");
    browser.uplink(8_000_000);
    browser.click("form[data-upload] button[type=submit]");
    browser.awaitPlace(".*done=evidence-read.*");
    assertThat(String.valueOf(browser.run("return sessionStorage.getItem('said')")))
        .contains("Sending…", "MB of", "Reading the evidence");
    browser.awaitText("#evidence", "checkout.log");
    browser.open(browser.place().replaceFirst("\\?.*", ""));
  }

  private static void readDocument(Chromium browser) {
    browser.click(".page-head .button.primary");
    browser.await("article.document");
    assertThat(browser.text("article.document h1")).startsWith("Walked");
    browser.click(".local a[href$='/postmortem/markdown']");
    assertThat(browser.text("pre.source")).startsWith("---");
    browser.click(".local a:nth-child(1)");
    browser.await("article.document");
  }

  private static void retype(Chromium browser, String css, String text) {
    browser.type(css, Keys.chord(Keys.CONTROL, "a"), text);
  }

  /// A log of so many lines, most of them noise.
  private Path log(int lines) throws IOException {
    Path file = folder.resolve("checkout.log");
    Instant at = Instant.parse("2026-03-02T14:30:00Z");
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < lines; i++) {
        out.write(
            at.plusMillis(i * 5L) + " INFO  [exec-" + i % 40 + "] AccessLog - GET /cart 200\n");
      }
      out.write(at.plusSeconds(61) + " ERROR [exec-3] Pool - no connection within 30000 ms\n");
    }
    return file;
  }

  static List<String> pages(String incident) {
    return List.of(
        "/incidents",
        "/incidents?q=nothing-at-all",
        "/incidents/new",
        incident,
        incident + "/facts",
        incident + "/answers",
        incident + "/events?show=all",
        incident + "/events/new",
        incident + "/events/E3",
        incident + "/events/E12",
        incident + "/events/E21",
        incident + "/milestones/detected",
        incident + "/evidence/V1",
        incident + "/evidence/V1?path=checkout.log&line=258",
        incident + "/postmortem",
        incident + "/postmortem/markdown",
        incident + "/export",
        incident + "/score",
        incident + "/course",
        incident + "/public-summary",
        incident + "/related",
        "/patterns",
        "/patterns/silent-failure",
        "/sources",
        incident + "/collection",
        incident + "/comments",
        "/metrics",
        "/metrics/review?period=2026-10",
        "/metrics/review/agenda?period=2026-10",
        "/metrics?period=2026&proposals=yes",
        "/actions",
        "/actions/mine",
        "/actions/week",
        incident + "/actions",
        "/templates",
        "/templates/aws-coe",
        "/templates/new?from=pagerduty",
        incident + "/template",
        "/handbook",
        "/handbook?all=yes",
        "/handbook/hindsight",
        "/practice",
        incident + "/meeting",
        incident + "/interviews",
        incident + "/interviews/new",
        "/policy",
        "/waivers",
        "/batches",
        incident + "/writing",
        incident + "/causes",
        incident + "/causes?view=fishbone",
        incident + "/causes?view=fault-tree",
        incident + "/writing/part?part=section%20Summary",
        incident + "/history",
        incident + "/circle",
        incident + "/removal",
        "/removals",
        "/account",
        "/people",
        "/audit",
        "/webhooks",
        "/trackers",
        "/chats",
        "/actions/drift",
        "/findings",
        "/rules",
        "/find?q=checkout",
        "/search?q=checkout",
        "/search",
        incident + "/mentions",
        incident + "/images",
        incident + "/impact",
        "/rules/agentless-blame",
        "/rules/too-many-actions",
        "/nowhere");
  }
}
