package dev.unrepeat.web.browser;

import static org.junit.jupiter.api.Assertions.assertAll;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.FilledPages.Filled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;

/// Two browsers that share a list of pages: while one waits for an answer, the other measures.
final class PageWalk {
  private static final int BROWSERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);

  private PageWalk() {}

  /// Looks at each page as its reader, and tells all that is wrong at the end.
  static void check(RunningServer server, List<Filled> pages) {
    Queue<Filled> waiting =
        new ConcurrentLinkedQueue<>(
            pages.stream().sorted(Comparator.comparing(Filled::reader)).toList());
    Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    List<Thread> walkers = new ArrayList<>();
    for (int i = 0; i < BROWSERS; i++) {
      walkers.add(
          Thread.ofPlatform()
              .start(() -> {
                try (Chromium browser = Chromium.withScript(server)) {
                  walk(server, browser, waiting, wrong::add);
                } catch (RuntimeException | Error e) {
                  wrong.add(e);
                }
              }));
    }
    for (Thread walker : walkers) {
      try {
        walker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        wrong.add(e);
      }
    }
    assertAll(
        wrong.stream()
            .map(one ->
                (Executable)
                    () -> {
                      throw one;
                    }));
    assertAll(
        waiting.stream()
            .map(page ->
                (Executable)
                    () -> {
                      throw new AssertionError("Nobody looked at " + page.path());
                    }));
  }

  private static void walk(
      RunningServer server, Chromium browser, Queue<Filled> waiting, Consumer<Throwable> wrong) {
    String reader = "";
    for (Filled page = waiting.poll(); page != null; page = waiting.poll()) {
      try {
        if (!page.reader().equals(reader)) {
          browser.as(server.visit(page.reader()));
          reader = page.reader();
        }
        browser.check(page);
      } catch (RuntimeException | Error e) {
        wrong.accept(e);
      }
    }
  }
}
