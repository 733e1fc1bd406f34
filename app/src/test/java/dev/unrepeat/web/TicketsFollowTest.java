package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.tracker.GitLabStandIn;
import dev.unrepeat.tracker.JiraStandIn;
import dev.unrepeat.tracker.StandIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// An action and its ticket, moved on either side.
class TicketsFollowTest {
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
  void anActionAndItsTicketFollowEachOther() {
    String action =
        shop.action(
            shop.incident("Checkout fails"), "Stage releases by region", RunningServer.AUTHOR);
    int number = shop.followed(action);
    ObjectNode made = shop.github.get(number);
    assertThat(made.path("title").asString()).isEqualTo("Stage releases by region");
    assertThat(made.path("body").asString()).contains("Done when:").contains(action);
    assertThat(made.at("/assignees/0/login").asString()).isEqualTo("ines-o");
    shop.told("opened", made);
    assertThat(shop.state(action)).isEqualTo("accepted");

    ObjectNode closed = shop.github.close(number, "completed");
    shop.told("closed", closed);
    assertThat(shop.state(action))
        .as("a closed ticket is done, and not verified")
        .isEqualTo("done");
    assertThat(shop.life(action)).contains("ticket lumen/shop#" + number);
    String life = shop.life(action);
    shop.told("closed", closed);
    shop.told("opened", made);
    assertThat(shop.life(action)).as("repeated and stale ones change nothing").isEqualTo(life);

    shop.ines.post(action + "/reopening", Map.of("text-reopening", "It came back."));
    TrackedShop.until(() -> shop.github.get(number).path("state").asString().equals("open"));
    shop.ines.post(action + "/beginning", Map.of());
    shop.ines.post(action + "/completion", Map.of());
    TrackedShop.until(() -> shop.github.get(number).path("state").asString().equals("closed"));
    TrackedShop.until(() -> shop.ines.get(action).body().contains("“closed as completed”"));
    shop.told("closed", shop.github.get(number));
    assertThat(shop.state(action)).isEqualTo("done");

    shop.marta.post(
        action + "/verification",
        Map.of("text-verification", "A drill held.", "day-verification", "2026-02-01"));
    shop.told("reopened", shop.github.reopen(number));
    assertThat(shop.state(action)).as("a proof outweighs a ticket").isEqualTo("verified");
    assertThat(shop.ines.get(action).body())
        .contains("It is verified here, and the ticket is “open”");
    assertThat(shop.ines.get("/actions/drift").body())
        .contains("Stage releases by region", "lumen/shop#" + number);
    shop.told("closed", shop.github.close(number, "completed"));
    assertThat(shop.ines.get("/actions/drift").body()).doesNotContain("Stage releases by region");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerThatComesLateUndoesNoStep(boolean echo) {
    String action = shop.action(shop.incident("Carts fail"), "Cap retries", RunningServer.AUTHOR);
    int number = shop.followed(action);
    StandIn.Held close = shop.github.hold("PATCH", "/" + number);
    shop.ines.post(action + "/completion", Map.of());
    close.reached();
    shop.ines.post(action + "/reopening", Map.of("text-reopening", "Too early."));
    if (echo) {
      shop.told("closed", shop.github.get(number));
      assertThat(shop.state(action)).as("that was ours").isEqualTo("reopened");
    }
    close.release();
    TrackedShop.until(() -> shop.github.get(number).path("state").asString().equals("open"));
    TrackedShop.until(() -> shop.ines.get(action).body().contains("“open”"));
    assertThat(shop.state(action)).isEqualTo("reopened");
  }

  @Test
  void whatIsFarBehindIsReachedBySeveralReadings() {
    try (JiraStandIn jira = new JiraStandIn(false)) {
      TrackedShop.Made made = jira(jira);
      String action = shop.action(shop.incident("Lists fail"), "Page them", RunningServer.AUTHOR);
      shop.ines.post(action + "/ticket/creation", Map.of("tracker", made.number()));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("SHOP-1"));
      for (int i = 0; i < 900; i++) {
        jira.issue("Others work too " + i);
      }
      jira.move("SHOP-1", "Done", "Done");
      shop.priya.post(made.place() + "/reading", Map.of());
      shop.priya.post(made.place() + "/reading", Map.of());
      assertThat(shop.state(action)).isEqualTo("done");
      shop.priya.post(made.place() + "/removal", Map.of());
    }
  }

  @Test
  void ofSeveralMovesTheLastOneCounts() {
    try (JiraStandIn jira = new JiraStandIn(false)) {
      TrackedShop.Made made = jira(jira);
      String action = shop.action(shop.incident("Sorts fail"), "Sort twice", RunningServer.AUTHOR);
      shop.ines.post(action + "/ticket/creation", Map.of("tracker", made.number()));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("SHOP-1"));
      StandIn.Held done = jira.hold("POST", "/transitions");
      shop.ines.post(action + "/completion", Map.of());
      done.reached();
      shop.ines.post(action + "/reopening", Map.of("text-reopening", "Too early."));
      shop.ines.post(action + "/beginning", Map.of());
      done.release();
      TrackedShop.until(() -> shop.ines.get(action).body().contains("“In Progress”"));
      assertThat(jira.get("SHOP-1").at("/fields/status/name").asString()).isEqualTo("In Progress");
      assertThat(shop.state(action)).isEqualTo("in progress");
      shop.priya.post(made.place() + "/removal", Map.of());
    }
  }

  @Test
  void aTicketThatIsClosedWhileOursIsUnderWayCounts() {
    try (JiraStandIn jira = new JiraStandIn(false)) {
      TrackedShop.Made made = jira(jira);
      String action = shop.action(shop.incident("Sums fail"), "Round once", RunningServer.AUTHOR);
      shop.ines.post(action + "/ticket/creation", Map.of("tracker", made.number()));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("SHOP-1"));
      StandIn.Held begun = jira.hold("POST", "/transitions");
      shop.ines.post(action + "/beginning", Map.of());
      begun.reached();
      String closed =
          JiraStandIn.delivery("jira:issue_updated", jira.move("SHOP-1", "Done", "Done"));
      assertThat(shop.tell(made.hook(), Map.of(), closed).statusCode()).isEqualTo(204);
      assertThat(shop.state(action)).isEqualTo("done");
      begun.release();
      TrackedShop.until(() -> shop.ines.get(action).body().contains("“Done”"));
      assertThat(shop.state(action)).isEqualTo("done");
      shop.priya.post(made.place() + "/removal", Map.of());
    }
  }

  private static TrackedShop.Made jira(JiraStandIn jira) {
    return shop.connect(
        Map.of(
            "kind", "jira-data-center",
            "name", "Shop in Jira",
            "address", jira.address(),
            "project", "SHOP",
            "issue-type", "Task",
            "token", JiraStandIn.TOKEN));
  }

  @Test
  void whatCannotFollowIsShownAndNotForced() {
    String action =
        shop.action(shop.incident("Search fails"), "Warm the cache", RunningServer.AUTHOR);
    int number = shop.followed(action);
    shop.told("closed", shop.github.close(number, "not_planned"));
    assertThat(shop.state(action)).isEqualTo("accepted");
    assertThat(shop.ines.get(action).body()).contains("closed as not planned", "Cancel or decline");
    shop.told(
        "assigned",
        shop.github.change(
            number,
            issue -> {
              issue.putArray("assignees").addObject().put("login", "ravi-m");
              issue.put("state", "open").put("state_reason", "reopened");
            }));
    assertThat(shop.ines.get("/actions/drift").body())
        .contains("Ines Okafor owns it here, and the ticket is assigned to ravi-m");
  }

  @Test
  void whatNoWebhookToldIsRead() {
    String action =
        shop.action(shop.incident("Mail fails"), "Alert on a queue", RunningServer.AUTHOR);
    int number = shop.followed(action);
    for (int i = 0; i < 60; i++) {
      shop.github.issue("Others work too " + i);
    }
    String closed = shop.github.close(number, "completed").path("updated_at").asString();
    assertThat(shop.priya.post(shop.shop.place() + "/reading", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(shop.state(action)).isEqualTo("done");
    shop.github.forget();
    shop.priya.post(shop.shop.place() + "/reading", Map.of());
    assertThat(shop.github.asked())
        .as("the cursor has moved")
        .isNotEmpty()
        .allMatch(one -> closed.equals(one.query().get("since")));
    shop.github.fails(429, Map.of("Retry-After", "1"), "{}");
    shop.priya.post(shop.shop.place() + "/reading", Map.of());
    assertThat(shop.priya.get(shop.shop.place()).body()).contains("asked too often");
    shop.github.works();
    shop.priya.post(shop.shop.place() + "/reading", Map.of());
    assertThat(shop.priya.get(shop.shop.place()).body()).doesNotContain("asked too often");
  }

  @Test
  void twoChangesOfOneSecondAreAskedFor() {
    String action = shop.action(shop.incident("Login fails"), "Rotate keys", RunningServer.AUTHOR);
    int number = shop.followed(action);
    ObjectNode closed = shop.github.close(number, "completed");
    shop.told("closed", closed);
    assertThat(shop.state(action)).isEqualTo("done");
    ObjectNode reopened = closed.deepCopy();
    reopened.put("state", "open");
    shop.github.forget();
    shop.told("reopened", reopened);
    TrackedShop.until(
        () -> shop.github.asked().stream().anyMatch(one -> one.path().endsWith("/" + number)));
    assertThat(shop.state(action)).as("GitHub was asked, and says closed").isEqualTo("done");
  }

  @Test
  void aTicketThatIsThereIsLinkedByItsAddressAndLetGo() {
    String incident = shop.incident("Reports fail");
    String action = shop.action(incident, "Add an index", RunningServer.AUTHOR);
    int number = shop.github.issue("Add an index, somebody said").path("number").asInt();
    String address = shop.github.address() + "/lumen/shop/issues/" + number;
    shop.github.close(number, "completed");
    assertThat(shop.ines.post(action + "/ticket", Map.of("address", address)).statusCode())
        .isEqualTo(303);
    TrackedShop.until(() -> shop.state(action).equals("done"));
    String other = shop.action(incident, "Add another index", RunningServer.AUTHOR);
    HttpResponse<String> twice = shop.ines.post(other + "/ticket", Map.of("address", address));
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("follows another action already");
    HttpResponse<String> foreign =
        shop.ines.post(other + "/ticket", Map.of("address", "https://tracker.example/SHOP-1"));
    assertThat(foreign.body()).contains("Write its key as well");
    assertThat(
            shop.ines
                .post(
                    other + "/ticket",
                    Map.of("ticket", "SHOP-1", "address", "https://tracker.example/SHOP-1"))
                .statusCode())
        .isEqualTo(303);
    assertThat(shop.ines.get(other).body()).contains("a link and no more");
    shop.ines.post(action + "/ticket", Map.of("ticket", "", "address", ""));
    assertThat(shop.ines.get(action).body()).contains("It is followed in no ticket.");
    shop.told("reopened", shop.github.reopen(number));
    assertThat(shop.state(action)).as("it is let go").isEqualTo("done");
  }

  @Test
  void gitLabFollowsToo() {
    try (GitLabStandIn gitlab = new GitLabStandIn()) {
      TrackedShop.Made made =
          shop.connect(
              Map.of(
                  "kind", "gitlab",
                  "name", "Shop on GitLab",
                  "address", gitlab.address(),
                  "project", "lumen/payments/shop",
                  "token", GitLabStandIn.TOKEN));
      String action =
          shop.action(shop.incident("Builds fail"), "Pin versions", RunningServer.AUTHOR);
      shop.ines.post(action + "/ticket/creation", Map.of("tracker", made.number()));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("lumen/payments/shop#1"));
      String body =
          GitLabStandIn.delivery("close", gitlab.change(1, one -> one.put("state", "closed")));
      assertThat(shop.tell(made.hook(), Map.of("X-Gitlab-Token", "no"), body).statusCode())
          .isEqualTo(401);
      assertThat(shop.tell(made.hook(), Map.of("X-Gitlab-Token", made.secret()), body).statusCode())
          .isEqualTo(204);
      assertThat(shop.state(action)).isEqualTo("done");
      shop.ines.post(action + "/reopening", Map.of("text-reopening", "It came back."));
      TrackedShop.until(() -> gitlab.get(1).path("state").asString().equals("opened"));
      shop.priya.post(made.place() + "/removal", Map.of());
    }
  }

  @Test
  void jiraFollowsToo() {
    try (JiraStandIn jira = new JiraStandIn(false)) {
      TrackedShop.Made made = jira(jira);
      assertThat(made.hook()).as("its secret stands in the address").matches(".*/\\d+/[\\w-]{43}");
      String action =
          shop.action(shop.incident("Deploys fail"), "Roll back at once", RunningServer.AUTHOR);
      shop.ines.post(action + "/ticket/creation", Map.of("tracker", made.number()));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("SHOP-1"));
      shop.ines.post(action + "/beginning", Map.of());
      TrackedShop.until(() -> shop.ines.get(action).body().contains("“In Progress”"));
      String body = JiraStandIn.delivery("jira:issue_updated", jira.move("SHOP-1", "Done", "Done"));
      String bare = made.hook().substring(0, made.hook().lastIndexOf('/'));
      assertThat(shop.tell(bare, Map.of(), body).statusCode()).isEqualTo(401);
      assertThat(shop.tell(bare + "/guessed", Map.of(), body).statusCode()).isEqualTo(401);
      assertThat(shop.tell(made.hook(), Map.of(), body).statusCode()).isEqualTo(204);
      assertThat(shop.state(action)).isEqualTo("done");
      jira.stuck();
      shop.ines.post(action + "/reopening", Map.of("text-reopening", "It came back."));
      TrackedShop.until(() -> shop.ines.get(action).body().contains("has no step from"));
      assertThat(shop.ines.get("/actions/drift").body()).contains("Roll back at once");
      shop.priya.post(made.place() + "/removal", Map.of());
    }
  }
}
