package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.service.backup.BackupFile;
import dev.unrepeat.service.backup.Backups;
import dev.unrepeat.service.backup.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup of a server that people work on, and a server on what was restored.
class BackupTest {
  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedBeforeIsThereAfterwards() throws Exception {
    Path data = folder.resolve("data");
    Path again = folder.resolve("again");
    String incident;
    String said;
    Backups.Made made;
    try (RunningServer server = RunningServer.start(data)) {
      Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
      incident =
          Client.place(
                  ines.upload(
                      "/incidents",
                      Map.of(
                          "text", "14:02 — alert fired\n14:30 — rolled back",
                          "title", "Checkout fails",
                          "kind", "outage",
                          "zone", "UTC",
                          "date", "2026-10-14"),
                      List.of(
                          Client.File.of(
                              "checkout.log",
                              "2026-10-14T14:01:00Z ERROR Pool - no connection within 30000 ms\n"))))
              .replaceAll("(/incidents/[^/?]+).*", "$1");
      said = events(ines, incident);
      assertThat(said).contains("alert fired", "no connection within");

      AtomicBoolean goes = new AtomicBoolean(true);
      CompletableFuture<Integer> others =
          CompletableFuture.supplyAsync(() -> {
            int written = 0;
            while (goes.get()) {
              ines.incident("Another " + written++, "15:00 — noise");
            }
            return written;
          });
      made =
          new Backups(data, folder.resolve("kept"), "test", Clock.systemUTC())
              .make(true, 0, Backups.Progress.NONE);
      goes.set(false);
      assertThat(others.get()).isPositive();
    }
    Manifest restored = BackupFile.restore(made.file(), again, Backups.Progress.NONE);
    assertThat(restored).isEqualTo(made.manifest());
    try (RunningServer server = RunningServer.reopen(again)) {
      Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
      assertThat(events(ines, incident)).isEqualTo(said);
      assertThat(
              Stream.of("V1", "V2")
                  .map(number -> incident + "/evidence/" + number + "/content?path=checkout.log")
                  .map(path -> ines.get(path).body()))
          .anyMatch(body -> body.startsWith("2026-10-14T14:01:00Z ERROR Pool"));
    }
  }

  private static String events(Client who, String incident) {
    return who.get(incident + "/events?show=all")
        .body()
        .replaceAll("(?s).*<main|</main>.*", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void theServerMakesOneByItselfAndKeepsAsManyAsItIsTold() throws Exception {
    Path kept = folder.resolve("kept");
    try (RunningServer server =
        RunningServer.startWith(
            folder.resolve("data"),
            "--unrepeat.backup.to=" + kept,
            "--unrepeat.backup.every=PT1H",
            "--unrepeat.backup.keep=2")) {
      ChatShop.until(() -> count(kept) == 1);
    }
    try (RunningServer server =
        RunningServer.reopen(folder.resolve("data"), "--unrepeat.backup.to=" + kept)) {
      new Client(server).get("/incidents");
      assertThat(count(kept)).as("one is new enough").isEqualTo(1);
    }
  }

  private static long count(Path kept) {
    try (Stream<Path> files = Files.list(kept)) {
      return files.filter(file -> file.getFileName().toString().matches("unrepeat.*zip")).count();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
