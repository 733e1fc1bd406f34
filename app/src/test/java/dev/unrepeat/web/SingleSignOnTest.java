package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.unrepeat.RunningServer;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.AuditEntry;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Audit;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Single sign-on against a real provider, over real HTTP: who comes in, and every lie that is not
/// believed.
class SingleSignOnTest {
  private static final String START = "/sign-in/single";

  @TempDir private static Path folder;
  private static HouseProvider provider;
  private static RunningServer server;

  private final Wanderer browser = new Wanderer(server.address());

  @BeforeAll
  static void start() {
    provider = new HouseProvider();
    server =
        RunningServer.startWith(
            folder,
            "--unrepeat.knocks=100000",
            "--unrepeat.oidc.issuer=" + provider.issuer(),
            "--unrepeat.oidc.client-id=" + HouseProvider.CLIENT,
            "--unrepeat.oidc.client-secret=a secret",
            "--unrepeat.oidc.name=Tidewater",
            "--unrepeat.oidc.domains=tidewater.example, harbour.example");
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @AfterEach
  void honest() {
    provider.honest();
  }

  private static Map<String, Object> person(String name, String address, Object verified) {
    return Map.of("name", name, "email", address, "email_verified", verified);
  }

  private static Account account(String address) {
    return server.bean(Accounts.class).find(address).orElseThrow();
  }

  private static Viewer administrator() {
    return new Viewer("Priya Raman", RunningServer.ADMINISTRATOR, Role.ADMINISTRATOR);
  }

  private static String audit() {
    return server.bean(Audit.class).list(administrator(), AuditEntry.Key.NEWEST, "", 50).toString();
  }

  private void refused(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("data-refusal", sentence, "<h1>Sign in</h1>");
    assertThat(browser.get("/account").statusCode()).as("not signed in").isEqualTo(303);
  }

  @Test
  void theDoorOffersIt() {
    assertThat(browser.get("/sign-in?then=/rules").body())
        .contains("Sign in with Tidewater", "href=\"/sign-in/single?then=%2Frules\"")
        .contains("name=\"password\"");
  }

  @Test
  void asksWithPkceNonceAndStateAndProvesItself() throws Exception {
    provider.next("kim", person("Kim Novak", "kim@tidewater.example", true));
    String question = browser.led(START + "?then=/rules");
    assertThat(question)
        .startsWith(provider.issuer() + "/authorize")
        .contains("response_type=code", "code_challenge_method=S256");
    assertThat(Wanderer.parameter(question, "nonce")).hasSizeGreaterThan(20);
    assertThat(Wanderer.parameter(question, "state")).hasSizeGreaterThan(20);
    HttpResponse<String> in = browser.get(browser.led(question));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).hasValue("/rules");
    String proof = Wanderer.parameter("?" + provider.lastTokenRequest(), "code_verifier");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(proof.getBytes(StandardCharsets.US_ASCII));
    assertThat(Wanderer.parameter(question, "code_challenge"))
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  @Test
  void makesAnAccountOfTheDefaultRoleAndKnowsItAgain() {
    provider.next("noor", person("Noor Haddad", "Noor@Harbour.example", true));
    assertThat(browser.throughProvider(START).statusCode()).isEqualTo(303);
    assertThat(browser.get("/account").body()).contains("noor@harbour.example", "viewer");
    assertThat(account("noor@harbour.example").role()).isEqualTo(Role.VIEWER);
    Account first = account("noor@harbour.example");

    provider.next("noor", person("Another Name", "noor.haddad@harbour.example", true));
    Wanderer later = new Wanderer(server.address());
    later.throughProvider(START);
    assertThat(later.get("/account").body())
        .as("known by the subject, whatever the address became")
        .contains("noor@harbour.example", first.name());
    assertThat(server.bean(Accounts.class).find("noor.haddad@harbour.example")).isEmpty();
    assertThat(audit()).contains("added an account", "linked a single sign-on", provider.issuer());
  }

  @Test
  void givesTheSessionANewKeyAndKeepsItReadable() {
    provider.next("sam", person("Sam Reyes", "sam@tidewater.example", true));
    String question = browser.led(START);
    HttpResponse<String> in = browser.get(browser.led(question));
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("session=") && cookie.contains("HttpOnly"));
    for (int again = 0; again < 3; again++) {
      assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aVerifiedAddressComesIntoTheAccountItHas() {
    provider.next("ines", person("Somebody Else", RunningServer.AUTHOR, true));
    assertThat(browser.throughProvider(START).statusCode()).isEqualTo(303);
    assertThat(browser.get("/account").body()).contains(RunningServer.AUTHOR, "Ines Okafor");
    assertThat(account(RunningServer.AUTHOR).role()).as("stays").isEqualTo(Role.AUTHOR);
  }

  @Test
  void anAddressThatIsNotVerifiedTakesOverNothing() {
    provider.next("mallory", person("Mallory", RunningServer.ADMINISTRATOR, false));
    refused(browser.throughProvider(START), "is verified, so nobody is let in by it");
    provider.next("mallory", Map.of("name", "Mallory", "email", RunningServer.ADMINISTRATOR));
    refused(browser.throughProvider(START), "is verified, so nobody is let in by it");
    provider.next("mallory", person("Mallory", "unknown@tidewater.example", false));
    refused(browser.throughProvider(START), "is verified");
    assertThat(server.bean(Accounts.class).find("unknown@tidewater.example")).isEmpty();
    assertThat(audit()).contains("turned somebody away after single sign-on");
  }

  @Test
  void aNameThatIsTakenGetsTheAddressBehindItAndGivesNoRights() {
    provider.next("priya2", person("PRIYA Raman", "praman@harbour.example", true));
    assertThat(browser.throughProvider(START).statusCode()).isEqualTo(303);
    Account made = account("praman@harbour.example");
    assertThat(made.name()).isEqualTo("PRIYA Raman (praman@harbour.example)");
    assertThat(made.role()).isEqualTo(Role.VIEWER);
    assertThat(browser.get("/people").statusCode()).isEqualTo(403);
  }

  @Test
  void aDomainThatIsNotAllowedStaysOut() {
    provider.next("eve", person("Eve", "eve@elsewhere.example", true));
    refused(
        browser.throughProvider(START),
        "Sign in at Tidewater with an address of tidewater.example or harbour.example");
    provider.next("eve", person("Eve", "eve@tidewater.example.elsewhere.example", true));
    refused(browser.throughProvider(START), "not let in here");
  }

  @Test
  void somebodyWithoutAnAddressIsToldSo() {
    provider.next("nameless", Map.of("name", "Nameless"));
    refused(browser.throughProvider(START), "did not tell your mail address");
  }

  @Test
  void aDeactivatedAccountStaysOut() {
    provider.next("tom", person("Tom Adeyemi", RunningServer.STRANGER, true));
    assertThat(browser.throughProvider(START).statusCode()).isEqualTo(303);
    server.bean(Accounts.class).deactivate(administrator(), account(RunningServer.STRANGER).id());
    assertThat(browser.get("/account").statusCode()).as("its sessions end").isEqualTo(303);
    provider.next("tom", person("Tom Adeyemi", RunningServer.STRANGER, true));
    refused(browser.throughProvider(START), "is deactivated");
    provider.next("tom-again", person("Tom Adeyemi", RunningServer.STRANGER, true));
    refused(browser.throughProvider(START), "is deactivated");
  }

  @Test
  void aTokenForSomebodyElseIsNotBelieved() {
    provider.next(
        "kim",
        Map.of("email", "kim@tidewater.example", "email_verified", true, "aud", "another-client"));
    refused(browser.throughProvider(START), "cannot be trusted");
  }

  @Test
  void aTokenOfAnotherIssuerOrNonceIsNotBelieved() {
    for (Map.Entry<String, Object> lie :
        Map.<String, Object>of("iss", "https://elsewhere.example", "nonce", "of another sign-in")
            .entrySet()) {
      provider.next(
          "kim",
          Map.of(
              "email",
              "kim@tidewater.example",
              "email_verified",
              true,
              lie.getKey(),
              lie.getValue()));
      refused(browser.throughProvider(START), "cannot be trusted");
    }
  }

  @Test
  void aTokenThatHasExpiredIsNotBelieved() {
    long past = Instant.now().minusSeconds(600).getEpochSecond();
    provider.next(
        "kim",
        Map.of(
            "email",
            "kim@tidewater.example",
            "email_verified",
            true,
            "exp",
            past,
            "nbf",
            past - 600,
            "iat",
            past - 600));
    refused(browser.throughProvider(START), "cannot be trusted");
  }

  private JWTClaimsSet claims(String question, UnaryOperator<JWTClaimsSet.Builder> more) {
    Instant now = Instant.now();
    return more.apply(
            new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject("zoe")
                .audience(HouseProvider.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", Wanderer.parameter(question, "nonce"))
                .claim("name", "Zoe Lindt")
                .claim("email", "zoe@tidewater.example")
                .claim("email_verified", true))
        .build();
  }

  @Test
  void anUnsignedTokenIsNotBelieved() {
    String question = browser.led(START);
    provider.unsigned(claims(question, UnaryOperator.identity()));
    refused(browser.get(browser.led(question)), "cannot be trusted");
  }

  @Test
  void aTokenSignedByAnUnknownKeyIsNotBelieved() throws Exception {
    for (String kid : new String[] {"unheard-of", "house"}) {
      String question = browser.led(START);
      provider.forged(claims(question, UnaryOperator.identity()), kid);
      refused(browser.get(browser.led(question)), "cannot be trusted");
    }
  }

  @Test
  void aNewKeyOfTheProviderIsFetched() throws Exception {
    provider.next("kim", person("Kim Novak", "kim@tidewater.example", true));
    browser.throughProvider(START);
    int before = provider.keysFetched();
    Wanderer zoe = new Wanderer(server.address());
    String question = zoe.led(START);
    provider.rotated(claims(question, UnaryOperator.identity()), "key-of-autumn");
    HttpResponse<String> in = zoe.get(zoe.led(question));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    assertThat(provider.keysFetched()).isGreaterThan(before);
    assertThat(zoe.get("/account").body()).contains("Zoe Lindt");
  }

  @Test
  void anAnswerToNoQuestionOfThisBrowserIsRefused() {
    provider.next("kim", person("Kim Novak", "kim@tidewater.example", true));
    String back = new Wanderer(server.address()).led(browser.led(START));
    Wanderer victim = new Wanderer(server.address());
    assertThat(victim.get(back).body()).contains("was not begun in this browser");
    assertThat(victim.get("/account").statusCode()).isEqualTo(303);
    refused(
        browser.get(back.replaceAll("state=[^&]*", "state=guessed")),
        "was not begun in this browser");
    assertThat(browser.get(back).statusCode()).as("the right one").isEqualTo(303);
    assertThat(browser.get(back).body()).as("twice").contains("was used already");
  }

  @Test
  void whoDeclinesReadsSo() {
    String state = Wanderer.parameter(browser.led(START), "state");
    refused(
        browser.get(START + "/return?error=access_denied&state=" + state),
        "Tidewater did not let you in, or you declined");
    String again = Wanderer.parameter(browser.led(START), "state");
    refused(
        browser.get(START + "/return?error=%3Cb%3Eodd&state=" + again),
        "answered with an error (bodd)");
  }

  @Test
  void leadsNowhereElseAfterwards() {
    provider.next("kim", person("Kim Novak", "kim@tidewater.example", true));
    HttpResponse<String> in = browser.throughProvider(START + "?then=//elsewhere.example/");
    assertThat(in.headers().firstValue("Location")).hasValue("/incidents");
  }

  @Test
  void aProviderThatIsDownIsNamedAndLocksNobodyOut(@TempDir Path fresh) {
    HouseProvider down = new HouseProvider();
    String issuer = down.issuer();
    try (RunningServer alone =
        RunningServer.startWith(
            fresh,
            "--unrepeat.oidc.issuer=" + issuer,
            "--unrepeat.oidc.client-id=unrepeat",
            "--unrepeat.oidc.name=Tidewater")) {
      Wanderer one = new Wanderer(alone.address());
      String question = one.led(START);
      String back = one.led(question);
      down.close();
      assertThat(one.get(back).body()).contains("Tidewater does not answer at the moment");
      assertThat(new Client(alone).get("/account").statusCode())
          .as("by password all the same")
          .isEqualTo(200);
    }
  }

  @Test
  void theServerStartsWithoutItsProviderAndPasswordsCanBeOff(@TempDir Path fresh) {
    try (RunningServer alone =
        RunningServer.startWith(
            fresh,
            "--unrepeat.oidc.issuer=http://localhost:1/house",
            "--unrepeat.oidc.client-id=unrepeat",
            "--unrepeat.oidc.name=Tidewater",
            "--unrepeat.oidc.only=true")) {
      Wanderer one = new Wanderer(alone.address());
      HttpResponse<String> no = one.get(START);
      assertThat(no.statusCode()).isEqualTo(422);
      assertThat(no.body()).contains("Tidewater does not answer at the moment");
      assertThat(one.get("/sign-in").body())
          .contains("Sign in with Tidewater")
          .doesNotContain("name=\"password\"");
      assertThat(one.get("/new-password").body()).contains("Nobody signs in by a password here");
    }
  }
}
