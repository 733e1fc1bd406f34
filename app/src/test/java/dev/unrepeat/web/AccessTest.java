package dev.unrepeat.web;

import static dev.unrepeat.RunningServer.ADMINISTRATOR;
import static dev.unrepeat.RunningServer.AUTHOR;
import static dev.unrepeat.RunningServer.FACILITATOR;
import static dev.unrepeat.RunningServer.STRANGER;
import static dev.unrepeat.RunningServer.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Walks every route as everybody: one that is not in this table fails.
class AccessTest {
  /// For whom each route is; what is not named here is for viewers when it reads and for authors
  /// when it writes, and a new route must be named on one of the lists.
  private static final List<String> FOR_ANYBODY =
      List.of(
          "GET /health",
          "GET /health/live",
          "GET /health/ready",
          "GET /prometheus",
          "GET /static/{fingerprint}/{*name}",
          "POST /theme",
          "GET /sign-in",
          "POST /sign-in",
          "POST /sign-in/as",
          "POST /sign-in/link",
          "GET /sign-in/single",
          "GET /sign-in/single/return",
          "GET /links/{key}",
          "POST /links/{key}",
          "GET /lists/{key}",
          "POST /lists/{key}",
          "GET /feeds/{key}/actions.ics",
          "GET /feeds/{key}/actions.atom",
          "GET /new-password",
          "POST /new-password",
          "POST /sign-in/passkey/options",
          "POST /sign-in/passkey");

  private static final List<String> FOR_VIEWERS =
      List.of(
          "GET /",
          "GET /incidents",
          "GET /incidents/{id}",
          "GET /incidents/{id}/events",
          "GET /incidents/{id}/evidence/{evidence}",
          "GET /incidents/{id}/evidence/{evidence}/content",
          "GET /incidents/{id}/postmortem",
          "GET /incidents/{id}/postmortem.md",
          "GET /incidents/{id}/postmortem/markdown",
          "GET /incidents/{id}/public-summary",
          "GET /incidents/{id}/public-summary.md",
          "GET /incidents/{id}/export",
          "GET /incidents/{id}/export/{format}",
          "GET /incidents/{id}/causes",
          "GET /incidents/{id}/causes/{file}",
          "GET /incidents/{id}/score",
          "GET /incidents/{id}/course",
          "GET /incidents/{id}/course/changes",
          "POST /incidents/{id}/request",
          "POST /incidents/{id}/postmortem/approval",
          "POST /incidents/{id}/postmortem/return",
          "GET /incidents/{id}/comments",
          "POST /incidents/{id}/comments",
          "POST /incidents/{id}/comments/{comment}/replies",
          "POST /incidents/{id}/comments/{comment}/text",
          "POST /incidents/{id}/comments/{comment}/removal",
          "POST /incidents/{id}/comments/{comment}/resolution",
          "POST /incidents/{id}/comments/{comment}/reopening",
          "GET /metrics",
          "GET /search",
          "GET /patterns",
          "GET /patterns/{pattern}",
          "GET /incidents/{id}/related",
          "GET /export/site.zip",
          "GET /metrics.csv",
          "GET /metrics/review",
          "GET /metrics/review.md",
          "GET /metrics/review.pdf",
          "GET /metrics/review/decisions/{number}",
          "GET /actions/week",
          "GET /actions/week.md",
          "GET /actions",
          "GET /actions.csv",
          "GET /actions/drift",
          "GET /actions/mine",
          "POST /actions/mine/feed",
          "POST /actions/mine/feed/revocation",
          "GET /reminders",
          "POST /reminders/list",
          "GET /incidents/{id}/actions/{action}/rest",
          "POST /incidents/{id}/actions/{action}/rest",
          "POST /incidents/{id}/actions/{action}/rest/end",
          "GET /incidents/{id}/actions",
          "GET /incidents/{id}/actions/{action}",
          "POST /incidents/{id}/actions/{action}/{turn}",
          "GET /templates",
          "GET /templates/{name}",
          "GET /templates/{name}/versions",
          "GET /handbook",
          "GET /handbook/{chapter}",
          "GET /practice",
          "GET /incidents/{id}/meeting",
          "GET /incidents/{id}/meeting/invitation.ics",
          "GET /incidents/{id}/meeting/room",
          "POST /incidents/{id}/meeting/answers",
          "GET /incidents/{id}/interviews",
          "GET /incidents/{id}/interviews/{number}",
          "POST /incidents/{id}/interviews/{number}/text",
          "POST /incidents/{id}/interviews/{number}/agreement",
          "POST /incidents/{id}/interviews/{number}/agreement/withdrawal",
          "POST /incidents/{id}/interviews/{number}/withdrawal",
          "GET /policy",
          "GET /waivers",
          "GET /services",
          "GET /incidents/{id}/history",
          "GET /incidents/{id}/live",
          "POST /sign-out",
          "GET /settings",
          "GET /account",
          "POST /account/name",
          "POST /account/password",
          "POST /account/tokens",
          "POST /account/tokens/{number}/revocation",
          "POST /account/sessions/{number}/end",
          "POST /account/passkeys/options",
          "POST /account/passkeys",
          "POST /account/passkeys/{number}/removal",
          "GET /findings",
          "POST /findings",
          "GET /rules",
          "GET /rules/{id}",
          "GET /find",
          "GET /incidents/{id}/mentions",
          "GET /incidents/{id}/channels",
          "GET /incidents/{id}/collection",
          "GET /incidents/{id}/images",
          "POST /incidents/{id}/images",
          "GET /incidents/{id}/images/{sha}",
          "GET /incidents/{id}/impact");

  /// Authors come as far as the service, so that a stranger to a circle learns nothing by them.
  private static final List<String> FOR_FACILITATORS =
      List.of(
          "POST /templates",
          "GET /templates/new",
          "POST /templates/usual",
          "GET /templates/{name}/text",
          "POST /templates/{name}/text",
          "POST /templates/{name}/versions/{number}/restoration",
          "POST /templates/{name}/retirement",
          "POST /templates/{name}/return",
          "POST /incidents/{id}/public-summary/approval",
          "POST /incidents/{id}/public-summary/withdrawal",
          "POST /incidents/{id}/waiver",
          "POST /incidents/{id}/waiver/withdrawal",
          "POST /incidents/{id}/postmortem/publication",
          "POST /incidents/{id}/wikis/{number}",
          "POST /incidents/{id}/postmortem/closure",
          "POST /incidents/{id}/postmortem/reopening",
          "POST /incidents/{id}/meeting",
          "POST /incidents/{id}/meeting/cancellation",
          "POST /incidents/{id}/meeting/room/item",
          "POST /incidents/{id}/meeting/room/event",
          "POST /incidents/{id}/meeting/commitment",
          "POST /incidents/{id}/meeting/minutes",
          "POST /incidents/{id}/meeting/attendance");

  @TempDir private static Path folder;
  private static RunningServer server;
  private static String open;
  private static String closed;

  @BeforeAll
  static void record() {
    server = RunningServer.start(folder);
    Client ines = of(AUTHOR);
    open = ines.incident("For everybody", "14:02 — alert fired\n14:09 — resolved");
    closed = ines.incident("Of a circle", "14:02 — alert fired\n14:09 — resolved");
    var made = ines.post(closed + "/circle", Map.of("seen", "circle", "people", AUTHOR));
    assertThat(made.statusCode()).isEqualTo(303);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static Map<String, Optional<Role>> table() {
    Map<String, Optional<Role>> table = new LinkedHashMap<>();
    FOR_ANYBODY.forEach(route -> table.put(route, Optional.empty()));
    FOR_VIEWERS.forEach(route -> table.put(route, Optional.of(Role.VIEWER)));
    AuthorRoutes.ALL.forEach(route -> table.put(route, Optional.of(Role.AUTHOR)));
    FOR_FACILITATORS.forEach(route -> table.put(route, Optional.of(Role.FACILITATOR)));
    AdministratorRoutes.ALL.forEach(route -> table.put(route, Optional.of(Role.ADMINISTRATOR)));
    return table;
  }

  private static Map<Role, Client> everybody() {
    Map<Role, Client> clients = new EnumMap<>(Role.class);
    clients.put(Role.VIEWER, of(VIEWER));
    clients.put(Role.AUTHOR, of(AUTHOR));
    clients.put(Role.FACILITATOR, of(FACILITATOR));
    clients.put(Role.ADMINISTRATOR, of(ADMINISTRATOR));
    return clients;
  }

  @Test
  void eachRouteStandsInTheTable() {
    assertThat(table().keySet())
        .containsExactlyInAnyOrderElementsOf(
            server.bean(Routes.class).table().stream()
                .map(route -> route.method() + " " + route.pattern().getPatternString())
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> eachRouteIsForThoseItIsFor() {
    Client nobody = Client.anonymous(server);
    Map<Role, Client> everybody = everybody();
    return table().entrySet().stream()
        .filter(line -> !line.getKey().equals("POST /sign-out"))
        .map(line ->
            DynamicTest.dynamicTest(
                line.getKey(), () -> walk(line.getKey(), line.getValue(), nobody, everybody)));
  }

  /// Whoever may remove an incident shall find one to remove, and leave the others.
  private static String target(String route) {
    return route.equals("POST /incidents/{id}/removal")
        ? of(AUTHOR).incident("Recorded twice", "14:02 — alert fired")
        : open;
  }

  private static void walk(
      String route, Optional<Role> least, Client nobody, Map<Role, Client> everybody) {
    HttpResponse<String> turned = ask(nobody, route, target(route));
    if (least.isEmpty()) {
      assertThat(location(turned)).as("anonymous at " + route).doesNotStartWith("/sign-in?then");
    } else {
      assertThat(turned.statusCode()).as("anonymous at " + route).isEqualTo(303);
      assertThat(location(turned)).startsWith("/sign-in");
      everybody.forEach((role, client) -> {
        int status = ask(client, route, target(route)).statusCode();
        if (role.includes(least.get())) {
          assertThat(status).as(role + " at " + route).isNotEqualTo(403).isLessThan(500);
        } else {
          assertThat(status).as(role + " at " + route).isEqualTo(403);
        }
      });
    }
  }

  @TestFactory
  Stream<DynamicTest> aStrangerToTheCircleFindsNothing() {
    Client stranger = of(STRANGER);
    return table().keySet().stream()
        .filter(route -> route.contains("/incidents/{id}"))
        .map(route ->
            DynamicTest.dynamicTest(
                route,
                () -> {
                  HttpResponse<String> answer = ask(stranger, route, closed);
                  assertThat(answer.statusCode()).isEqualTo(404);
                  assertThat(answer.body()).doesNotContain("Of a circle");
                }));
  }

  @TestFactory
  Stream<DynamicTest> theCircleAndTheAdministratorSeeIt() {
    return Stream.of(AUTHOR, ADMINISTRATOR)
        .map(who ->
            DynamicTest.dynamicTest(
                who,
                () -> {
                  assertThat(of(who).get(closed).body()).contains("Of a circle");
                  assertThat(of(who).get("/incidents").body()).contains("Of a circle");
                }));
  }

  @Test
  void listsAndSearchesTellAStrangerNothing() {
    for (String who : List.of(STRANGER, VIEWER, FACILITATOR)) {
      assertThat(of(who).get("/incidents").body())
          .contains("For everybody")
          .doesNotContain("Of a circle");
      assertThat(of(who).get("/incidents?q=circle").body()).doesNotContain("Of a circle");
      String at = closed.substring(closed.lastIndexOf('/') + 1);
      for (String q : List.of("", "circle", at)) {
        for (String only : List.of("", "&only=list")) {
          assertThat(of(who).get("/find?q=" + q + "&at=" + at + only).body())
              .doesNotContain("Of a circle", closed, "In " + at);
        }
      }
    }
  }

  private static HttpResponse<String> ask(Client client, String route, String incident) {
    String[] words = route.split(" ");
    String path = words[1].replace("/incidents/{id}", incident);
    for (Map.Entry<String, String> name : PathNames.ALL.entrySet()) {
      path = path.replace(name.getKey(), name.getValue());
    }
    if (path.endsWith("/live")) {
      return client.head(path);
    }
    return words[0].equals("POST") ? client.post(path, Map.of()) : client.get(path);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
