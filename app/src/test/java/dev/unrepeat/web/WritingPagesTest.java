package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Writing over real HTTP, as a browser without script does it.
class WritingPagesTest {
  private final Client client = Client.ofShared();
  private final String incident =
      client.incident("Written over HTTP", "14:02 — alert fired\n14:09 — resolved");
  private final String part = incident + "/writing/part";

  @Test
  void asksForEachSectionWithAnExample() {
    String page = page();
    RoutesTest.soundPage(page);
    assertThat(page)
        .contains(
            "One to three sentences for somebody who was not there",
            "On 14 October 2026 nobody could pay at Tidewater Goods",
            "name=\"part\" value=\"section Summary\"",
            "Add an action item");
  }

  @Test
  void savesASectionAndShowsItAsItWillBeRead() {
    HttpResponse<String> saved =
        text("section Summary", "", "Nobody could **pay**.\n\nA rollback ended it.");
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(Client.place(saved)).contains("/writing?done=part-saved#part-section-summary");
    assertThat(page()).contains("Nobody could <strong>pay</strong>.");
    assertThat(client.get(incident + "/postmortem").body()).contains("<strong>pay</strong>");
  }

  @Test
  void anEmptySectionOfTheTemplateIsLedToLeftOutAndBroughtBack() {
    String document = incident + "/postmortem";
    String there = ">Workarounds<";
    assertThat(client.get(document).body())
        .contains(there, "/writing#w-section-workarounds\">Write it, or leave it out");

    String removal = part.replace("/part", "/removal");
    client.post(removal, Map.of("part", "section Workarounds"));

    assertThat(client.get(document).body()).doesNotContain(there);
    assertThat(client.get(document + ".md").body())
        .contains("leaves-out: Workarounds")
        .doesNotContain("## Workarounds");
    assertThat(page())
        .contains("Bring back Workarounds")
        .doesNotContain(">Leave out<span class=\"unseen\"> Workarounds");

    client.post(
        part.replace("/part", "/rows"), Map.of("sort", "own-section", "heading", "Workarounds"));

    assertThat(client.get(document).body()).contains(there);
    assertThat(client.get(document + ".md").body()).doesNotContain("leaves-out");
  }

  @Test
  void answersAScriptWithThePartAlone() {
    HttpResponse<String> saved =
        client.post(
            part,
            Map.of(
                "part",
                "section Impact",
                "seen:text",
                "",
                "text",
                "It was deleted by mistake.",
                "answer",
                "part"));
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.body()).contains("data-mark=\"Saved ", "agentless-blame");
    RoutesTest.soundPage(saved.body());
  }

  @Test
  void marksEachFieldOfAnActionThatCannotBeRead() {
    HttpResponse<String> refused =
        client.post(
            part.replace("/part", "/rows"),
            Map.of("sort", "action", "what", "", "due", "some day", "owner", "Ines Okafor"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"add-what-r\"", "id=\"add-due-r\"", "names no day", "Ines Okafor")
        .doesNotContain("id=\"add-owner-r\"");
    RoutesTest.soundPage(refused.body());
  }

  @Test
  void mergesAndShowsBothTextsWhereItCannot() {
    text("section Detection", "", "The alert fired late. Nobody saw it.");
    text(
        "section Detection",
        "The alert fired late. Nobody saw it.",
        "The alert fired 16 minutes late. Nobody saw it.");
    assertThat(
            text(
                    "section Detection",
                    "The alert fired late. Nobody saw it.",
                    "The alert fired late. Nobody saw it at once.")
                .statusCode())
        .isEqualTo(303);
    assertThat(page()).contains("The alert fired 16 minutes late. Nobody saw it at once.");

    HttpResponse<String> clashed =
        text(
            "section Detection",
            "The alert fired late. Nobody saw it.",
            "The alert fired an hour late. Nobody saw it.");
    assertThat(clashed.statusCode()).isEqualTo(409);
    assertThat(clashed.body())
        .contains(
            "Two people changed the same words",
            "Text: theirs, as saved",
            "The alert fired 16 minutes late. Nobody saw it at once.",
            "Text: yours, not saved",
            "The alert fired an hour late. Nobody saw it.");
    RoutesTest.soundPage(clashed.body());
  }

  @Test
  void addsMovesAndTakesAwayRows() {
    add(Map.of("sort", "lesson", "kind", "went well", "text", "First lesson"));
    HttpResponse<String> added =
        add(Map.of("sort", "lesson", "kind", "went well", "text", "Second lesson"));
    assertThat(Client.place(added)).contains("done=part-added#part-l2");
    client.post(incident + "/writing/order", Map.of("part", "L2", "step", "up"));
    assertThat(page()).containsSubsequence("Second lesson", "First lesson");
    client.post(incident + "/writing/order", Map.of("part", "L1", "before", "L2"));
    assertThat(page()).containsSubsequence("First lesson", "Second lesson");
    assertThat(client.post(incident + "/writing/removal", Map.of("part", "L1")).statusCode())
        .isEqualTo(303);
    assertThat(page()).doesNotContain("First lesson").contains("Second lesson");
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() {
    add(Map.of("sort", "action", "what", "Test the retry path"));
    Matcher number = Pattern.compile("data-part=\"(A\\d+)\"").matcher(page());
    assertThat(number.find()).isTrue();
    HttpResponse<String> wrong =
        client.post(part, Map.of("part", number.group(1), "what", "Test it all", "due", "soonish"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("&#34;soonish&#34; names no day", "Test it all", "value=\"soonish\"");
    RoutesTest.soundPage(wrong.body());
  }

  @Test
  void keepsWordsForARowThatIsGone() {
    HttpResponse<String> gone =
        client.post(part, Map.of("part", "L77", "text", "Words that took an hour"));
    assertThat(gone.statusCode()).isEqualTo(409);
    assertThat(gone.body()).contains("Somebody took L77 away", "Words that took an hour");
  }

  @Test
  void addsASectionOfOnesOwnAndALink() {
    assertThat(Client.place(add(Map.of("sort", "own-section", "heading", "Call with the vendor"))))
        .contains("done=part-added");
    text("own section ## Call with the vendor", "", "They confirmed the limit.");
    add(
        Map.of(
            "sort", "link", "address", "https://wiki.example/pool?a=1&b=2", "label", "The pool"));
    assertThat(page())
        .contains("Call with the vendor", "They confirmed the limit.", "https://wiki.example/pool");
    assertThat(add(Map.of("sort", "own-section", "heading", "Call with the vendor")).statusCode())
        .isEqualTo(422);
    RoutesTest.soundPage(page());
  }

  @Test
  void writesPeopleEachFieldForItself() {
    client.post(part, Map.of("part", "people", "seen:authors", "", "authors", "Ines Okafor"));
    HttpResponse<String> both =
        client.post(part, Map.of("part", "people", "seen:authors", "", "authors", "Ravi Menon"));
    assertThat(both.statusCode()).isEqualTo(303);
    assertThat(page()).contains("Ines Okafor\nRavi Menon");
  }

  private String page() {
    return client.get(incident + "/writing").body();
  }

  private HttpResponse<String> text(String name, String seen, String text) {
    return client.post(part, Map.of("part", name, "seen:text", seen, "text", text));
  }

  private HttpResponse<String> add(Map<String, String> fields) {
    return client.post(incident + "/writing/rows", fields);
  }
}
