package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.Role;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.ActionFeeds;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/// The operations on actions, workarounds and causes that came back.
final class ActionWalk {
  private static final String LINES = "14:02 — alert fired\n14:55 — resolved";

  private final Walk walk;

  ActionWalk(Walk walk) {
    this.walk = walk;
  }

  void besides(String id) {
    assertThat(
            walk.ok(
                    "POST",
                    id + "/actions/A1/ticket",
                    "{\"key\": \"SHOP-812\", \"address\": \"https://tracker.example/SHOP-812\"}")
                .at("/tickets/0/key")
                .asString())
        .isEqualTo("SHOP-812");
    walk.ok(
        "POST",
        id + "/workarounds",
        "{\"text\": \"Half the traffic is turned away\", \"expires\": \"2026-01-31\", \"replaced_by\": \"A1\"}");
    assertThat(walk.ok("GET", id + "/workarounds", "").at("/items/0/replaced_by").asString())
        .isEqualTo("A1");
    walk.ok("DELETE", id + "/workarounds/1", "");
    walk.refused(404, "DELETE", id + "/workarounds/1", "");
  }

  private void reviewDecides() {
    String noted =
        walk.ok(
                "POST",
                "/metrics/review/decisions?period=2026-10",
                "{\"text\": \"Rehearse the failover\", \"owner\": \"owner of payments\", \"due\": \"2026-12-01\"}")
            .get("number")
            .asString();
    String path = "/metrics/review/decisions/" + noted;
    assertThat(walk.ok("GET", path, "").get("owner").asString()).isEqualTo("owner of payments");
    walk.put(path, "{\"text\": \"Rehearse the failover twice\", \"version\": 1}");
    assertThat(
            walk.ok("GET", "/metrics/review?period=2026-11", "").at("/carried/0/text").asString())
        .isEqualTo("Rehearse the failover twice");
    walk.ok("POST", path + "/settlement", "{\"word\": \"rehearsed\", \"version\": 2}");
    walk.ok("POST", path + "/reopening", "{\"version\": 3}");
    walk.refused(409, "POST", path + "/settlement", "{\"word\": \"again\", \"version\": 1}");
    assertThat(
            walk.put(
                    "/metrics/review/agenda?period=2026-10",
                    "{\"points\": [{\"minutes\": 20, \"text\": \"the figures\"}]}")
                .at("/points/0/minutes")
                .asInt())
        .isEqualTo(20);
    assertThat(walk.ok("GET", "/actions/week?team=payments", "").get("team").asString())
        .isEqualTo("payments");
    walk.refused(422, "GET", "/actions/week?team=nobody", "");
  }

  void board(String id, RunningServer server) {
    String one = id.substring(id.lastIndexOf('/') + 1) + "/A1";
    assertThat(walk.ok("GET", "/metrics?period=2026&proposals=yes", "").get("period").asString())
        .isEqualTo("2026");
    assertThat(walk.ok("GET", "/search?q=checkout", "").get("items").size()).isPositive();
    assertThat(walk.ok("GET", "/metrics/review?period=2026-10", "").get("markdown").asString())
        .startsWith("# Incident review: October 2026");
    reviewDecides();
    assertThat(walk.ok("GET", "/actions?show=all&by=state&q=stage", "").get("items").size())
        .isPositive();
    JsonNode changed =
        walk.ok(
            "POST",
            "/actions/changes",
            "{\"actions\": [\"%s\", \"INC-1999-001/A1\"], \"due\": \"2027-01-31\"}".formatted(one));
    assertThat(changed.at("/results/0/done").asBoolean()).isTrue();
    assertThat(changed.at("/results/1/done").asBoolean()).isFalse();
    JsonNode refused =
        walk.ok(
            "POST",
            "/actions/sheet",
            "{\"csv\": \"action,due\\n%s,2027-02-28\\n%s,some day\\n\"}".formatted(one, one));
    assertThat(refused.get("kept").asBoolean()).isFalse();
    assertThat(refused.at("/results/1/line").asInt()).isEqualTo(3);
    assertThat(walk.ok("GET", id + "/actions/A1", "").get("due").asString())
        .as("nothing half done")
        .isEqualTo("2027-01-31");
    walk.ok("GET", "/account/action-feed", "");
    walk.refused(404, "DELETE", "/account/action-feed", "");
    server
        .bean(ActionFeeds.class)
        .make(new Viewer("Priya Raman", RunningServer.ADMINISTRATOR, Role.ADMINISTRATOR));
    assertThat(walk.ok("GET", "/account/action-feed", "").has("since")).isTrue();
    walk.ok("DELETE", "/account/action-feed", "");
  }

  /// Reminders of an accepted action, their rest, and the weekly list.
  void reminders() {
    String id = withFactor("Reminded of", "2026-04-12");
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"action\", \"texts\": {\"what\": \"Warm the cache at start\", \"owner\": \"Ines Okafor\", \"due\": \"%s\"}}"
            .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(9)));
    walk.ok("POST", id + "/actions/A1/acceptance", "");
    assertThat(walk.ok("GET", "/reminders", "").get("reminders").size()).isPositive();
    walk.put("/reminders/list", "{\"wanted\": false}");
    assertThat(walk.ok("GET", "/reminders/list", "").get("wanted").asBoolean()).isFalse();
    String rest = id + "/actions/A1/rest";
    walk.refused(404, "GET", rest, "");
    String until = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
    walk.refused(422, "POST", rest, "{\"until\": \"%s\", \"reason\": \"\"}".formatted(until));
    assertThat(
            walk.ok(
                    "POST",
                    rest,
                    "{\"until\": \"%s\", \"reason\": \"waiting for a part\"}".formatted(until))
                .get("until")
                .asString())
        .isEqualTo(until);
    walk.ok("GET", rest, "");
    walk.ok("DELETE", rest, "");
  }

  /// A cause that was answered turns up twice more: once it is the same, once it is not.
  void recurrence(Api marta) {
    String first = withFactor("Payments stop", "2026-01-12");
    walk.ok(
        "POST",
        first + "/parts",
        "{\"sort\": \"action\", \"texts\": {\"what\": \"Cap the pool per tenant\", \"owner\": \"Ines Okafor\", \"due\": \"2026-12-01\", \"answers\": \"F1\"}}");
    walk.ok("POST", first + "/actions/A1/acceptance", "");
    walk.ok("POST", first + "/actions/A1/completion", "");
    walk.ok(
        marta,
        "POST",
        first + "/actions/A1/verification",
        "{\"text\": \"a load test held\", \"day\": \"2026-01-20\", \"learned\": \"caps belong into code\"}");
    assertThat(walk.ok("GET", first + "/lessons", "").at("/items/0/text").asString())
        .isEqualTo("caps belong into code");
    assertThat(
            walk.ok(marta, "POST", first + "/actions/A1/effect", "{\"text\": \"no alert since\"}")
                .at("/verification/worked/words")
                .asString())
        .isEqualTo("no alert since");
    String second = withFactor("Payments stop again", "2026-02-12");
    String third = withFactor("Payments are slow", "2026-03-12");
    JsonNode proposal = walk.ok("GET", second + "/recurrences", "").at("/proposals/0");
    assertThat(proposal.get("reasons").size()).isGreaterThanOrEqualTo(2);
    assertThat(proposal.at("/answered_by/0").asString()).isEqualTo("A1");
    String meant =
        "{\"factor\": \"F1\", \"earlier\": \"%s\", \"earlier_factor\": \"F1\"}"
            .formatted(first.substring(first.lastIndexOf('/') + 1));
    walk.ok("POST", third + "/recurrences/denial", meant);
    walk.refused(404, "POST", third + "/recurrences/confirmation", meant);
    walk.ok("POST", second + "/recurrences/confirmation", meant);
    assertThat(walk.ok("GET", first + "/actions/A1", "").get("state").asString())
        .isEqualTo("reopened");
    assertThat(walk.ok("GET", first + "/recurrences", "").get("came_back").size()).isEqualTo(1);
    assertThat(walk.ok("GET", third + "/recurrences", "").get("proposals").size()).isZero();
    related(first, second, third);
  }

  /// The same three are alike: two are said to belong together, two not.
  private void related(String first, String second, String third) {
    JsonNode found = walk.ok("GET", first + "/related", "");
    assertThat(found.get("proposed").size()).isGreaterThanOrEqualTo(2);
    assertThat(found.at("/proposed/0/reasons").size()).isGreaterThanOrEqualTo(1);
    walk.ok("POST", first + "/related/confirmation", other(second));
    walk.refused(409, "POST", second + "/related/denial", other(first));
    walk.ok("POST", first + "/related/denial", other(third));
    assertThat(walk.ok("GET", second + "/related", "").at("/confirmed/0/incident/id").asString())
        .isEqualTo(first.substring(first.lastIndexOf('/') + 1));
    assertThat(walk.ok("GET", third + "/related", "").get("confirmed").size()).isZero();
    walk.ok("GET", "/alike?title=Payments%20stop&service=payment-api", "");
    JsonNode patterns = walk.ok("GET", "/patterns?period=2026&service=payment-api", "");
    assertThat(patterns.get("patterns").size()).isEqualTo(IncidentPattern.values().length);
    walk.ok("GET", "/patterns/silent-failure?limit=2", "");
    walk.refused(404, "GET", "/patterns/no-such-pattern", "");
  }

  private static String other(String path) {
    return "{\"other\": \"%s\"}".formatted(path.substring(path.lastIndexOf('/') + 1));
  }

  /// An action of its own, accepted and in no ticket.
  String fresh() {
    String id = withFactor("Followed elsewhere", "2026-05-12");
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"action\", \"texts\": {\"what\": \"Stage releases\", \"owner\": \"Ines Okafor\", \"due\": \"2027-01-31\"}}");
    walk.ok("POST", id + "/actions/A1/acceptance", "");
    return id + "/actions/A1";
  }

  private String withFactor(String title, String day) {
    String path = walk.priya().incident(title, LINES.replaceAll("(?m)^", day + " "));
    walk.put(
        path + "/facts",
        "{\"title\": \"%s\", \"kind\": \"outage\", \"severity\": \"sev2\", \"services\": [\"payment-api\"], \"tags\": [], \"detection\": {\"means\": \"alert\", \"by\": \"\"}}"
            .formatted(title));
    walk.ok(
        "POST",
        path + "/parts",
        "{\"sort\": \"factor\", \"texts\": {\"statement\": \"One tenant can take all connections of the pool\"}}");
    return path;
  }
}
