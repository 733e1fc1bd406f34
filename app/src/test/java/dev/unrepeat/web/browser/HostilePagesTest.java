package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.HostileExports;
import dev.unrepeat.web.HostilePages;
import dev.unrepeat.web.SoundHtml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scripts in every field and every document stay text: in a real browser none runs, the policy has
/// nothing to hold back, and nothing on any page could run without it.
@Tag("browser")
class HostilePagesTest {
  private static final String WATCH =
      """
      window.__held = [];
      document.addEventListener('securitypolicyviolation', e => window.__held.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { window.__xss = name; };
      """;

  @TempDir private static Path folder;
  private static RunningServer server;
  private static HostilePages.Filled filled;

  @BeforeAll
  static void fill() {
    server = RunningServer.startAnd(folder);
    filled = HostilePages.on(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noScriptRunsAndNoneIsHeldBack() {
    List<String> wrong = new ArrayList<>();
    int shown = 0;
    try (Chromium browser = Chromium.withScript(server)) {
      browser.driver.executeCdpCommand("Page.enable", Map.of());
      browser.driver.executeCdpCommand(
          "Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
      for (String page : filled.pages()) {
        browser.open(page);
        List<?> told =
            (List<?>) browser.run("return [window.__xss || '', (window.__held || []).join('; ')]");
        if (!told.get(0).equals("") || !told.get(1).equals("")) {
          wrong.add(page + ": ran " + told.get(0) + ", held back " + told.get(1));
        }
        String source = browser.driver.getPageSource();
        shown += source.contains("window.__xss") ? 1 : 0;
        SoundHtml.wrong(source, "/static/").forEach(one -> wrong.add(page + ": " + one));
      }
    }
    assertThat(shown).as("pages that show scripts as text").isGreaterThan(35);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsTakenAwayRunsNothingEither() throws IOException {
    assertThat(HostileExports.wrong(server, filled)).isEmpty();
  }
}
