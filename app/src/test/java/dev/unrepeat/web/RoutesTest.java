package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;

/// Walks the whole table: a route that nobody visits here fails.
class RoutesTest {
  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]* src=)|<style|(?<=<[^>]{0,300}) (?:style|on[a-z]+)=\"|=\"\\s*javascript:");

  private final Client client = Client.ofShared();
  private final String incident = Flagship.address(client);

  /// How each route is visited, and the status that answers.
  record Visit(String path, Map<String, String> form, int status) {}

  static Visit at(String path, int status) {
    return new Visit(path, Map.of(), status);
  }

  private Map<String, Visit> visits() {
    String mine = client.incident("Walked by a test", "14:02 — alert fired\n14:09 — resolved");
    Map<String, Visit> visits = new LinkedHashMap<>();
    visits.put("GET /", new Visit("/", Map.of(), 303));
    visits.put("GET /health", new Visit("/health", Map.of(), 200));
    visits.put(
        "GET /static/{fingerprint}/{*name}", new Visit("/static/0/favicon.svg", Map.of(), 200));
    visits.put("POST /theme", new Visit("/theme", Map.of("theme", "light"), 303));
    visits.put("GET /incidents", new Visit("/incidents?q=checkout", Map.of(), 200));
    visits.put("POST /incidents", new Visit("/incidents", Map.of("text", "14:00 x"), 422));
    visits.put("GET /incidents/new", new Visit("/incidents/new", Map.of(), 200));
    visits.put("GET /incidents/{id}", new Visit(incident, Map.of(), 200));
    visits.put("GET /incidents/{id}/facts", new Visit(incident + "/facts", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/facts",
        new Visit(mine + "/facts", Map.of("title", "Walked twice", "version", "99"), 303));
    visits.put("GET /incidents/{id}/answers", new Visit(incident + "/answers", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/answers", new Visit(mine + "/answers", Map.of("zone", "UTC"), 422));
    visits.put("GET /incidents/{id}/events", new Visit(incident + "/events", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/events",
        new Visit(mine + "/events", Map.of("text", "14:05 — x", "zone", "UTC"), 303));
    visits.put(
        "GET /incidents/{id}/events/new", new Visit(incident + "/events/new", Map.of(), 200));
    visits.put(
        "GET /incidents/{id}/events/{event}", new Visit(incident + "/events/E3", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/events/{event}",
        new Visit(mine + "/events/E1", Map.of("text", ""), 422));
    visits.put(
        "POST /incidents/{id}/clocks/{source}", new Visit(mine + "/clocks/slack", Map.of(), 404));
    visits.put(
        "POST /incidents/{id}/milestones/acceptance",
        new Visit(mine + "/milestones/acceptance", Map.of(), 303));
    visits.put(
        "GET /incidents/{id}/milestones/{kind}",
        new Visit(incident + "/milestones/mitigation-started", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/milestones/{kind}",
        new Visit(mine + "/milestones/declared", Map.of("from", "time"), 422));
    visits.put(
        "POST /incidents/{id}/milestones/{kind}/acceptance",
        new Visit(mine + "/milestones/detected/acceptance", Map.of(), 303));
    visits.put(
        "POST /incidents/{id}/milestones/{kind}/removal",
        new Visit(mine + "/milestones/detected/removal", Map.of(), 303));
    visits.put("POST /incidents/{id}/evidence", new Visit(mine + "/evidence", Map.of(), 422));
    visits.put(
        "GET /incidents/{id}/evidence/{evidence}",
        new Visit(incident + "/evidence/V1?path=checkout.log&line=258", Map.of(), 200));
    visits.put(
        "GET /incidents/{id}/evidence/{evidence}/content",
        new Visit(incident + "/evidence/V1/content?path=checkout.log", Map.of(), 200));
    visits.put(
        "GET /incidents/{id}/postmortem", new Visit(incident + "/postmortem", Map.of(), 200));
    visits.put(
        "GET /incidents/{id}/postmortem.md", new Visit(incident + "/postmortem.md", Map.of(), 200));
    visits.put(
        "GET /incidents/{id}/postmortem/markdown",
        new Visit(incident + "/postmortem/markdown", Map.of(), 200));
    visits.put("GET /incidents/{id}/writing", new Visit(incident + "/writing", Map.of(), 200));
    visits.put(
        "GET /incidents/{id}/writing/part",
        new Visit(incident + "/writing/part?part=section%20Summary", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/writing/part",
        new Visit(mine + "/writing/part", Map.of("part", "section Impact", "text", "x"), 303));
    visits.put(
        "POST /incidents/{id}/writing/rows",
        new Visit(mine + "/writing/rows", Map.of("sort", "lesson", "text", "x"), 303));
    visits.put(
        "POST /incidents/{id}/writing/order",
        new Visit(mine + "/writing/order", Map.of("part", "L1", "step", "up"), 303));
    visits.put(
        "POST /incidents/{id}/writing/removal",
        new Visit(mine + "/writing/removal", Map.of("part", "L1"), 303));
    visits.put("GET /incidents/{id}/causes", new Visit(incident + "/causes", Map.of(), 200));
    visits.put("GET /incidents/{id}/causes/{file}", at(incident + "/causes/whys.svg", 200));
    visits.put(
        "POST /incidents/{id}/causes/factors",
        new Visit(mine + "/causes/factors", Map.of("statement", "x"), 303));
    visits.put(
        "POST /incidents/{id}/causes/order",
        new Visit(mine + "/causes/order", Map.of("factor", "F1", "step", "up"), 303));
    visits.put("GET /incidents/{id}/live", new Visit(incident + "/live", Map.of(), 200));
    visits.put("GET /incidents/{id}/history", new Visit(incident + "/history", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/history/lines/{line}/restoration",
        new Visit(mine + "/history/lines/0/restoration", Map.of(), 404));
    visits.put(
        "POST /incidents/{id}/history/{version}/reversal",
        new Visit(mine + "/history/99999/reversal", Map.of(), 409));
    visits.put("GET /incidents/{id}/score", new Visit(incident + "/score", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/score/answers",
        new Visit(mine + "/score/answers", Map.of("says-shared", "no"), 303));
    visits.put(
        "POST /incidents/{id}/score/{criterion}/overruling",
        new Visit(mine + "/score/impact/overruling", Map.of("level-impact", "3"), 422));
    visits.put(
        "POST /incidents/{id}/score/{criterion}/withdrawal",
        new Visit(mine + "/score/impact/withdrawal", Map.of(), 303));
    courseVisits(visits, mine);
    FurtherVisits.add(visits, incident, mine);
    visits.put("POST /sign-in/passkey/options", at("/sign-in/passkey/options", 422));
    visits.put("POST /sign-in/passkey", at("/sign-in/passkey", 422));
    visits.put("POST /account/passkeys/options", at("/account/passkeys/options", 422));
    visits.put("POST /account/passkeys", at("/account/passkeys", 422));
    visits.put(
        "POST /account/passkeys/{number}/removal", at("/account/passkeys/99999/removal", 404));
    visits.put("GET /findings", new Visit("/findings", Map.of(), 200));
    visits.put(
        "POST /findings", new Visit("/findings", Map.of("text", "Deleted by mistake."), 200));
    visits.put("GET /incidents/{id}/circle", at(mine + "/circle", 200));
    visits.put(
        "POST /incidents/{id}/circle",
        new Visit(mine + "/circle", Map.of("seen", "everybody"), 303));
    visits.put("GET /sign-in", at("/sign-in", 303));
    visits.put(
        "POST /sign-in", new Visit("/sign-in", Map.of("address", "nobody@tidewater.example"), 422));
    visits.put("POST /sign-in/as", at("/sign-in/as", 422));
    visits.put(
        "POST /sign-in/link",
        new Visit("/sign-in/link", Map.of("address", "nobody@tidewater.example"), 303));
    visits.put("GET /sign-in/single", at("/sign-in/single", 404));
    visits.put("GET /sign-in/single/return", at("/sign-in/single/return?code=1&state=2", 404));
    visits.put("POST /sign-out", at("/sign-out", 303));
    visits.put("GET /links/{key}", at("/links/of-old", 404));
    visits.put("POST /links/{key}", at("/links/of-old", 404));
    visits.put("GET /new-password", at("/new-password", 200));
    visits.put("POST /new-password", at("/new-password", 422));
    visits.put("GET /account", at("/account", 200));
    visits.put("POST /account/name", at("/account/name", 422));
    visits.put("POST /account/password", at("/account/password", 422));
    visits.put("POST /account/tokens", at("/account/tokens", 422));
    visits.put(
        "POST /account/tokens/{number}/revocation", at("/account/tokens/99/revocation", 404));
    visits.put("POST /account/sessions/{number}/end", at("/account/sessions/99/end", 303));
    visits.put("GET /people", at("/people", 200));
    visits.put("POST /people/invitations", at("/people/invitations", 422));
    visits.put(
        "POST /people/invitations/{number}/withdrawal",
        at("/people/invitations/99/withdrawal", 404));
    visits.put("POST /people/{account}/role", at("/people/99/role", 404));
    visits.put("POST /people/{account}/link", at("/people/99/link", 404));
    visits.put("POST /people/{account}/deactivation", at("/people/99/deactivation", 404));
    visits.put("POST /people/{account}/activation", at("/people/99/activation", 404));
    visits.put("GET /audit", at("/audit?by=Priya+Raman", 200));
    visits.put("GET /audit.csv", at("/audit.csv", 200));
    visits.put("GET /rules", new Visit("/rules", Map.of(), 200));
    visits.put("GET /rules/{id}", new Visit("/rules/agentless-blame", Map.of(), 200));
    visits.put("GET /find", at("/find?q=checkout&at=" + incident.replaceAll(".*/", ""), 200));
    visits.put("GET /incidents/{id}/mentions", at(incident + "/mentions?q=mar", 200));
    visits.put("GET /incidents/{id}/images", at(incident + "/images", 200));
    visits.put("POST /incidents/{id}/images", at(mine + "/images", 422));
    visits.put("GET /incidents/{id}/images/{sha}", at(incident + "/images/0a", 404));
    return visits;
  }

  private void courseVisits(Map<String, Visit> visits, String mine) {
    String base = "/incidents/{id}";
    visits.put("GET " + base + "/course", new Visit(incident + "/course", Map.of(), 200));
    visits.put(
        "GET " + base + "/course/changes", new Visit(incident + "/course/changes", Map.of(), 404));
    Map<String, Integer> steps =
        Map.ofEntries(
            Map.entry("people", 303),
            Map.entry("request", 303),
            Map.entry("waiver", 422),
            Map.entry("coverage", 422),
            Map.entry("postmortem/submission", 409),
            Map.entry("postmortem/approval", 409),
            Map.entry("postmortem/return", 409),
            Map.entry("postmortem/publication", 422),
            Map.entry("postmortem/closure", 409),
            Map.entry("postmortem/reopening", 409),
            Map.entry("comments", 422));
    steps.forEach((step, status) ->
        visits.put("POST " + base + "/" + step, new Visit(mine + "/" + step, Map.of(), status)));
    visits.put(
        "POST " + base + "/waiver/withdrawal",
        new Visit(mine + "/waiver/withdrawal", Map.of(), 409));
    visits.put(
        "POST " + base + "/coverage/{other}/removal",
        new Visit(mine + "/coverage/INC-1999-001/removal", Map.of(), 303));
    visits.put(
        "POST " + base + "/actions/{action}/{turn}",
        new Visit(mine + "/actions/A9/acceptance", Map.of(), 404));
    visits.put(
        "POST " + base + "/actions/{action}/ticket",
        new Visit(mine + "/actions/A9/ticket", Map.of(), 404));
    visits.put("GET /actions", new Visit("/actions?by=owner&show=all", Map.of(), 200));
    visits.put("GET /actions.csv", new Visit("/actions.csv", Map.of(), 200));
    visits.put("GET /actions/mine", new Visit("/actions/mine", Map.of(), 200));
    visits.put("POST /actions/mine/feed", new Visit("/actions/mine/feed", Map.of(), 200));
    visits.put(
        "POST /actions/mine/feed/revocation",
        new Visit("/actions/mine/feed/revocation", Map.of(), 303));
    visits.put("POST /actions/changes", new Visit("/actions/changes", Map.of(), 422));
    visits.put("POST /actions/sheet", new Visit("/actions/sheet", Map.of(), 422));
    visits.put("GET /feeds/{key}/actions.ics", new Visit("/feeds/none/actions.ics", Map.of(), 404));
    visits.put(
        "GET /feeds/{key}/actions.atom", new Visit("/feeds/none/actions.atom", Map.of(), 404));
    visits.put("GET " + base + "/actions", new Visit(incident + "/actions", Map.of(), 200));
    visits.put(
        "GET " + base + "/actions/{action}", new Visit(incident + "/actions/A9", Map.of(), 404));
    for (String step : new String[] {"workarounds", "recurrence", "recurrence/denial"}) {
      visits.put(
          "POST " + base + "/actions/" + step, new Visit(mine + "/actions/" + step, Map.of(), 422));
    }
    visits.put(
        "POST " + base + "/actions/workarounds/{number}/removal",
        new Visit(mine + "/actions/workarounds/9/removal", Map.of(), 404));
    visits.put("GET " + base + "/comments", new Visit(incident + "/comments", Map.of(), 200));
    for (String step : new String[] {"replies", "text", "removal", "resolution", "reopening"}) {
      visits.put(
          "POST " + base + "/comments/{comment}/" + step,
          new Visit(mine + "/comments/C9/" + step, Map.of(), 404));
    }
    visits.put("GET /policy", new Visit("/policy", Map.of(), 200));
    visits.put("GET /waivers", new Visit("/waivers", Map.of(), 200));
    visits.put("GET /services", new Visit("/services", Map.of(), 200));
    visits.put("GET /batches", new Visit("/batches", Map.of(), 200));
    visits.put("POST /batches", new Visit("/batches", Map.of(), 422));
    templates(visits, mine);
  }

  private static void templates(Map<String, Visit> visits, String mine) {
    String text = "name: routes\n\n## Summary\nTwo sentences.\n";
    visits.put("GET /templates", new Visit("/templates", Map.of(), 200));
    visits.put(
        "POST /templates", new Visit("/templates", Map.of("text", text, "version", "0"), 303));
    visits.put("GET /templates/new", new Visit("/templates/new", Map.of(), 200));
    visits.put(
        "POST /templates/usual",
        new Visit("/templates/usual", Map.of("kind", "outage", "template", "full"), 303));
    visits.put("GET /templates/{name}", new Visit("/templates/routes", Map.of(), 200));
    visits.put("GET /templates/{name}/text", new Visit("/templates/routes/text", Map.of(), 200));
    visits.put(
        "POST /templates/{name}/text",
        new Visit(
            "/templates/routes/text", Map.of("text", text + "\n## Cost\n", "version", "1"), 303));
    visits.put(
        "GET /templates/{name}/versions", new Visit("/templates/routes/versions", Map.of(), 200));
    visits.put(
        "POST /templates/{name}/versions/{number}/restoration",
        new Visit("/templates/routes/versions/1/restoration", Map.of("version", "2"), 303));
    visits.put(
        "POST /templates/{name}/retirement",
        new Visit("/templates/routes/retirement", Map.of(), 303));
    visits.put(
        "POST /templates/{name}/return", new Visit("/templates/routes/return", Map.of(), 303));
    visits.put("GET /incidents/{id}/template", new Visit(mine + "/template", Map.of(), 200));
    visits.put(
        "POST /incidents/{id}/template",
        new Visit(mine + "/template", Map.of("template", "full"), 303));
    visits.put(
        "POST /incidents/{id}/template/acceptance",
        new Visit(mine + "/template/acceptance", Map.of("version", "9"), 409));
    visits.put(
        "POST /incidents/{id}/template/refusal",
        new Visit(mine + "/template/refusal", Map.of("version", "9"), 409));
    visits.put("GET /handbook", new Visit("/handbook", Map.of(), 200));
    visits.put("GET /handbook/{chapter}", new Visit("/handbook/why", Map.of(), 200));
    visits.put("GET /practice", new Visit("/practice", Map.of(), 200));
    visits.put("POST /practice", new Visit("/practice", Map.of(), 303));
    visits.put("GET /incidents/{id}/practice", new Visit(mine + "/practice", Map.of(), 404));
  }

  @TestFactory
  Stream<DynamicTest> eachRouteAnswersAsItShould() {
    Map<String, Visit> visits = visits();
    List<String> table =
        RunningServer.shared().bean(Routes.class).table().stream()
            .map(route -> route.method() + " " + route.pattern().getPatternString())
            .toList();
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "each route is visited",
                () -> assertThat(visits.keySet()).containsExactlyInAnyOrderElementsOf(table))),
        visits.entrySet().stream()
            .map(visit ->
                DynamicTest.dynamicTest(
                    visit.getKey(), () -> visit(visit.getKey(), visit.getValue()))));
  }

  private void visit(String route, Visit visit) {
    // Signing out ends a session, so this one walks under its own.
    Client client =
        route.equals("POST /sign-out") ? Client.ofShared(RunningServer.FACILITATOR) : this.client;
    HttpResponse<String> answer =
        route.startsWith("POST")
            ? client.post(visit.path(), visit.form())
            : route.endsWith("/live") ? client.head(visit.path()) : client.get(visit.path());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(visit.status());
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      soundPage(answer.body());
    }
  }

  /// What holds for every page, whatever it shows.
  static void soundPage(String page) {
    assertThat(page).contains("<html lang=\"en\"", "<main ", "</html>");
    assertThat(
            Pattern.compile("<h1[ >]")
                .matcher(page.replaceAll("(?s)<article.*</article>", ""))
                .results()
                .count())
        .as("one first heading")
        .isEqualTo(1);
    assertThat(INLINE.matcher(page).results().map(m -> m.group()).toList())
        .as("nothing inline that the policy forbids")
        .isEmpty();
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(ids).as("ids are used once").doesNotHaveDuplicates();
  }

  @Test
  void readsWithHeadAsWithGet() {
    var answer =
        client.send(
            client
                .request("/incidents")
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void saysWhenAnAddressCannotBeUsedLikeThat() {
    assertThat(client.post("/incidents/new", Map.of()).statusCode()).isEqualTo(405);
    assertThat(client.get(incident + "/milestones/acceptance").statusCode()).isEqualTo(404);
    assertThat(client.get("/no/such/page").statusCode()).isEqualTo(404);
    soundPage(client.get("/no/such/page").body());
  }

  @Test
  void routesAreNouns() {
    assertThat(RunningServer.shared().bean(Routes.class).table())
        .allSatisfy(route ->
            assertThat(route.pattern().getPatternString())
                .doesNotContainPattern("/(edit|delete|create|update|save|set|add|remove)\\b"));
    assertThat(RunningServer.shared().bean(Routes.class).table())
        .allMatch(r -> r.method().equals(HttpMethod.GET) || r.method().equals(HttpMethod.POST));
  }
}
