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
    visits.put("GET /", at("/", 303));
    visits.put("GET /health", at("/health", 200));
    visits.put("GET /health/live", at("/health/live", 200));
    visits.put("GET /health/ready", at("/health/ready", 200));
    visits.put("GET /prometheus", at("/prometheus", 404));
    visits.put("GET /static/{fingerprint}/{*name}", at("/static/0/favicon.svg", 200));
    visits.put("POST /theme", new Visit("/theme", Map.of("theme", "light"), 303));
    visits.put("GET /incidents", at("/incidents?q=checkout", 200));
    visits.put("POST /incidents", new Visit("/incidents", Map.of("text", "14:00 x"), 422));
    visits.put("GET /incidents/new", at("/incidents/new", 200));
    visits.put("GET /incidents/{id}", at(incident, 200));
    visits.put("GET /incidents/{id}/facts", at(incident + "/facts", 200));
    visits.put(
        "POST /incidents/{id}/facts",
        new Visit(mine + "/facts", Map.of("title", "Walked twice", "version", "99"), 303));
    visits.put("GET /incidents/{id}/answers", at(incident + "/answers", 200));
    visits.put(
        "POST /incidents/{id}/answers", new Visit(mine + "/answers", Map.of("zone", "UTC"), 422));
    visits.put("GET /incidents/{id}/events", at(incident + "/events", 200));
    visits.put(
        "POST /incidents/{id}/events",
        new Visit(mine + "/events", Map.of("text", "14:05 — x", "zone", "UTC"), 303));
    visits.put("GET /incidents/{id}/events/new", at(incident + "/events/new", 200));
    visits.put("GET /incidents/{id}/events/{event}", at(incident + "/events/E3", 200));
    visits.put(
        "POST /incidents/{id}/events/{event}",
        new Visit(mine + "/events/E1", Map.of("text", ""), 422));
    String telling = "POST /incidents/{id}/events/{event}/tellings/{telling}";
    visits.put(telling + "/confirmation", at(mine + "/events/E1/tellings/E2/confirmation", 404));
    visits.put(telling + "/removal", at(mine + "/events/E1/tellings/E2/removal", 404));
    visits.put("POST /incidents/{id}/events/{event}/group", at(mine + "/events/E1/group", 422));
    visits.put("POST /incidents/{id}/clocks/{source}", at(mine + "/clocks/slack", 404));
    visits.put(
        "POST /incidents/{id}/clocks/{source}/removal", at(mine + "/clocks/slack/removal", 404));
    visits.put(
        "POST /incidents/{id}/milestones/acceptance", at(mine + "/milestones/acceptance", 303));
    visits.put(
        "GET /incidents/{id}/milestones/{kind}",
        at(incident + "/milestones/mitigation-started", 200));
    visits.put(
        "POST /incidents/{id}/milestones/{kind}",
        new Visit(mine + "/milestones/declared", Map.of("from", "time"), 422));
    visits.put(
        "POST /incidents/{id}/milestones/{kind}/acceptance",
        at(mine + "/milestones/detected/acceptance", 303));
    visits.put(
        "POST /incidents/{id}/milestones/{kind}/removal",
        at(mine + "/milestones/detected/removal", 303));
    visits.put("POST /incidents/{id}/evidence", at(mine + "/evidence", 422));
    visits.put(
        "GET /incidents/{id}/evidence/{evidence}",
        at(incident + "/evidence/V1?path=checkout.log&line=258", 200));
    visits.put(
        "GET /incidents/{id}/evidence/{evidence}/content",
        at(incident + "/evidence/V1/content?path=checkout.log", 200));
    visits.put("GET /incidents/{id}/postmortem", at(incident + "/postmortem", 200));
    visits.put("GET /incidents/{id}/postmortem.md", at(incident + "/postmortem.md", 200));
    visits.put(
        "GET /incidents/{id}/postmortem/markdown", at(incident + "/postmortem/markdown", 200));
    visits.put("GET /incidents/{id}/writing", at(incident + "/writing", 200));
    visits.put(
        "GET /incidents/{id}/writing/part",
        at(incident + "/writing/part?part=section%20Summary", 200));
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
    visits.put("GET /incidents/{id}/causes", at(incident + "/causes", 200));
    visits.put("GET /incidents/{id}/causes/{file}", at(incident + "/causes/whys.svg", 200));
    visits.put(
        "POST /incidents/{id}/causes/factors",
        new Visit(mine + "/causes/factors", Map.of("statement", "x"), 303));
    visits.put(
        "POST /incidents/{id}/causes/order",
        new Visit(mine + "/causes/order", Map.of("factor", "F1", "step", "up"), 303));
    visits.put("GET /incidents/{id}/live", at(incident + "/live", 200));
    visits.put("GET /incidents/{id}/history", at(incident + "/history", 200));
    visits.put(
        "POST /incidents/{id}/history/lines/{line}/restoration",
        at(mine + "/history/lines/0/restoration", 404));
    visits.put(
        "POST /incidents/{id}/history/{version}/reversal",
        at(mine + "/history/99999/reversal", 409));
    visits.put("GET /incidents/{id}/score", at(incident + "/score", 200));
    visits.put(
        "POST /incidents/{id}/score/answers",
        new Visit(mine + "/score/answers", Map.of("says-shared", "no"), 303));
    visits.put(
        "POST /incidents/{id}/score/{criterion}/overruling",
        new Visit(mine + "/score/impact/overruling", Map.of("level-impact", "3"), 422));
    visits.put(
        "POST /incidents/{id}/score/{criterion}/withdrawal",
        at(mine + "/score/impact/withdrawal", 303));
    courseVisits(visits, mine);
    FurtherVisits.add(visits, incident, mine);
    visits.put("POST /sign-in/passkey/options", at("/sign-in/passkey/options", 422));
    visits.put("POST /sign-in/passkey", at("/sign-in/passkey", 422));
    visits.put("POST /account/passkeys/options", at("/account/passkeys/options", 422));
    visits.put("POST /account/passkeys", at("/account/passkeys", 422));
    visits.put(
        "POST /account/passkeys/{number}/removal", at("/account/passkeys/99999/removal", 404));
    visits.put("GET /findings", at("/findings", 200));
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
    visits.put("GET /settings", at("/settings", 200));
    visits.put("GET /people", at("/people", 200));
    visits.put("POST /people/invitations", at("/people/invitations", 422));
    visits.put(
        "POST /people/invitations/{number}/withdrawal",
        at("/people/invitations/99/withdrawal", 404));
    visits.put("POST /people/{account}/role", at("/people/99/role", 404));
    visits.put("POST /people/{account}/link", at("/people/99/link", 404));
    visits.put("POST /people/{account}/deactivation", at("/people/99/deactivation", 404));
    visits.put("POST /people/{account}/activation", at("/people/99/activation", 404));
    webhooks(visits);
    visits.put("GET /incidents/{id}/removal", at(mine + "/removal", 200));
    visits.put("POST /incidents/{id}/removal", at("/incidents/INC-1999-001/removal", 404));
    visits.put("GET /imports", at("/imports", 200));
    visits.put("POST /imports", at("/imports", 422));
    visits.put("GET /imports/{number}", at("/imports/99999", 404));
    visits.put("GET /removals", at("/removals", 200));
    visits.put("POST /removals/{id}/restoration", at("/removals/INC-1999-001/restoration", 404));
    visits.put("GET /audit", at("/audit?by=Priya+Raman", 200));
    visits.put("GET /audit.csv", at("/audit.csv", 200));
    visits.put("GET /rules", at("/rules", 200));
    visits.put("GET /rules/{id}", at("/rules/agentless-blame", 200));
    visits.put("GET /find", at("/find?q=checkout&at=" + incident.replaceAll(".*/", ""), 200));
    visits.put("GET /incidents/{id}/mentions", at(incident + "/mentions?q=mar", 200));
    visits.put("GET /incidents/{id}/images", at(incident + "/images", 200));
    visits.put("POST /incidents/{id}/images", at(mine + "/images", 422));
    visits.put("GET /incidents/{id}/images/{sha}", at(incident + "/images/0a", 404));
    return visits;
  }

  private void courseVisits(Map<String, Visit> visits, String mine) {
    String base = "/incidents/{id}";
    visits.put("GET " + base + "/course", at(incident + "/course", 200));
    visits.put("GET " + base + "/course/changes", at(incident + "/course/changes", 404));
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
    visits.put("POST " + base + "/waiver/withdrawal", at(mine + "/waiver/withdrawal", 409));
    visits.put(
        "POST " + base + "/coverage/{other}/removal",
        at(mine + "/coverage/INC-1999-001/removal", 303));
    for (Map.Entry<String, String> one : ActionVisits.TABLE) {
      String[] visit = one.getValue().split(" ");
      visits.put(one.getKey(), at(visit[0].replace("{mine}", mine), Integer.parseInt(visit[1])));
    }
    visits.put("GET " + base + "/comments", at(incident + "/comments", 200));
    for (String step : new String[] {"replies", "text", "removal", "resolution", "reopening"}) {
      visits.put(
          "POST " + base + "/comments/{comment}/" + step, at(mine + "/comments/C9/" + step, 404));
    }
    templates(visits, mine);
  }

  private static void webhooks(Map<String, Visit> visits) {
    visits.put("GET /webhooks", at("/webhooks", 200));
    visits.put("POST /webhooks", at("/webhooks", 422));
    visits.put("GET /webhooks/{number}", at("/webhooks/99", 404));
    for (String part : List.of("", "/secret", "/test", "/removal")) {
      visits.put("POST /webhooks/{number}" + part, at("/webhooks/99" + part, 404));
    }
    visits.put("POST /outbox/{number}/replay", at("/outbox/99999/replay", 404));
    visits.put("POST /outbox/replay", at("/outbox/replay", 303));
  }

  private static void templates(Map<String, Visit> visits, String mine) {
    String text = "name: routes\n\n## Summary\nTwo sentences.\n";
    visits.put("GET /templates", at("/templates", 200));
    visits.put(
        "POST /templates", new Visit("/templates", Map.of("text", text, "version", "0"), 303));
    visits.put("GET /templates/new", at("/templates/new", 200));
    visits.put(
        "POST /templates/usual",
        new Visit("/templates/usual", Map.of("kind", "outage", "template", "full"), 303));
    visits.put("GET /templates/{name}", at("/templates/routes", 200));
    visits.put("GET /templates/{name}/text", at("/templates/routes/text", 200));
    visits.put(
        "POST /templates/{name}/text",
        new Visit(
            "/templates/routes/text", Map.of("text", text + "\n## Cost\n", "version", "1"), 303));
    visits.put("GET /templates/{name}/versions", at("/templates/routes/versions", 200));
    visits.put(
        "POST /templates/{name}/versions/{number}/restoration",
        new Visit("/templates/routes/versions/1/restoration", Map.of("version", "2"), 303));
    visits.put("POST /templates/{name}/retirement", at("/templates/routes/retirement", 303));
    visits.put("POST /templates/{name}/return", at("/templates/routes/return", 303));
    visits.put("GET /incidents/{id}/template", at(mine + "/template", 200));
    visits.put(
        "POST /incidents/{id}/template",
        new Visit(mine + "/template", Map.of("template", "full"), 303));
    visits.put(
        "POST /incidents/{id}/template/acceptance",
        new Visit(mine + "/template/acceptance", Map.of("version", "9"), 409));
    visits.put(
        "POST /incidents/{id}/template/refusal",
        new Visit(mine + "/template/refusal", Map.of("version", "9"), 409));
    visits.put("GET /handbook", at("/handbook", 200));
    visits.put("GET /handbook/{chapter}", at("/handbook/why", 200));
    visits.put("GET /practice", at("/practice", 200));
    visits.put("POST /practice", at("/practice", 303));
    visits.put("GET /incidents/{id}/practice", at(mine + "/practice", 404));
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
    boolean part = route.equals("GET /incidents/alike"); // a page puts it in
    if (!part && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
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
