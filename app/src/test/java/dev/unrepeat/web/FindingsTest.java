package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Findings beside texts, as a browser without script sees them.
class FindingsTest {
  private final Client client = Client.ofShared();

  @Test
  void aTextIsCheckedByAPlainForm() {
    String page =
        client
            .post(
                "/findings",
                Map.of(
                    "text",
                    "\r\n  It was <b>deleted</b> by mistake & again by mistake.",
                    "sort",
                    "field"))
            .body();

    assertThat(page)
        .contains("2 findings: 2 warnings.")
        .contains("id=\"finding-1\" data-level=\"warning\"")
        .contains("data-selects=\"text\" data-from=\"25\" data-to=\"35\"")
        .contains("<mark class=\"lint\" data-level=\"warning\" id=\"place-2\">by mistake</mark>")
        .contains("href=\"#finding-2\"", "href=\"/rules/agentless-blame\"")
        .contains("&lt;b&gt;deleted&lt;/b&gt;")
        .doesNotContain("<b>deleted");
    assertThat(page).contains("option value=\"field\" selected");
    RoutesTest.soundPage(page);
  }

  @Test
  void saysWhenNothingIsFoundAndWhenNothingWasAsked() {
    assertThat(
            client.post("/findings", Map.of("text", "The pool was full.", "sort", "field")).body())
        .contains("Nothing found.", "No rule finds anything here.");
    assertThat(client.get("/findings").body())
        .contains("as soon as there is a text")
        .doesNotContain("No rule finds", "Nothing found.");
    assertThat(client.post("/findings", Map.of("text", "x", "sort", "poem")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void findingsStandBesideThePostmortem() {
    String incident =
        client.incident("Judged", "14:02 — pool deleted by mistake\n14:09 — resolved");
    String page = client.get(incident + "/postmortem").body();

    assertThat(page).contains("href=\"#findings\"", "id=\"finding-1\"", "agentless-blame");
    int number = number(page, "agentless-blame");
    assertThat(page).contains("href=\"#place-" + number + "\"");
    assertThat(page)
        .containsPattern(
            "<mark class=\"lint\" data-level=\"warning\" id=\"place-"
                + number
                + "\">by mistake</mark>");
    RoutesTest.soundPage(page);

    String markdown = client.get(incident + "/postmortem/markdown").body();
    assertThat(markdown).contains("id=\"finding-1\"", "id=\"place-1\"");
    String plain = client.get(incident + "/postmortem.md").body();
    assertThat(shown(markdown)).isEqualTo(plain);
  }

  @Test
  void anEventIsJudgedWhereItIsEdited() {
    String incident = client.incident("Edited", "14:02 — pool deleted by mistake");
    String page = client.get(incident + "/events/E1").body();

    assertThat(page).contains("hx-post=\"/findings\"", "id=\"finding-1\"", "agentless-blame");
    RoutesTest.soundPage(page);
  }

  @Test
  void aRuleIsExplained() {
    String page = client.get("/rules/agentless-blame").body();

    assertThat(page)
        .contains("<h1>agentless-blame</h1>", ">Why", ">Bad", ">Good", ">by mistake</mark>")
        .doesNotContain("⟦", "⟧");
    assertThat(client.get("/rules").body()).contains("href=\"/rules/too-many-actions\"");
    assertThat(client.get("/rules/nothing").statusCode()).isEqualTo(404);
    assertThat(client.get("/rules/nothing").body()).contains("There is no rule");
  }

  /// The number under which the first finding of a rule stands in the list.
  private static int number(String page, String rule) {
    var item =
        Pattern.compile("(?s)id=\"finding-(\\d+)\"(?:(?!</li>).)*?/rules/" + rule + "\"")
            .matcher(page);
    assertThat(item.find()).isTrue();
    return Integer.parseInt(item.group(1));
  }

  private static String shown(String page) {
    String pre = page.substring(page.indexOf("id=\"md\">") + 9, page.indexOf("</pre>"));
    return pre.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
