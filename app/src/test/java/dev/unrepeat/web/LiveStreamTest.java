package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two real clients listen while others write.
class LiveStreamTest {
  private final Client ines = Client.ofShared(RunningServer.AUTHOR);
  private final Client tom = Client.ofShared(RunningServer.STRANGER);
  private final String incident =
      ines.incident("Written together", "14:02 — alert fired\n14:09 — resolved");

  @Test
  void eachSeesTheOtherAndTheirChangesWithinASecond() throws Exception {
    try (LiveListener first = new LiveListener(ines, incident + "/live")) {
      first.await("{\"names\":[]}");
      try (LiveListener second = new LiveListener(tom, incident + "/live")) {
        first.await("Tom Adeyemi");
        second.await("Ines Okafor");

        write(tom, "", "Nobody could pay.");
        assertThat(first.await("\"subjects\""))
            .contains("\"by\":\"Tom Adeyemi\"", "\"mine\":false", "section Summary");
        assertThat(second.await("\"subjects\"")).contains("\"mine\":true");
      }
      // Whoever closes the window is gone when the server next speaks to it.
      write(tom, "Nobody could pay.", "Nobody could pay at all.");
      write(tom, "Nobody could pay at all.", "Nobody could pay for an hour.");
      first.await("\"names\":[]");
    }
  }

  @Test
  void tellsWhatWasMissed() throws Exception {
    write(tom, "", "Nobody could pay.");
    try (LiveListener late = new LiveListener(ines, incident + "/live?since=1")) {
      assertThat(late.await("\"subjects\"")).contains("section Summary");
    }
    try (LiveListener back =
        new LiveListener(ines, incident + "/live", "Last-Event-ID", "999999")) {
      back.await("names");
      assertThat(back.lines).noneMatch(line -> line.contains("subjects"));
    }
  }

  @Test
  void losesNoChangeOfManyWhoWriteAtOnce() throws Exception {
    try (LiveListener first = new LiveListener(ines, incident + "/live")) {
      first.await("names");
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String text = "Lesson " + i;
        writers.add(
            Thread.ofVirtual()
                .start(() ->
                    tom.post(incident + "/writing/rows", Map.of("sort", "lesson", "text", text))));
      }
      for (Thread writer : writers) {
        writer.join(Duration.ofSeconds(30));
      }
      for (int i = 1; i <= 20; i++) {
        first.await("\"subjects\"");
      }
      String page = ines.get(incident + "/writing").body();
      for (int i = 0; i < 20; i++) {
        assertThat(page).contains(">\nLesson " + i + "<");
      }
    }
  }

  @Test
  void endsForThoseWhoMayNotSeeItAnyMore() throws Exception {
    try (LiveListener stranger = new LiveListener(tom, incident + "/live")) {
      stranger.await("names");
      var closed =
          ines.post(incident + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
      assertThat(closed.statusCode()).isEqualTo(303);
      write(ines, "", "A secret.");
      Thread.sleep(300);
      assertThat(stranger.lines).noneMatch(line -> line.contains("Summary"));
      assertThat(tom.head(incident + "/live").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void doesNotHoldUpAServerThatStops(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
      throws Exception {
    RunningServer server = RunningServer.start(folder);
    Client client = new Client(server);
    String mine = client.incident("Left open", "14:02 — alert fired");
    try (LiveListener listener = new LiveListener(client, mine + "/live")) {
      listener.await("names");
      long begun = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private void write(Client by, String seen, String text) {
    assertThat(
            by.post(
                    incident + "/writing/part",
                    Map.of("part", "section Summary", "seen:text", seen, "text", text))
                .statusCode())
        .isEqualTo(303);
  }
}
