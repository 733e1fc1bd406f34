package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Passkeys;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/// Passkeys in a real browser with an authenticator that Chromium plays.
@Tag("browser")
class PasskeyBrowserTest {
  @TempDir private static Path folder;
  private static RunningServer server;
  private static String local;

  private Chromium browser;
  private VirtualAuthenticator authenticator;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    local = "http://localhost:" + server.address().getPort();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    browser = Chromium.withScript(server);
    authenticator = authenticator(true);
    browser.driver.manage().deleteAllCookies();
    signInByPassword();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private VirtualAuthenticator authenticator(boolean verified) {
    return browser.driver.addVirtualAuthenticator(
        new VirtualAuthenticatorOptions()
            .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
            .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
            .setHasResidentKey(true)
            .setHasUserVerification(true)
            .setIsUserVerified(verified));
  }

  private void signInByPassword() {
    browser.open(local + "/sign-in");
    browser.type("#address", RunningServer.AUTHOR);
    browser.type("#password", RunningServer.PASSWORD, Keys.ENTER);
    browser.awaitPlace(".*/incidents$");
  }

  private void add(String name) {
    browser.open(local + "/account");
    browser.type("#passkey", name);
    browser.click("form[data-passkey=create] button");
    browser.awaitPlace(".*passkey-added.*");
  }

  private void signOut() {
    browser.driver.manage().deleteAllCookies();
    browser.open(local + "/sign-in");
  }

  /// Other tests of this account may have left theirs.
  private WebElement row(String name) {
    return browser.driver.findElement(By.xpath("//li[contains(., '" + name + "')]"));
  }

  private static List<dev.unrepeat.model.Passkey> keys() {
    return server
        .bean(Passkeys.class)
        .list(server.bean(Accounts.class).find(RunningServer.AUTHOR).orElseThrow().id());
  }

  @Test
  void addsOneSignsInWithItAndRemovesIt() {
    add("test laptop");
    assertThat(browser.axe()).isEmpty();
    signOut();
    browser.click("form[data-passkey=get] button");
    browser.waiting().until(d -> !browser.place().endsWith("/sign-in"));
    assertThat(browser.text("main")).doesNotContain("opens nothing").doesNotContain("too late");
    browser.awaitPlace(".*/incidents$");
    browser.open(local + "/account");
    assertThat(row("test laptop").getText())
        .contains("last used")
        .doesNotContain("last used not yet");
    assertThat(keys().getLast().signCount()).isPositive();
    browser.quiet();
    row("test laptop").findElement(By.cssSelector("form[action$='/removal'] button")).click();
    browser.awaitPlace(".*passkey-removed.*");
    signOut();
    browser.click("form[data-passkey=get] button");
    browser.awaitText("[data-refusal]", "This passkey opens nothing here");
  }

  @Test
  void asksForTheUserAndNotForTheDeviceAlone() {
    add("verified");
    authenticator.setUserVerified(false);
    signOut();
    browser.click("form[data-passkey=get] button");
    browser.awaitText("form[data-passkey=get] [data-said]", "No passkey was chosen");
  }

  @Test
  void takesEachAnswerOnceAndFromOurOwnPagesAlone() {
    add("replayed");
    signOut();
    browser.await("form[data-passkey=get] button");
    keep();
    String changed =
        """
        const said = JSON.parse(window.kept), done = arguments[arguments.length - 1];
        const data = JSON.parse(atob(said.response.clientDataJSON.replace(/-/g, '+').replace(/_/g, '/')));
        if (arguments[0]) data.origin = 'https://elsewhere.example';
        if (arguments[0]) said.response.clientDataJSON = btoa(JSON.stringify(data)).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
        const body = new URLSearchParams(new FormData(document.querySelector('form[data-passkey=get]')));
        body.set('credential', JSON.stringify(said));
        fetch('/sign-in/passkey', {method: 'POST', body, redirect: 'manual'}).then(async (a) => done(a.type === 'opaqueredirect' ? 'in' : await a.text()));
        """;
    assertThat((String) browser.driver.executeAsyncScript(changed, true))
        .contains("This passkey opens nothing here");
    // Its challenge is spent, so that even the true answer comes too late.
    assertThat((String) browser.driver.executeAsyncScript(changed, false))
        .contains("comes too late, or came before");
    browser.open(local + "/sign-in");
    keep();
    assertThat(browser.driver.executeAsyncScript(changed, false)).isEqualTo("in");
    assertThat(browser.driver.executeAsyncScript(changed, false)).isNotEqualTo("in");
  }

  /// What the page would send is kept, to be sent by hand.
  private void keep() {
    browser.await("form[data-passkey=get] button");
    browser.run(
        """
        const form = document.querySelector('form[data-passkey=get]');
        form.submit = () => { window.kept = form.elements.credential.value; };
        form.querySelector('button').click();
        """);
    browser.waiting().until(d -> browser.run("return window.kept ?? null") != null);
  }

  @Test
  void refusesACountThatHasNotRisen() {
    add("copied");
    signOut();
    browser.click("form[data-passkey=get] button");
    browser.awaitPlace(".*/incidents$");
    var key = keys().getLast();
    server.bean(Passkeys.class).used(key.credential(), 1_000_000, false);
    signOut();
    browser.click("form[data-passkey=get] button");
    browser.awaitText("[data-refusal]", "has signed this before");
  }

  @Test
  void saysWhereTheyWork() {
    browser.open(server.address().toString());
    browser.open("/sign-in");
    browser.type("#address", RunningServer.AUTHOR);
    browser.type("#password", RunningServer.PASSWORD, Keys.ENTER);
    browser.awaitPlace(".*/incidents$");
    browser.open("/account");
    assertThat(browser.text("main")).contains("for https addresses and for http://localhost");
  }
}
