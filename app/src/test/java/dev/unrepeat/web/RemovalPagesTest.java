package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An incident is removed by who may change it, and brought back by an administrator.
class RemovalPagesTest {
  private static final String LINES = "14:02 — zebra alert fired\n14:09 — resolved";

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static Client priya;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    ines = of(RunningServer.AUTHOR);
    priya = of(RunningServer.ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Client of(String who) {
    return new Client(server, server.visit(who));
  }

  @Test
  void isRemovedAfterAQuestionAndBroughtBack() {
    String incident = ines.incident("Zebra crossing recorded twice", LINES);
    String id = incident.replaceAll(".*/", "");
    assertThat(ines.get(incident + "/facts").body()).contains(incident + "/removal");
    assertThat(ines.get(incident + "/removal").body())
        .contains("Remove " + id + "?", "Nothing is erased", "An administrator can bring it back");
    assertThat(ines.get(incident).statusCode()).as("asking removes nothing").isEqualTo(200);

    assertThat(ines.post(incident + "/removal", Map.of()).statusCode()).isEqualTo(303);
    assertThat(ines.get(incident).statusCode()).isEqualTo(404);
    assertThat(priya.get(incident).statusCode()).isEqualTo(404);
    assertThat(ines.get("/search?q=zebra").body()).doesNotContain(id);
    assertThat(priya.get("/settings").body()).contains("href=\"/removals\"");
    assertThat(priya.get("/removals").body())
        .contains("Zebra crossing recorded twice", id, "Ines Okafor");
    String restoration = "/removals/" + id + "/restoration";
    assertThat(ines.post(restoration, Map.of()).statusCode()).isEqualTo(403);
    assertThat(ines.get("/removals").statusCode()).isEqualTo(403);

    assertThat(priya.post(restoration, Map.of()).statusCode()).isEqualTo(303);
    assertThat(priya.get("/removals").body()).doesNotContain(id);
    assertThat(ines.get(incident).body()).contains("Zebra crossing recorded twice");
    assertThat(ines.get("/search?q=zebra").body()).contains(id);
    assertThat(ines.get(incident + "/history").body()).contains("removed", "brought back");
    assertThat(priya.get("/audit").body()).contains("brought back");
    assertThat(priya.post(restoration, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyRemovesWhatTheyMayNotSeeOrChange() {
    String open = ines.incident("For everybody", LINES);
    assertThat(of(RunningServer.VIEWER).post(open + "/removal", Map.of()).statusCode())
        .isEqualTo(403);
    String closed = ines.incident("Of a circle", LINES);
    ines.post(closed + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    Client stranger = of(RunningServer.STRANGER);
    assertThat(stranger.get(closed + "/removal").statusCode()).isEqualTo(404);
    assertThat(stranger.post(closed + "/removal", Map.of()).statusCode()).isEqualTo(404);
    assertThat(ines.get(closed).statusCode()).isEqualTo(200);
    assertThat(ines.get(open).statusCode()).isEqualTo(200);
  }

  @Test
  void aCircleIsKeptOverRemovalAndReturn() {
    String closed = ines.incident("Kept in its circle", LINES);
    ines.post(closed + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    ines.post(closed + "/removal", Map.of());
    priya.post("/removals" + closed.replace("/incidents", "") + "/restoration", Map.of());
    assertThat(of(RunningServer.STRANGER).get(closed).statusCode()).isEqualTo(404);
    assertThat(ines.get(closed).statusCode()).isEqualTo(200);
  }

  @Test
  void thePlaceInTheListIsAskedOfNobody() {
    assertThat(priya.get("/removals?behind=nowhere").statusCode()).isEqualTo(200);
  }
}
