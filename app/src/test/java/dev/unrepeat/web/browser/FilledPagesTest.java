package dev.unrepeat.web.browser;

import static org.junit.jupiter.api.Assertions.assertAll;

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

  @Test
  void meetWcagKeepTheConsoleQuietAndNeverScrollSideways() {
    assertAll(
        pages.stream()
            .map(page ->
                () -> {
                  browser.as(server.visit(page.reader()));
                  browser.check(page.path());
                }));
  }
}
