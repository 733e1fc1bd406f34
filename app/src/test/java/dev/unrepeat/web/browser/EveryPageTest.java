package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.unrepeat.RunningServer;
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
    flagship = browser.find("#found .title a").getDomAttribute("href");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void meetsWcagKeepsTheConsoleQuietAndNeverScrollsSideways() {
    assertAll(MainPathTest.pages(flagship).stream().map(page -> () -> browser.check(page)));
  }

  @Test
  void skipsToTheContent() {
    browser.size(1280, 1000);
    browser.open("/incidents");
    browser.find("body").sendKeys(Keys.TAB);
    assertThat(browser.driver.switchTo().activeElement().getText())
        .isEqualTo("Skip to the content");
    browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("main");
  }

  @Test
  void walksTheTimelineByKey() {
    browser.size(1280, 1000);
    browser.open(flagship);
    browser.find("body").sendKeys("j");
    String first = chosen();
    browser.find("body").sendKeys("j");
    assertThat(chosen()).isNotEqualTo(first);
    browser.find("body").sendKeys("k");
    assertThat(chosen()).isEqualTo(first);
    assertThat(browser.all(".chart .mark.lit")).hasSize(1);
    browser.find("body").sendKeys("/");
    assertThat(browser.driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("eq");
    browser.driver.switchTo().activeElement().sendKeys(Keys.TAB);
    browser.find("body").sendKeys("?");
    assertThat(browser.await("dialog#keys").isDisplayed()).isTrue();
    browser.find("dialog#keys").sendKeys(Keys.ESCAPE);
    browser.find("body").sendKeys("g", "i");
    browser.awaitPlace(".*/incidents$");
  }

  private static String chosen() {
    return browser.find(".event[aria-current]").getDomAttribute("id");
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
    browser.find(".theme button[value=dark]").click();
    browser.open("/incidents/new");
    assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("dark");
    browser.find(".theme button[value=system]").click();
    browser.open("/incidents");
    assertThat(browser.find("html").getDomAttribute("data-theme")).isNull();
    browser.quiet();
  }
}
