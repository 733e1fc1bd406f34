package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.HouseProvider;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Single sign-on in a real browser: to another site and back, with the cookies it lets through.
@Tag("browser")
class SingleSignOnBrowserTest {
  @Test
  void goesToTheProviderAndComesBackToWhereItWanted(@TempDir Path folder) {
    try (HouseProvider provider = new HouseProvider();
        RunningServer server =
            RunningServer.startWith(
                folder,
                "--unrepeat.oidc.issuer=" + provider.issuer(),
                "--unrepeat.oidc.client-id=" + HouseProvider.CLIENT,
                "--unrepeat.oidc.name=Tidewater");
        Chromium browser = Chromium.withScript(server)) {
      browser.driver.manage().deleteAllCookies();
      browser.open("/incidents?q=checkout");
      assertThat(browser.axe()).isEmpty();
      provider.next(
          "kim",
          Map.of("name", "Kim Novak", "email", "kim@tidewater.example", "email_verified", true));
      browser.click(".door-single a");
      browser.awaitPlace(".*/incidents\\?q=checkout$");
      assertThat(browser.text(".menu summary")).isEqualTo("Kim Novak");
      browser.quiet();
    }
  }
}
