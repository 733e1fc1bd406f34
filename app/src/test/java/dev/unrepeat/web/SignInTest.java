package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.DoorStep;
import dev.unrepeat.RunningServer;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Links;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How people get in, and how nobody else does, over real HTTP.
class SignInTest {
  private static final String GOOD = RunningServer.PASSWORD;

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client nobody;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    nobody = Client.anonymous(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static Account account(String address) {
    return server.bean(Accounts.class).find(address).orElseThrow();
  }

  private static Viewer administrator() {
    return new Viewer("Priya Raman", RunningServer.ADMINISTRATOR, Role.ADMINISTRATOR);
  }

  private static String invite(String address, Role role) {
    return server.bean(Links.class).invite(administrator(), address, role);
  }

  @Test
  void theFirstAccountIsMadeByALinkThatWorksOnce(@TempDir Path fresh) {
    try (RunningServer empty = RunningServer.startEmpty(fresh)) {
      Client first = Client.anonymous(empty);
      assertThat(first.get("/sign-in").body()).contains("Nobody has an account yet");
      String key = empty.bean(Links.class).setup().orElseThrow();
      String again = empty.bean(Links.class).setup().orElseThrow();
      assertThat(again).as("told once more").isEqualTo(key);
      assertThat(first.get("/links/" + key).statusCode()).isEqualTo(200);
      Map<String, String> form =
          Map.of(
              "name",
              "Priya Raman",
              "address",
              "Priya@Tidewater.example",
              "password",
              GOOD,
              "again",
              GOOD);
      HttpResponse<String> made = first.post("/links/" + again, form);
      assertThat(made.statusCode()).isEqualTo(303);
      assertThat(made.headers().allValues("Set-Cookie"))
          .anyMatch(cookie ->
              cookie.startsWith("session=")
                  && cookie.contains("HttpOnly")
                  && cookie.contains("SameSite=Lax"));
      assertThat(first.post("/links/" + again, form).statusCode()).isEqualTo(404);
      assertThat(empty.bean(Links.class).setup()).isEmpty();
      assertThat(empty.bean(Accounts.class).find("priya@tidewater.example"))
          .hasValueSatisfying(a -> assertThat(a.role()).isEqualTo(Role.ADMINISTRATOR));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "aaaaaaaaaaaaaa", "Password2026!!", "kim@tidewater.example"})
  void aPasswordThatIsEasilyGuessedIsRefused(String password) {
    String key = invite("kim@tidewater.example", Role.VIEWER);
    HttpResponse<String> answer =
        nobody.post(
            "/links/" + key, Map.of("name", "Kim", "password", password, "again", password));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("data-refusal").doesNotContain("value=\"" + password);
    assertThat(server.bean(Accounts.class).find("kim@tidewater.example")).isEmpty();
  }

  @Test
  void twoPeopleCannotBeCalledTheSame() {
    String key = invite("other@tidewater.example", Role.VIEWER);
    HttpResponse<String> answer =
        nobody.post(
            "/links/" + key, Map.of("name", "ines  OKAFOR", "password", GOOD, "again", GOOD));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("tells the two of you apart");
  }

  @Test
  void anInvitationGivesItsOwnRoleToItsOwnAddress() {
    String key = invite("new@tidewater.example", Role.AUTHOR);
    nobody.post(
        "/links/" + key,
        Map.of(
            "name",
            "New Person",
            "address",
            "evil@elsewhere.example",
            "role",
            "administrator",
            "password",
            GOOD,
            "again",
            GOOD));
    assertThat(account("new@tidewater.example").role()).isEqualTo(Role.AUTHOR);
    assertThat(server.bean(Accounts.class).find("evil@elsewhere.example")).isEmpty();
  }

  @Test
  void wrongPasswordsAnswerAlikeAndThenHaveToWait() {
    for (String address : List.of("ravi@tidewater.example", "ghost@tidewater.example")) {
      if (address.startsWith("ravi")) {
        join(address, "Ravi Menon");
      }
      String wrong = "";
      for (int tries = 0; tries < 5; tries++) {
        HttpResponse<String> answer = signIn(address, "not the password");
        assertThat(answer.statusCode()).isEqualTo(422);
        wrong = answer.body();
      }
      assertThat(wrong).contains("do not belong together");
      assertThat(signIn(address, GOOD).body())
          .as("even the right one waits")
          .contains("Too many wrong passwords");
    }
  }

  private static void join(String address, String name) {
    server.bean(Links.class).join(invite(address, Role.AUTHOR), name, "", GOOD);
  }

  private static HttpResponse<String> signIn(String address, String password) {
    return nobody.post("/sign-in", Map.of("address", address, "password", password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "evil",
        "/sign-out",
        "/\nx",
        "javascript:alert(1)"
      })
  void leadsNowhereElseAfterwards(String then) {
    HttpResponse<String> answer =
        nobody.post(
            "/sign-in", Map.of("address", RunningServer.STRANGER, "password", GOOD, "then", then));
    assertThat(Client.place(answer)).isEqualTo("/incidents");
  }

  @Test
  void leadsToWhereOneWantedToGo() {
    assertThat(Client.place(nobody.get("/incidents?q=checkout")))
        .isEqualTo("/sign-in?then=%2Fincidents%3Fq%3Dcheckout");
    HttpResponse<String> answer =
        nobody.post(
            "/sign-in",
            Map.of(
                "address",
                RunningServer.STRANGER,
                "password",
                GOOD,
                "then",
                "/incidents?q=checkout"));
    assertThat(Client.place(answer)).isEqualTo("/incidents?q=checkout");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    Client ines = of(RunningServer.AUTHOR);
    HttpResponse<String> answer =
        ines.post("/account/name", Map.of("name", "Somebody", "_csrf", "forged"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("grown old");
    assertThat(account(RunningServer.AUTHOR).name()).isEqualTo("Ines Okafor");
  }

  @Test
  void aSessionHasAFreshKeyAfterTheDoor() {
    RunningServer.Visit before = DoorStep.stranger(server.address());
    Client visitor = new Client(server, before);
    HttpResponse<String> answer =
        visitor.post("/sign-in", Map.of("address", RunningServer.STRANGER, "password", GOOD));
    assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(c -> c.startsWith("session="));
    assertThat(visitor.get("/account").statusCode()).as("the old cookies").isEqualTo(303);
  }

  @Test
  void aRoleHoldsFromTheNextRequestOnAndADeactivatedAccountIsOut() {
    join("lee@tidewater.example", "Lee");
    Client lee = of("lee@tidewater.example");
    assertThat(lee.get("/incidents/new").statusCode()).isEqualTo(200);
    Client priya = of(RunningServer.ADMINISTRATOR);
    String place = "/people/" + account("lee@tidewater.example").id();
    priya.post(place + "/role", Map.of("role", "viewer"));
    assertThat(lee.get("/incidents/new").statusCode()).isEqualTo(403);
    assertThat(lee.get("/incidents").body()).doesNotContain("href=\"/people\"");
    String token = server.token("lee@tidewater.example", ApiToken.Scope.WRITE);
    assertThat(lint(token)).isEqualTo(200);
    priya.post(place + "/deactivation", Map.of());
    assertThat(lee.get("/incidents").statusCode()).isEqualTo(303);
    assertThat(lint(token)).isEqualTo(401);
    assertThat(signIn("lee@tidewater.example", GOOD).statusCode()).isEqualTo(422);
    priya.post(place + "/activation", Map.of());
    assertThat(signIn("lee@tidewater.example", GOOD).statusCode()).isEqualTo(303);
    assertThat(priya.get("/audit").body())
        .contains("changed a role", "deactivated an account", "activated an account");
    assertThat(priya.get("/audit.csv").body()).contains("Priya Raman,deactivated an account");
  }

  @Test
  void invitingAgainSaysThatTheFirstLinkIsAtAnEnd() {
    Client priya = of(RunningServer.ADMINISTRATOR);
    Map<String, String> twice = Map.of("address", "twice@tidewater.example", "role", "author");
    String ended = "The link of the invitation before it opens nothing any more.";
    assertThat(priya.post("/people/invitations", twice).body())
        .contains("Here is the link for twice@tidewater.example.", "Yes, deactivate")
        .doesNotContain(ended);
    assertThat(priya.post("/people/invitations", twice).body()).contains(ended);
  }

  @Test
  void theLastAdministratorStays() {
    Client priya = of(RunningServer.ADMINISTRATOR);
    String place = "/people/" + account(RunningServer.ADMINISTRATOR).id();
    assertThat(priya.post(place + "/deactivation", Map.of()).body()).contains("last administrator");
    assertThat(priya.post(place + "/role", Map.of("role", "viewer")).body())
        .contains("last administrator");
    assertThat(account(RunningServer.ADMINISTRATOR).role()).isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  void aNewPasswordSignsOtherDevicesOut() {
    join("two@tidewater.example", "Two Devices");
    Client here = of("two@tidewater.example");
    Client there =
        new Client(server, DoorStep.signIn(server.address(), "two@tidewater.example", GOOD));
    Map<String, String> form =
        Map.of("present", GOOD, "wanted", "quite another one", "again", "quite another one");
    assertThat(here.post("/account/password", form).statusCode()).isEqualTo(303);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(there.get("/account").statusCode()).isEqualTo(303);
    assertThat(here.post("/account/password", form).body()).contains("not your present password");
  }

  @Test
  void aTokenIsToldOnceAndReadsOnlyWhereItMayOnlyRead() {
    Client ines = of(RunningServer.AUTHOR);
    String page =
        ines.post("/account/tokens", Map.of("name", "pipeline", "scope", "read", "life", "30"))
            .body();
    String token = page.replaceFirst("(?s).*(unrepeat_[\\w-]{43}).*", "$1");
    assertThat(token).hasSize("unrepeat_".length() + 43);
    assertThat(ines.get("/account").body()).contains("pipeline").doesNotContain(token);
    assertThat(lint(token)).as("linting changes nothing").isEqualTo(200);
    assertThat(lint(token + "x")).isEqualTo(401);
    assertThat(lint("")).isEqualTo(401);
    HttpResponse<String> pages =
        nobody.send(nobody.request("/incidents", "Authorization", "Bearer " + token).GET());
    assertThat(pages.statusCode()).as("a token opens the API alone").isEqualTo(303);
  }

  private static int lint(String token) {
    return nobody
        .send(
            nobody
                .request(
                    "/api/v1/lint",
                    "Authorization",
                    "Bearer " + token,
                    "Content-Type",
                    "text/markdown")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("# x\n")))
        .statusCode();
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    join("out@tidewater.example", "Out Going");
    Client out = of("out@tidewater.example");
    assertThat(Client.place(out.post("/sign-out", Map.of()))).startsWith("/sign-in");
    assertThat(out.get("/incidents").statusCode()).isEqualTo(303);
  }

  @Test
  void theDoorOfTheDemoIsShutElsewhere() {
    HttpResponse<String> answer =
        nobody.post("/sign-in/as", Map.of("address", RunningServer.ADMINISTRATOR));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void whoKnocksInHasteHasToWait(@TempDir Path quiet) {
    try (RunningServer calm = RunningServer.startWith(quiet)) {
      Client hasty = Client.anonymous(calm);
      int status = 0;
      for (int tries = 0; tries < 400 && status != 429; tries++) {
        status = hasty.post("/sign-in", Map.of("address", "a" + tries + "@b.example")).statusCode();
      }
      assertThat(status).isEqualTo(429);
      assertThat(hasty.get("/sign-in").statusCode()).as("looking is free").isEqualTo(200);
    }
  }

  @Test
  void aRestartSignsNobodyOut(@TempDir Path kept) {
    RunningServer first = RunningServer.start(kept);
    RunningServer.Visit visit = first.visit(RunningServer.AUTHOR);
    first.close();
    try (RunningServer second = RunningServer.start(kept)) {
      assertThat(new Client(second, visit).get("/account").body()).contains("Ines Okafor");
    }
  }
}
