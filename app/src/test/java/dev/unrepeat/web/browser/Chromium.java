package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.FilledPages.Filled;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real browser without a screen, found on this machine; the launcher names it in the
/// environment.
final class Chromium implements AutoCloseable {
  /// Pages that say no, which is what is looked at.
  private static final Set<String> REFUSED = Set.of("/nowhere", "/links/of-old");

  private static final String AXE = resource("/axe.min.js");

  final ChromeDriver driver;
  private final String server;

  private Chromium(ChromeDriver driver, String server) {
    this.driver = driver;
    this.server = server.replaceFirst("/$", "");
  }

  static Chromium withScript(RunningServer server) {
    return in(server, start(Map.of()));
  }

  static Chromium withoutScript(RunningServer server) {
    return in(server, start(Map.of("profile.managed_default_content_settings.javascript", 2)));
  }

  /// Signed in as the administrator, by the cookies of one who is.
  private static Chromium in(RunningServer server, ChromeDriver driver) {
    Chromium browser = new Chromium(driver, server.address().toString());
    browser.as(server.visit(RunningServer.ADMINISTRATOR));
    return browser;
  }

  void as(RunningServer.Visit visit) {
    open("/health");
    driver.manage().deleteAllCookies();
    for (String cookie : visit.cookies().split("; ")) {
      String[] pair = cookie.split("=", 2);
      driver.manage().addCookie(new Cookie(pair[0], pair[1], "/"));
    }
  }

  private static ChromeDriver start(Map<String, Object> preferences) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(found("UNREPEAT_CHROME", "/usr/bin/chromium", "/usr/bin/google-chrome"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--force-prefers-reduced-motion", // or a click misses what still scrolls
        "--window-size=1280,1000");
    options.setExperimentalOption("prefs", preferences);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                new File(
                    found(
                        "UNREPEAT_CHROMEDRIVER",
                        "/usr/bin/chromedriver",
                        "/usr/lib/chromium/chromedriver")))
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  private static String found(String variable, String... usual) {
    return Optional.ofNullable(System.getenv(variable))
        .or(() -> List.of(usual).stream().filter(path -> new File(path).canExecute()).findFirst())
        .orElseThrow(() ->
            new IllegalStateException(
                "No browser here: install chromium and chromium-driver, or name it in "
                    + variable));
  }

  void open(String path) {
    driver.get(path.startsWith("http") ? path : server + path);
  }

  /// Where it is, as a path on the server with the fragment.
  String place() {
    return driver.getCurrentUrl().replace(server, "");
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /// Clicks what the selector finds once it is there, clear of the bars that stay in place.
  void click(String css) {
    waiting()
        .ignoring(WebDriverException.class)
        .until(d -> {
          WebElement element = find(css);
          run("arguments[0].scrollIntoView({block: 'center'})", element);
          return ready() && did(element::click);
        });
  }

  /// Chooses an option by its words.
  void choose(String css, String words) {
    waiting()
        .until(d -> {
          new Select(find(css)).selectByVisibleText(words);
          return true;
        });
  }

  /// Types into what the selector finds once it takes keys.
  void type(String css, CharSequence... keys) {
    typed(() -> find(css), keys);
  }

  /// Types where the cursor is.
  void press(CharSequence... keys) {
    typed(() -> driver.switchTo().activeElement(), keys);
  }

  private void typed(Supplier<WebElement> field, CharSequence... keys) {
    waiting()
        .ignoring(ElementNotInteractableException.class)
        .until(d -> {
          WebElement taking = field.get();
          return ready() && did(() -> taking.sendKeys(keys));
        });
  }

  /// Whether the page's scripts have begun: before that a link is followed plainly and keys go
  /// unheard. Asked after the element was found, or it might be said of the page before.
  private boolean ready() {
    return "complete".equals(run("return document.readyState"));
  }

  private static boolean did(Runnable deed) {
    deed.run();
    return true;
  }

  String text(String css) {
    return read(css, WebElement::getText);
  }

  String value(String css) {
    return read(css, element -> element.getDomProperty("value"));
  }

  /// @return null where it has none
  String attribute(String css, String name) {
    return read(css, element -> element.getDomAttribute(name));
  }

  private String read(String css, Function<WebElement, String> what) {
    return waiting()
        .ignoring(WebDriverException.class)
        .until(d -> Optional.ofNullable(what.apply(find(css))))
        .orElse(null);
  }

  WebElement await(String css) {
    return waiting()
        .ignoring(WebDriverException.class)
        .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  void awaitText(String css, String text) {
    // A page that is just being left has elements that are of no document any more.
    waiting()
        .ignoring(WebDriverException.class)
        .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
  }

  /// Until it is there, and its scripts have begun.
  void awaitPlace(String regex) {
    waiting().until(d -> ExpectedConditions.urlMatches(regex).apply(d) && ready());
  }

  WebDriverWait waiting() {
    WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(60));
    // News may put a new element in the place of one that was just found.
    wait.ignoring(StaleElementReferenceException.class);
    return wait;
  }

  Object run(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  /// Light or dark, from the next page on.
  void theme(String word) {
    driver.manage().addCookie(new Cookie("theme", word, "/"));
  }

  /// A screen of this size, as a phone has it.
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /// A line that sends so many bytes a second, or what is sent to a machine's own server is gone
  /// before anything can be said of it.
  void uplink(int bytesPerSecond) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            0,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            bytesPerSecond));
  }

  /// A line that is gone, or back.
  void offline(boolean gone) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", gone, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /// No script failed, nothing was missing, and the policy was broken by nobody.
  void quiet() {
    assertThat(
            driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(Object::toString)
                // A page that says no is fetched with its own status, which the browser logs.
                .filter(line -> !line.contains("the server responded with a status of 4"))
                .toList())
        .as("console of " + place())
        .isEmpty();
  }

  /// What axe-core finds on the open page against WCAG 2.2 AA, in its words.
  List<String> axe() {
    return axe("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']");
  }

  /// A page meets WCAG 2.2 AA in light and in dark, never scrolls sideways, and leaves the console
  /// quiet. It is opened once: scheme and size change under it, and in dark its colours alone are
  /// looked at again.
  void check(String path) {
    check(Filled.byAdministrator(path));
  }

  /// The same of a page with something typed into it.
  void check(Filled page) {
    String path = page.path();
    size(1280, 1000);
    scheme("light");
    open(path);
    page.typed().forEach((name, text) -> type("main [name='%s']".formatted(name), text));
    if (!page.press().isEmpty()) {
      click("main button[name='%s']".formatted(page.press()));
      await("#preview");
    }
    if (!REFUSED.contains(path)) {
      assertThat(all("main .refused .code")).as(path + " is not there").isEmpty();
    }
    reveal();
    assertThat(axe()).as(path).isEmpty();
    scheme("dark");
    assertThat(axe("{type: 'rule', values: ['color-contrast', 'link-in-text-block']}"))
        .as(path + " in dark")
        .isEmpty();
    scheme("");
    for (int width : new int[] {1024, 768, 360}) {
      size(width, 800);
      assertThat(
              (Boolean)
                  run(
                      "return document.documentElement.scrollWidth > document.documentElement.clientWidth"))
          .as(path + " is wider than " + width)
          .isFalse();
    }
    size(1280, 1000);
    quiet();
  }

  /// Scrolls to what is fetched when it is seen, and waits until it is there.
  private void reveal() {
    waiting()
        .until(d -> {
          List<WebElement> unseen = all("main [hx-trigger='revealed']");
          unseen.forEach(one -> run("arguments[0].scrollIntoView()", one));
          return unseen.isEmpty();
        });
    run("scrollTo(0, 0)");
  }

  /// What the system prefers: light, dark, or nothing.
  private void scheme(String word) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", word))));
  }

  @SuppressWarnings("unchecked")
  private List<String> axe(String only) {
    if ((Boolean) run("return typeof axe === 'undefined'")) {
      run(AXE);
    }
    return (List<String>)
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            // What was scrolled half below the bar that stays is no smaller for that.
            window.scrollTo({top: 0, behavior: 'instant'});
            axe.run(document, {runOnly: %s, resultTypes: ['violations']})
              .then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))))
              .catch(e => done(['axe failed: ' + e]));
            """
                .formatted(only));
  }

  private static String resource(String name) {
    try (InputStream in = Chromium.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
