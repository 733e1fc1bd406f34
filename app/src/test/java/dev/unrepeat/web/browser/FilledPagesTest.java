package dev.unrepeat.web.browser;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.FilledPages;
import dev.unrepeat.web.FilledPages.Filled;
import dev.unrepeat.web.SettledPages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  private static SettledPages settled;
  private static List<Filled> pages;

  @BeforeAll
  static void open() {
    server = RunningServer.start(folder);
    settled = new SettledPages(server);
    pages = Stream.concat(FilledPages.on(server).stream(), settled.fill().stream()).toList();
  }

  @AfterAll
  static void close() {
    server.close();
    settled.close();
  }

  @Test
  void meetWcagKeepTheConsoleQuietAndNeverScrollSideways() {
    PageWalk.check(server, pages);
  }
}
