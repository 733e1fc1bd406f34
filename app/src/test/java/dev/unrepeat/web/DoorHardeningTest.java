package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.DoorStep;
import dev.unrepeat.RunningServer;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Links;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an attacker tries at the door of a server that is open to the Internet, over real HTTP.
class DoorHardeningTest {
  private static final String PUBLIC = "https://postmortems.example.com";

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client nobody;

  @BeforeAll
  static void start() {
    server = RunningServer.startAnd(folder, "--unrepeat.url=" + PUBLIC);
    nobody = Client.anonymous(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Viewer priya() {
    return new Viewer("Priya Raman", RunningServer.ADMINISTRATOR, Role.ADMINISTRATOR);
  }

  private static String join(String address, String name) {
    Links links = server.bean(Links.class);
    links.join(links.invite(priya(), address, Role.AUTHOR), name, "", RunningServer.PASSWORD);
    return address;
  }

  private static AccountId account(String address) {
    return server.bean(Accounts.class).find(address).orElseThrow().id();
  }

  private static long nanos(String path, Map<String, String> form) {
    long start = System.nanoTime();
    nobody.post(path, form);
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 280})
  void theTimeItTakesDoesNotTellWhoHasAnAccount(int length) {
    String password = "wrong".repeat(length).substring(0, length);
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    nanos("/sign-in", Map.of("address", "first@tidewater.example", "password", password));
    for (int person = 0; person < 3; person++) {
      String address =
          join(
              "timed%d.%d@tidewater.example".formatted(length, person),
              "Timed %d %d".formatted(length, person));
      for (int tries = 0; tries < 4; tries++) {
        known.add(nanos("/sign-in", Map.of("address", address, "password", password)));
        unknown.add(
            nanos("/sign-in", Map.of("address", tries + "of" + address, "password", password)));
      }
    }
    // Hashing takes tens of milliseconds; what was left out would take a tenth of it.
    assertThat((double) median(known) / median(unknown)).isBetween(0.4, 2.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/new-password", "/sign-in/link"})
  void neitherDoesAskingForALetter(String path) {
    String address =
        join("letter" + path.replace('/', '.') + "@tidewater.example", "Letter " + path);
    for (String asked : List.of(address, "nobody-at-all@tidewater.example")) {
      assertThat(nanos(path, Map.of("address", asked))).isGreaterThanOrEqualTo(250_000_000L);
    }
  }

  @Test
  void aNewPasswordEndsTheLinksThatSomebodyElseMayHold() {
    String address = join("stolen@tidewater.example", "Stolen Mailbox");
    Links links = server.bean(Links.class);
    String theirs = links.newPassword(priya(), account(address));
    Client own =
        new Client(server, DoorStep.signIn(server.address(), address, RunningServer.PASSWORD));
    assertThat(nobody.get("/links/" + theirs).statusCode()).isEqualTo(200);
    String wanted = "nobody knows this one";
    assertThat(
            own.post(
                    "/account/password",
                    Map.of("present", RunningServer.PASSWORD, "wanted", wanted, "again", wanted))
                .statusCode())
        .isEqualTo(303);
    assertThat(nobody.get("/links/" + theirs).statusCode()).isEqualTo(404);
  }

  @Test
  void aDeactivatedAccountsLinksStayShutWhenItComesBack() {
    String address = join("gone@tidewater.example", "Gone And Back");
    String link = server.bean(Links.class).newPassword(priya(), account(address));
    server.bean(Accounts.class).deactivate(priya(), account(address));
    server.bean(Accounts.class).activate(priya(), account(address));
    assertThat(nobody.get("/links/" + link).statusCode()).isEqualTo(404);
  }

  @Test
  void presentPasswordsAreNotTriedWithoutEnd(@TempDir Path calm) {
    try (RunningServer strict = RunningServer.startWith(calm, "--unrepeat.knocks=8")) {
      Client open = new Client(strict);
      int status = 0;
      for (int tries = 0; tries < 12 && status != 429; tries++) {
        status =
            open.post("/account/password", Map.of("present", "guess " + tries, "wanted", "x"))
                .statusCode();
      }
      assertThat(status).isEqualTo(429);
    }
  }

  @Test
  void whatASenderWritesOfItselfDoesNotMakeItAnother(@TempDir Path calm) {
    try (RunningServer strict =
        RunningServer.startWith(calm, "--unrepeat.knocks=10", "--unrepeat.url=" + PUBLIC)) {
      Client hasty = Client.anonymous(strict);
      int status = 0;
      for (int tries = 0; tries < 20 && status != 429; tries++) {
        // The proxy adds the address of the one behind the comma, within the own network.
        status =
            hasty
                .post(
                    "/sign-in",
                    Map.of("address", "a" + tries + "@b.example"),
                    "X-Forwarded-For",
                    "198.51.100." + tries + ", 10.0.0.5")
                .statusCode();
      }
      assertThat(status).isEqualTo(429);
    }
  }

  @Test
  void cookiesGoByTlsAloneAndNoScriptReadsThem() {
    HttpResponse<String> in =
        nobody.post(
            "/sign-in",
            Map.of("address", RunningServer.VIEWER, "password", RunningServer.PASSWORD));
    List<String> cookies = new ArrayList<>(in.headers().allValues("Set-Cookie"));
    cookies.addAll(nobody.get("/sign-in").headers().allValues("Set-Cookie"));
    assertThat(cookies).anyMatch(one -> one.startsWith("session="));
    assertThat(cookies)
        .allMatch(one -> one.contains("HttpOnly") && one.contains("Secure"))
        .allMatch(one -> one.contains("SameSite=Lax") && one.contains("Path=/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
  void aHeaderMakesNoOtherMethod(String header) {
    Client client = new Client(server);
    assertThat(client.get("/sign-out", header, "POST").statusCode()).isEqualTo(405);
    assertThat(
            client.post("/incidents", Map.of("_method", "DELETE"), header, "DELETE").statusCode())
        .isEqualTo(422);
  }

  @Test
  void noOtherSiteMayReadOrAsk() {
    Client client = new Client(server);
    for (HttpResponse<String> answer :
        List.of(
            client.get("/api/v1/incidents", "Origin", "https://evil.example"),
            client.send(
                client
                    .request(
                        "/api/v1/incidents",
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "POST")
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())))) {
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Server: evil.example",
        "Forwarded: host=evil.example;proto=https",
        "X-Original-URL: /people",
        "X-Rewrite-URL: /people",
        "X-Forwarded-Prefix: //evil.example"
      })
  void noHeaderChangesWhereAnAnswerLeads(String header) {
    String[] pair = header.split(": ");
    HttpResponse<String> answer = nobody.get("/incidents", pair[0], pair[1]);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Client.place(answer)).isEqualTo("/sign-in?then=%2Fincidents");
    assertThat(answer.body()).doesNotContain("evil.example");
  }

  @Test
  void aLinkOfALetterLeadsToTheServersOwnName() {
    String key = server.bean(Links.class).newPassword(priya(), account(RunningServer.STRANGER));
    String shown =
        new Client(server)
            .post(
                "/people/" + account(RunningServer.STRANGER) + "/link",
                Map.of(),
                "X-Forwarded-Host",
                "evil.example")
            .body();
    assertThat(key).isNotEmpty();
    assertThat(shown).contains("/links/").doesNotContain("evil.example");
  }
}
