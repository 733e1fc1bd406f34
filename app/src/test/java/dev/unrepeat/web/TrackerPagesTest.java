package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.tracker.GitHubStandIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Trackers as an administrator connects them and as authors use them.
class TrackerPagesTest {
  @TempDir private static Path folder;
  private static TrackedShop shop;

  @BeforeAll
  static void start() {
    shop = new TrackedShop(folder);
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void aTrackerThatIsDownHoldsNobodyUpAndGetsOneTicket() {
    String action =
        shop.action(shop.incident("Payments fail"), "Cap the pool", RunningServer.AUTHOR);
    shop.github.fails(503, Map.of(), "");
    shop.create(action);
    TrackedShop.until(() -> shop.ines.get(action).body().contains("answered 503"));
    shop.github.works();
    assertThat(shop.ines.get("/actions/drift").body()).contains("Cap the pool", "no ticket yet");
    TrackedShop.until(() -> shop.ines.get(action).body().contains("lumen/shop#"));
    assertThat(shop.ines.get(action).body()).doesNotContain("answered 503");
    int number = TrackedShop.number(shop.ines.get(action).body());
    assertThat(shop.github.get(number).path("title").asString()).isEqualTo("Cap the pool");
  }

  @Test
  void aTicketThatWasCreatedBeforeIsFoundByItsMark() {
    String action = shop.action(shop.incident("Images fail"), "Check disks", RunningServer.AUTHOR);
    shop.github.at(Instant.now().plusSeconds(5));
    int before = shop.github.count();
    int number = shop.followed(action);
    assertThat(shop.github.count()).isEqualTo(before + 1);
    assertThat(shop.github.get(number).path("body").asString())
        .containsPattern("\\(unrepeat-\\w{10}\\)");
    shop.github.at(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void aTicketWhoseAnswerBreaksOffIsNotCreatedTwice() {
    String action = shop.action(shop.incident("Fonts fail"), "Ship fonts", RunningServer.AUTHOR);
    shop.github.at(Instant.now().plusSeconds(5));
    int before = shop.github.count();
    shop.github.tear("POST");
    shop.followed(action);
    assertThat(shop.github.count()).isEqualTo(before + 1);
    shop.github.at(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void aReadingDoesNotHideThatAMoveFailed() {
    String action = shop.action(shop.incident("Maps fail"), "Cache tiles", RunningServer.AUTHOR);
    int number = shop.followed(action);
    shop.github.fails(403, Map.of(), "{\"message\": \"Resource not accessible\"}");
    shop.ines.post(action + "/completion", Map.of());
    TrackedShop.until(() -> shop.ines.get(action).body().contains("refused it (403"));
    shop.github.works();
    shop.github.forget();
    ObjectNode doubtful =
        shop.github.get(number).put("state", "closed").put("state_reason", "not_planned");
    shop.told("closed", doubtful);
    shop.told("closed", doubtful);
    TrackedShop.until(() ->
        shop.github.asked().stream().filter(one -> one.path().endsWith("/" + number)).count() == 2);
    assertThat(shop.ines.get(action).body()).contains("refused it (403");
  }

  @Test
  void aNewTokenSendsWhatWasGivenUp() {
    TrackedShop.Made made = another(shop.github, "Once refused");
    String action = shop.action(shop.incident("Links fail"), "Check links", RunningServer.AUTHOR);
    shop.github.fails(403, Map.of(), "{\"message\": \"Resource not accessible\"}");
    shop.ines.post(action + "/ticket/creation", Map.of("tracker", made.number()));
    TrackedShop.until(() -> shop.ines.get(action).body().contains("refused it (403"));
    shop.github.works();
    shop.priya.post(made.place() + "/token", Map.of("token", GitHubStandIn.TOKEN));
    TrackedShop.until(() -> shop.ines.get(action).body().contains("lumen/shop#"));
    shop.priya.post(made.place() + "/removal", Map.of());
  }

  @Test
  void aTokenGoesToNoOtherHostAndATicketIsNoneOfAnotherProject() {
    try (GitHubStandIn other = new GitHubStandIn()) {
      TrackedShop.Made made = another(shop.github, "Moves house");
      Map<String, String> fields = new HashMap<>();
      fields.put("name", "Moves house");
      fields.put("address", other.address());
      fields.put("project", "lumen/shop");
      fields.put("title", "{what}");
      fields.put("text", "{why}");
      fields.put("enabled", "yes");
      assertThat(shop.priya.post(made.place(), fields).statusCode()).isEqualTo(303);
      assertThat(shop.priya.get(made.place()).body()).contains("Set a new token");
      String action =
          shop.action(shop.incident("Doors fail"), "Change the lock", RunningServer.AUTHOR);
      shop.ines.post(action + "/ticket/creation", Map.of("tracker", made.number()));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("Set a new token"));
      shop.priya.post(made.place() + "/reading", Map.of());
      assertThat(other.asked()).isEmpty();
      shop.priya.post(made.place() + "/token", Map.of("token", GitHubStandIn.TOKEN));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("lumen/shop#1"));
      fields.put("project", "lumen/other");
      HttpResponse<String> refused = shop.priya.post(made.place(), fields);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("1 action is followed in lumen/shop", "another tracker");
      shop.priya.post(made.place() + "/removal", Map.of());
    }
  }

  private static TrackedShop.Made another(GitHubStandIn github, String name) {
    return shop.connect(
        Map.of(
            "kind",
            "github",
            "name",
            name,
            "address",
            github.address(),
            "project",
            "lumen/shop",
            "token",
            GitHubStandIn.TOKEN));
  }

  @Test
  void aPrivateIncidentIsToldOfAfterAYesAlone() {
    String incident = shop.incident("Of a circle");
    String action = shop.action(incident, "Rotate the hidden key", RunningServer.AUTHOR);
    shop.ines.post(incident + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    HttpResponse<String> refused =
        shop.ines.post(action + "/ticket/creation", Map.of("tracker", shop.shop.number()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("is private, and whoever reads Shop on GitHub");
    assertThat(shop.ines.get(action).body()).contains("Yes, whoever reads the tracker");
    assertThat(
            shop.ines
                .post(
                    action + "/ticket/creation",
                    Map.of("tracker", shop.shop.number(), "shared", "yes"))
                .statusCode())
        .isEqualTo(303);
    TrackedShop.until(() -> shop.ines.get(action).body().contains("lumen/shop#"));
    Client tom = shop.of(RunningServer.STRANGER);
    shop.github.change(
        TrackedShop.number(shop.ines.get(action).body()), issue -> issue.put("state", "closed"));
    assertThat(tom.get(action).statusCode()).isEqualTo(404);
    assertThat(tom.post(action + "/ticket", Map.of("ticket", "", "address", "")).statusCode())
        .isEqualTo(404);
    shop.told(
        "closed",
        shop.github.close(TrackedShop.number(shop.ines.get(action).body()), "not_planned"));
    assertThat(shop.ines.get("/actions/drift").body()).contains("Rotate the hidden key");
    assertThat(tom.get("/actions/drift").body()).doesNotContain("hidden key");
  }

  @Test
  void anIncidentThatBecomesPrivateMeanwhileIsNotTold() {
    String incident = shop.incident("Private soon");
    String action = shop.action(incident, "Hide the second key", RunningServer.AUTHOR);
    shop.github.fails(503, Map.of(), "");
    shop.create(action);
    TrackedShop.until(() -> shop.ines.get(action).body().contains("answered 503"));
    shop.ines.post(incident + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    shop.github.works();
    TrackedShop.until(() -> shop.ines.get(action).body().contains("has become private"));
    assertThat(shop.github.asked()).noneMatch(one -> one.body().contains("Hide the second key"));
  }

  @Test
  void aTicketThatIsGoneIsSaidSo() {
    String action = shop.action(shop.incident("Feeds fail"), "Drop the feed", RunningServer.AUTHOR);
    int number = shop.followed(action);
    shop.github.remove(number);
    shop.ines.post(action + "/completion", Map.of());
    TrackedShop.until(() -> shop.ines.get(action).body().contains("knows nothing there (404"));
    assertThat(shop.state(action)).isEqualTo("done");
    assertThat(shop.ines.get("/actions/drift").body()).contains("Drop the feed");
    assertThat(shop.priya.get("/webhooks").body()).contains("move lumen/shop#" + number);
  }

  @Test
  void whoeverIsNotTheTrackerIsTurnedAway() {
    String body = GitHubStandIn.delivery("closed", shop.github.issue("Not followed"));
    Map<String, String> right = GitHubStandIn.headers(shop.shop.secret(), body);
    assertThat(
            shop.tell(shop.shop.hook(), GitHubStandIn.headers("whsec_no", body), body).statusCode())
        .isEqualTo(401);
    assertThat(shop.tell(shop.shop.hook(), Map.of("X-GitHub-Event", "issues"), body).statusCode())
        .isEqualTo(401);
    assertThat(shop.tell("/hooks/trackers/99999", right, body).statusCode()).isEqualTo(401);
    assertThat(shop.tell(shop.shop.hook(), right, body).statusCode())
        .as("of no action")
        .isEqualTo(204);
    assertThat(shop.tell(shop.shop.hook(), right, "x".repeat((1 << 20) + 1)).statusCode())
        .isEqualTo(413);
    String broken = "{";
    assertThat(
            shop.tell(shop.shop.hook(), GitHubStandIn.headers(shop.shop.secret(), broken), broken)
                .statusCode())
        .isEqualTo(400);
    Map<String, String> ping = new HashMap<>(GitHubStandIn.headers(shop.shop.secret(), broken));
    ping.put("X-GitHub-Event", "ping");
    assertThat(shop.tell(shop.shop.hook(), ping, broken).statusCode()).isEqualTo(204);
  }

  @Test
  void anAdministratorConnectsChangesAndRemovesATracker() throws IOException {
    TrackedShop.Made made =
        shop.connect(
            Map.of(
                "kind", "github",
                "name", "Second",
                "address", shop.github.address(),
                "project", "lumen/second",
                "token", "token-of-the-second"));
    shop.priya.post(made.place() + "/reading", Map.of());
    assertThat(shop.priya.get(made.place()).body())
        .contains("does not know the token")
        .doesNotContain("token-of-the-second")
        .doesNotContain(made.secret());
    shop.priya.post(made.place() + "/token", Map.of("token", GitHubStandIn.TOKEN));
    shop.priya.post(made.place() + "/reading", Map.of());
    assertThat(shop.priya.get(made.place()).body()).contains("knows nothing there (404");
    HttpResponse<String> wrong =
        shop.priya.post(
            made.place(),
            Map.of(
                "name", "Second",
                "address", shop.github.address(),
                "project", "second",
                "title", "{what}",
                "text", "x"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("owner/name");
    Matcher renewed =
        Pattern.compile("whsec_[A-Za-z0-9+/=]+")
            .matcher(shop.priya.post(made.place() + "/secret", Map.of()).body());
    assertThat(renewed.find()).isTrue();
    assertThat(renewed.group()).isNotEqualTo(made.secret());
    assertThat(shop.priya.get("/audit").body()).contains("connected a tracker", "a new token");
    assertThat(shop.priya.post(made.place() + "/removal", Map.of()).statusCode()).isEqualTo(303);
    assertThat(shop.priya.get(made.place()).statusCode()).isEqualTo(404);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file + " tells no token")
            .doesNotContain(GitHubStandIn.TOKEN)
            .doesNotContain("token-of-the-second")
            .doesNotContain(shop.shop.secret());
      }
    }
    for (String address : List.of(RunningServer.AUTHOR, RunningServer.VIEWER)) {
      assertThat(shop.of(address).get("/trackers").statusCode()).isEqualTo(403);
      assertThat(shop.of(address).post(shop.shop.place() + "/removal", Map.of()).statusCode())
          .isEqualTo(403);
    }
    String action = shop.action(shop.incident("Read by all"), "Read me", RunningServer.AUTHOR);
    Client yuki = shop.of(RunningServer.VIEWER);
    assertThat(yuki.get(action).body()).doesNotContain("Create the ticket");
    assertThat(
            yuki.post(action + "/ticket/creation", Map.of("tracker", shop.shop.number()))
                .statusCode())
        .isEqualTo(403);
  }
}
