package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.FilledPages.Filled;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// What holds on every page: WCAG 2.2 AA in light and dark, a quiet console, no sideways scrolling
/// on a phone; and the keyboard.
@Tag("browser")
class EveryPageTest {
  private static Chromium browser;
  private static String flagship;

  @BeforeAll
  static void open() {
    browser = Chromium.withScript(RunningServer.shared());
    browser.open("/incidents?q=checkout+fails");
    flagship = browser.attribute("#found .title a", "href");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void meetsWcagKeepsTheConsoleQuietAndNeverScrollsSideways() {
    PageWalk.check(
        RunningServer.shared(),
        MainPathTest.pages(flagship).stream().map(Filled::byAdministrator).toList());
  }

  @Test
  void skipsToTheContent() {
    browser.size(1280, 1000);
    browser.open("/incidents");
    browser.type("body", Keys.TAB);
    assertThat(browser.driver.switchTo().activeElement().getText())
        .isEqualTo("Skip to the content");
    browser.press(Keys.ENTER);
    assertThat(browser.driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("main");
  }

  @Test
  void walksTheTimelineByKey() {
    browser.size(1280, 1000);
    browser.open(flagship);
    browser.type("body", "j");
    String first = chosen();
    browser.type("body", "j");
    assertThat(chosen()).isNotEqualTo(first);
    browser.type("body", "k");
    assertThat(chosen()).isEqualTo(first);
    assertThat(browser.all(".chart .mark.lit")).hasSize(1);
    browser.type("body", "/");
    assertThat(browser.driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("eq");
    browser.press(Keys.TAB);
    browser.type("body", "?");
    assertThat(browser.await("dialog#keys").isDisplayed()).isTrue();
    browser.type("dialog#keys", Keys.ESCAPE);
    browser.type("body", "g", "i");
    browser.awaitPlace(".*/incidents$");
  }

  private static String chosen() {
    return browser.attribute(".event[aria-current]", "id");
  }

  @Test
  void leadsFromTheChartToItsRow() {
    browser.size(1280, 1000);
    browser.open(flagship);
    List<String> targets =
        browser.all(".chart a.mark").stream()
            .map(mark -> mark.getDomAttribute("href").substring(1))
            .toList();
    assertThat(targets).hasSizeGreaterThan(20);
    String missing =
        targets.stream()
            .filter(id -> browser.all("[id='" + id + "']").isEmpty())
            .collect(Collectors.joining(", "));
    assertThat(missing).as("marks that lead nowhere").isEmpty();
  }

  @Test
  void everyLinkOfTheIncidentLeadsSomewhere() {
    browser.open(flagship);
    String page = browser.driver.getPageSource();
    List<String> fragments =
        Pattern.compile("href=\"#([^\"]+)\"")
            .matcher(page)
            .results()
            .map(m -> m.group(1))
            .filter(id -> !id.startsWith("k-") && !id.startsWith("i-"))
            .distinct()
            .toList();
    assertThat(fragments.stream().filter(id -> !page.contains("id=\"" + id + "\"")).toList())
        .isEmpty();
  }

  @Test
  void keepsTheChosenColours() {
    browser.open("/incidents");
    browser.click(".theme button[value=dark]");
    browser.open("/incidents/new");
    assertThat(browser.attribute("html", "data-theme")).isEqualTo("dark");
    browser.click(".theme button[value=system]");
    browser.open("/incidents");
    assertThat(browser.attribute("html", "data-theme")).isNull();
    browser.quiet();
  }
}
