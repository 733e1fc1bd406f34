package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.time.Answers;
import dev.unrepeat.walls.House;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What several tools tell of one happening, over real HTTP and without script: links are confirmed
/// and taken apart, groups folded and shown, a corrected clock taken back.
class TellingPagesTest {
  private final RunningServer server = RunningServer.shared();
  private final Client client = Client.ofShared();
  private final Client viewer = Client.ofShared(RunningServer.VIEWER);
  private IncidentId id;
  private String incident;

  @BeforeEach
  void readTheExample() {
    id =
        server
            .bean(EvidenceIntake.class)
            .record(
                Viewer.LOCAL,
                List.of(
                    new Upload.OnDisk(
                        "checkout", House.root().resolve("examples/2026-10-14-checkout-outage"))),
                new EvidenceIntake.Instructions(
                    Optional.empty(), Answers.NONE.withZone(ZoneOffset.UTC)),
                new StatedFacts(
                    Optional.empty(),
                    Optional.of("Told by several"),
                    IncidentKind.OUTAGE,
                    Optional.empty(),
                    List.of(),
                    Instant.parse("2026-11-01T00:00:00Z")),
                Progress.SILENT)
            .record()
            .id();
    incident = "/incidents/" + id;
  }

  @Test
  void confirmsThatTwoEventsTellTheSameHappening() {
    EventLink link = timeline().links().getFirst();
    assertThat(client.get(incident).body())
        .contains("/events/" + link.told() + "#tellings\" aria-label");
    String told = incident + "/events/" + link.told();
    String confirmation = told + "/tellings/" + link.alsoTold() + "/confirmation";
    String page = client.get(told).body();
    RoutesTest.soundPage(page);
    assertThat(page).contains(link.reason(), "action=\"" + confirmation + "\"");
    assertThat(viewer.post(confirmation, Map.of()).statusCode()).isEqualTo(403);

    assertThat(done(client.post(confirmation, Map.of())))
        .contains("Kept: both tell the same happening.");

    assertThat(timeline().links().getFirst().certainty()).isEqualTo(Certainty.CONFIRMED);
    assertThat(client.get(told).body())
        .contains(" · confirmed")
        .doesNotContain("action=\"" + confirmation + "\"");
  }

  @Test
  void takesTwoEventsApartAndSaysSoWhenSomebodyElseDidBefore() {
    EventLink link = timeline().links().getFirst();
    String other = incident + "/events/" + link.alsoTold();
    String removal =
        incident + "/events/" + link.told() + "/tellings/" + link.alsoTold() + "/removal";
    assertThat(client.get(other).body())
        .contains("stands for both on the timeline", "action=\"" + removal + "\"");
    assertThat(viewer.post(removal, Map.of()).statusCode()).isEqualTo(403);

    HttpResponse<String> answer = client.post(removal, Map.of());

    assertThat(Client.place(answer)).endsWith("#" + link.alsoTold());
    assertThat(done(answer))
        .contains("each stands on the timeline for itself", "id=\"" + link.alsoTold() + "\"");
    assertThat(timeline().links()).doesNotContain(link);
    assertThat(client.get(incident + "/events/" + link.told()).body()).contains("Taken apart");
    HttpResponse<String> late = client.post(removal, Map.of());
    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).contains("no longer has a link between", "Load the page again.");
    String again = removal.replace("/removal", "/confirmation");
    String page = client.get(other).body();
    RoutesTest.soundPage(page);
    assertThat(page).contains("Taken apart", link.reason(), "action=\"" + again + "\"");

    assertThat(done(client.post(again, Map.of()))).contains("Kept: both tell the same happening.");

    assertThat(timeline().denied()).isEmpty();
    assertThat(client.get(other).body()).doesNotContain("Taken apart");
  }

  @Test
  void showsAndFoldsAWholeGroup() {
    EventGroup group =
        timeline().groups().stream()
            .filter(one -> one.members().size() > 5)
            .findFirst()
            .orElseThrow();
    String first = group.members().getFirst().toString();
    String together = incident + "/events/" + first + "/group";
    assertThat(client.get(incident).body()).contains("action=\"" + together + "\"");
    assertThat(viewer.post(together, Map.of("standing", "shown")).statusCode()).isEqualTo(403);
    assertThat(client.post(together, Map.of("standing", "key")).statusCode()).isEqualTo(422);

    assertThat(done(client.post(together, Map.of("standing", "shown"))))
        .contains(group.members().size() + " events stand on the timeline now.")
        .doesNotContain("action=\"" + together + "\"");
    assertThat(standings(group)).containsOnly(Standing.SHOWN);
    String page = client.get(incident + "/events/" + first).body();
    RoutesTest.soundPage(page);
    assertThat(page).contains("One of a group", "Fold all").doesNotContain("Show all");
    int number = timeline().groups().indexOf(group) + 1;
    String listed = client.get(incident + "/events?group=" + number).body();
    RoutesTest.soundPage(listed);
    assertThat(listed).contains("action=\"" + together + "\"", "Fold all");

    assertThat(done(client.post(together, Map.of("standing", "folded"))))
        .contains(group.members().size() + " events folded under one line.")
        .contains("id=\"fold-" + first + "\"");
    assertThat(standings(group)).containsOnly(Standing.FOLDED);
  }

  @Test
  void takesACorrectedClockBackAndOffersItAgain() {
    Timeline before = timeline();
    SourceClock offered = before.clocks().getFirst();
    String clock = incident + "/clocks/" + offered.source();
    assertThat(client.post(clock + "/removal", Map.of()).statusCode()).isEqualTo(404);
    assertThat(done(client.post(clock, Map.of())))
        .contains("The clock is set;", "action=\"" + clock + "/removal\"");
    assertThat(timeline()).isNotEqualTo(before);
    assertThat(viewer.post(clock + "/removal", Map.of()).statusCode()).isEqualTo(403);

    assertThat(done(client.post(clock + "/removal", Map.of())))
        .contains("The clock is taken back;", "action=\"" + clock + "\"");

    assertThat(timeline().events()).isEqualTo(before.events());
    assertThat(timeline().clocks()).isEqualTo(before.clocks());
  }

  private Timeline timeline() {
    return server.bean(Incidents.class).get(Viewer.LOCAL, id).postmortem().timeline();
  }

  private List<Standing> standings(EventGroup group) {
    return timeline().events().stream()
        .filter(event -> group.members().contains(event.id()))
        .map(event -> event.standing())
        .toList();
  }

  private String done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return client.get(Client.place(answer).replaceFirst("#.*", "")).body();
  }
}
