package dev.unrepeat.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// The causes written as an outline, by keyboard alone.
@Tag("browser")
class CausesBrowserTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void anOutlineIsWrittenByKeyAndDrawnAsOneGoes() {
    try (Chromium browser = Chromium.withScript(server)) {
      begin(browser, "Written as an outline");
      browser.type("#fresh", "No connection was free");
      browser.click("#w-causes .add form button");
      browser.await("#why-F1");
      browser.waiting().until(d -> active(browser).equals("No connection was free"));

      // Enter adds beside, Tab hangs below, and the next Enter stays at that why.
      browser.press(Keys.ENTER);
      browser.await("li.fresh textarea");
      browser.press("The pool allows ten", Keys.TAB, Keys.ENTER);
      browser.await("#why-F2[data-below=F1]");
      browser.await("li.fresh.in-1 textarea");
      browser.press("The release kept them", Keys.ENTER);
      browser.await("#why-F3[data-below=F1]");
      browser.await("li.fresh textarea");
      browser.press(Keys.ESCAPE);
      browser.waiting().until(d -> browser.all("li.fresh").isEmpty());
      browser.waiting().until(d -> drawn(browser).contains("The release kept them"));

      browser.type("#why-F3 textarea[name=statement]", Keys.TAB);
      browser.await("#why-F3[data-below=F2]");
      browser.type("#why-F3 textarea[name=statement]", Keys.chord(Keys.SHIFT, Keys.TAB));
      browser.await("#why-F3[data-below=F1]");
      browser.type("#why-F3 textarea[name=statement]", Keys.chord(Keys.ALT, Keys.UP));
      browser.waiting().until(d -> order(browser).equals("F1 F3 F2"));

      // What is typed is saved, and the drawing follows.
      browser.type("#why-F2 textarea[name=statement]", " connections");
      browser.waiting().until(d -> drawn(browser).contains("The pool allows ten connections"));

      // Ctrl+Z outside a field takes the last change back.
      browser.run("document.activeElement.blur()");
      browser.find("#why-F3 form.step button[value=in]");
      browser.click("#why-F2 form.step button[value=in]");
      browser.await("#why-F2[data-below=F3]");
      browser.type("body", Keys.chord(Keys.CONTROL, "z"));
      browser.await("#why-F2[data-below=F1]");

      // Escape gives Tab back to the page.
      browser.type("#why-F2 textarea[name=statement]", Keys.ESCAPE, Keys.TAB);
      assertThat(browser.attribute("#why-F2", "data-below")).isEqualTo("F1");
      assertThat(browser.axe()).isEmpty();
      browser.quiet();
    }
  }

  @Test
  void enterInTheFirstFieldMakesTheNextOne() {
    try (Chromium browser = Chromium.withScript(server)) {
      begin(browser, "Begun by Enter");
      browser.type("#fresh", "No connection was free", Keys.ENTER);
      browser.await("#why-F1");
      browser.await("li.fresh textarea");
      browser.press("Nobody watched the pool", Keys.ENTER);
      browser.await("#why-F2:not([data-below=F1])");
      assertThat(browser.value("#why-F1 textarea[name=statement]"))
          .isEqualTo("No connection was free");
    }
  }

  @Test
  void aConditionIsDraggedToAnotherWhyAndBack() {
    try (Chromium browser = Chromium.withScript(server)) {
      begin(browser, "Dragged by the mouse");
      browser.type("#fresh", "No connection was free", Keys.ENTER);
      browser.await("li.fresh textarea");
      browser.press("The release kept them", Keys.ENTER);
      browser.await("#why-F2");
      browser.await("li.fresh textarea");
      browser.press("The pool allows ten", Keys.ENTER);
      browser.await("#why-F3");
      browser.await("li.fresh textarea");
      browser.press(Keys.ESCAPE);
      browser.waiting().until(d -> browser.all("li.fresh").isEmpty());

      // Onto the lower part of a row: it answers that why.
      drag(browser, "#why-F3", "#why-F1", 0.8);
      browser.await("#why-F3[data-below=F1]");
      browser.waiting().until(d -> order(browser).equals("F1 F3 F2"));
      browser.waiting().until(d -> browser.all(".over-before, .over-into, .dragged").isEmpty());

      // Onto the upper edge: it stands before it.
      drag(browser, "#why-F2", "#why-F1", 0.1);
      browser.waiting().until(d -> order(browser).equals("F2 F1 F3"));
      browser.await("#why-F2[data-below='']");

      // Both are taken back, the last one first.
      browser.run("document.activeElement.blur()");
      browser.type("body", Keys.chord(Keys.CONTROL, "z"));
      browser.waiting().until(d -> order(browser).equals("F1 F3 F2"));

      browser.quiet();

      // No condition answers its own why.
      drag(browser, "#why-F1", "#why-F3", 0.8);
      browser.awaitText("#cause-said", "F1");
      assertThat(order(browser)).isEqualTo("F1 F3 F2");
    }
  }

  @Test
  void aGateIsDraggedBeforeAnother() {
    try (Chromium browser = Chromium.withScript(server)) {
      String page = begin(browser, "Gates dragged");
      browser.type("#fresh", "The pool allows ten", Keys.ENTER);
      browser.await("li.fresh textarea");
      browser.press("The release kept them", Keys.ENTER);
      browser.await("#why-F2");
      browser.open(page + "?view=fault-tree");
      browser.type("#add-gate-inputs", "F1\nF2");
      browser.click("#w-gates form.adding button");
      browser.await("#w-gates [data-part='gate G1']");
      browser.click("#w-gates details.add summary");
      browser.type("#add-gate-inputs", "G1");
      browser.click("#w-gates form.adding button");
      browser.await("#w-gates [data-part='gate G2']");
      browser.awaitText("#drawing", "G2");

      drag(browser, "#w-gates [data-part='gate G2']", "#w-gates [data-part='gate G1']", 0.5);
      browser.waiting().until(d -> gates(browser).equals("gate G2, gate G1"));
      browser.open(page + "?view=fault-tree");
      assertThat(gates(browser)).isEqualTo("gate G2, gate G1");
      browser.run("document.activeElement.blur()");
      browser.type("body", Keys.chord(Keys.CONTROL, "z"));
      browser.waiting().until(d -> gates(browser).equals("gate G1, gate G2"));
      browser.quiet();
    }
  }

  private static String gates(Chromium browser) {
    return browser.all("#w-gates .rows-list > .part").stream()
        .map(part -> part.getDomAttribute("data-part"))
        .collect(Collectors.joining(", "));
  }

  /// Holds the handle of one row and lets it go over another.
  ///
  /// @param height where, from 0 at its upper edge to 1
  private static void drag(Chromium browser, String row, String onto, double height) {
    browser.run("document.activeElement.blur()");
    // What was saved before may draw the rows anew meanwhile.
    browser
        .waiting()
        .ignoring(StaleElementReferenceException.class)
        .until(d -> {
          browser.driver.resetInputState();
          WebElement grip = browser.await(row + " .grip");
          browser.run("arguments[0].scrollIntoView({block: 'center'})", grip);
          WebElement target = browser.find(onto);
          int size = target.getSize().getHeight();
          int down = (int) (size * height) - size / 2;
          new Actions(browser.driver)
              .moveToElement(grip)
              .clickAndHold()
              .moveByOffset(4, 4)
              .moveToElement(target, 0, down)
              .moveByOffset(2, 0)
              .release()
              .perform();
          return true;
        });
  }

  @Test
  void aStopAtSomebodyAsksOnAndGatesAreComputed() {
    try (Chromium browser = Chromium.withScript(server)) {
      String page = begin(browser, "Asked on");
      browser.type("#fresh", "The review looked at the query alone");
      browser.click("#w-causes .add form button");
      browser.await("#why-F1 select[name=class]");
      browser.choose("#why-F1 select[name=class]", "Human error");
      browser.await("#why-F1 .questions");
      browser.type("#why-F1-possible", "A change has a thousand lines");
      browser.click("#why-F1 .questions form button");
      browser.await("#why-F2[data-below=F1]");

      browser.open(page + "?view=fault-tree");
      browser.type("#add-gate-inputs", "F1\nF7");
      browser.click("#w-gates form.adding button");
      browser.awaitText("#w-gates form.adding [data-refusal]", "does not define: \"F7\"");
      browser.type("#add-gate-inputs", Keys.BACK_SPACE, "2");
      browser.click("#w-gates form.adding button");
      browser.awaitText("#answers", "One pair of conditions is enough together.");
      assertThat(drawn(browser)).contains("all of 2");
      assertThat(browser.axe()).isEmpty();
    }
  }

  @Test
  void aNewRowHungElsewhereKeepsItsWords() {
    try (Chromium browser = Chromium.withScript(server)) {
      begin(browser, "Hung elsewhere");
      browser.type("#fresh", "The pool ran dry");
      browser.click("#w-causes .add form button");
      browser.await("#why-F1");
      browser.type("#why-F1 textarea[name=statement]", Keys.ENTER);
      browser.press("Connections leak", Keys.TAB);
      assertThat(browser.run("return document.activeElement.closest('li').dataset.below"))
          .isEqualTo("F1");
      browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
      assertThat(active(browser)).isEqualTo("Connections leak");
      browser.press(Keys.ENTER);
      browser.await("#why-F2:not([data-below=F1])");
    }
  }

  private static String begin(Chromium browser, String title) {
    browser.open("/incidents/new");
    browser.type("#text", "2026-03-02 14:02 UTC — alert fired");
    browser.type("#title", title);
    browser.click(".page form button.primary");
    browser.awaitPlace(".*/incidents/INC-\\d+-\\d+.*");
    String page = browser.place().replaceFirst("(/incidents/INC-\\d+-\\d+).*", "$1/causes");
    browser.open(page);
    return page;
  }

  private static String active(Chromium browser) {
    return String.valueOf(browser.run("return document.activeElement.value"));
  }

  private static String drawn(Chromium browser) {
    return String.valueOf(
        browser.run(
            "return [...document.querySelectorAll('.drawing text')].map(t => t.textContent).join(' ')"));
  }

  private static String order(Chromium browser) {
    List<WebElement> rows = browser.all("li.cause[data-factor]");
    return rows.stream()
        .map(row -> row.getDomAttribute("data-factor"))
        .collect(Collectors.joining(" "));
  }
}
