package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture pasted into a comment and chosen while writing, and added by a form without script.
@Tag("browser")
class ImageBrowserTest {
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";
  private static final RunningServer SERVER = RunningServer.shared();

  @TempDir private Path folder;

  @Test
  void isPastedAndChosen() throws IOException {
    try (Chromium browser = Chromium.withScript(SERVER)) {
      browser.size(390, 844);
      String incident = incident(browser);
      browser.open(incident + "/comments");
      browser.type("#text", "See this:");
      paste(browser, "image/png", "rate.png");
      browser.awaitText(".image-tools", "The picture stands in the text");
      assertThat(browser.value("#text"))
          .startsWith("See this:\n\n![rate](" + incident + "/images/");
      assertThat(browser.axe()).isEmpty();
      browser.click("#new button.primary");
      browser.await(".said-text img[alt=rate]");
      browser
          .waiting()
          .until(d ->
              browser.run("return document.querySelector('.said-text img').naturalWidth === 1"));
      browser.click("#text");
      browser.type(
          ".image-tools input",
          Files.writeString(folder.resolve("chart.svg"), "<svg/>").toString());
      browser.awaitText(".image-tools", "An SVG can carry scripts");
      browser.open(incident + "/writing");
      browser.click("#writing textarea:not(.lines)");
      browser.type(
          ".image-tools input",
          Files.write(folder.resolve("graph.png"), Base64.getDecoder().decode(PIXEL)).toString());
      browser.awaitText(".image-tools", "The picture stands in the text");
      browser.quiet();
    }
  }

  @Test
  void isAddedByAFormWithoutScript() throws IOException {
    try (Chromium browser = Chromium.withoutScript(SERVER)) {
      browser.open(incident(browser) + "/images");
      browser.type(
          "#picture",
          Files.write(folder.resolve("load.png"), Base64.getDecoder().decode(PIXEL)).toString());
      browser.click("main form button.primary");
      browser.awaitText(".pictures code", "/images/");
    }
  }

  private static String incident(Chromium browser) {
    browser.open("/incidents?q=checkout+fails");
    return browser.attribute("#found .title a", "href");
  }

  private static void paste(Chromium browser, String type, String name) {
    browser.run(
        """
        const bytes = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], arguments[2], {type: arguments[1]}));
        document.querySelector('#text').dispatchEvent(
          new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
        """,
        PIXEL,
        type,
        name);
  }
}
