package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.FilledPages;
import dev.unrepeat.web.FilledPages.Filled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What [EveryPageTest] holds, on pages that show something only after people have worked.
@Tag("browser")
class FilledPagesTest {
  @TempDir private static Path folder;
  private static RunningServer server;
  private static Chromium browser;
  private static List<Filled> pages;

  @BeforeAll
  static void open() {
    server = RunningServer.start(folder);
    pages = FilledPages.on(server);
    browser = Chromium.withScript(server);
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void meetWcagAndKeepTheConsoleQuiet(String theme) {
    browser.size(1280, 1000);
    for (Filled page : pages) {
      visit(page);
      browser.theme(theme);
      browser.open(page.path());
      assertThat(browser.axe()).as(page + " in " + theme).isEmpty();
      browser.quiet();
    }
  }

  @Test
  void neverScrollSideways() {
    for (Filled page : pages) {
      visit(page);
      for (int width : new int[] {360, 768, 1024}) {
        browser.size(width, 800);
        assertThat(
                (Boolean)
                    browser.run(
                        "return document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            .as(page + " at " + width)
            .isFalse();
      }
    }
  }

  private static void visit(Filled page) {
    browser.as(server.visit(page.reader()));
    browser.open(page.path());
  }
}
