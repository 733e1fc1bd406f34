package dev.unrepeat.web;

import static dev.unrepeat.RunningServer.AUTHOR;
import static dev.unrepeat.RunningServer.FACILITATOR;
import static dev.unrepeat.RunningServer.STRANGER;
import static dev.unrepeat.RunningServer.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates over real HTTP: read by everybody, changed by facilitators, offered to open
/// postmortems.
class TemplatePagesTest {
  private static final String FIRST =
      """
      name: %s
      title: Payments review

      ## Summary
      Two sentences.

      ## Regulator
      Who was told.
      ---
      Told of {{id}}.
      """;

  private static final Pattern UNDO =
      Pattern.compile("/history/(\\d+)/reversal\".*?name=\"to\" value=\"(\\d+)\"", Pattern.DOTALL);

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client mei;
  private static Client ines;
  private static Client viewer;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    mei = of(FACILITATOR);
    ines = of(AUTHOR);
    viewer = of(VIEWER);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  @Test
  void everybodyReadsTheListAndOneWithItsSample() {
    assertThat(viewer.get("/templates").body())
        .contains("Google SRE", "AWS correction of errors", "Project failure")
        .doesNotContain("New template");
    assertThat(viewer.get("/templates/aws-coe").body())
        .contains("is our section Response", "With the sample incident", "Gift cards")
        .doesNotContain("Make your own of it");
    assertThat(viewer.get("/templates/none").statusCode()).isEqualTo(404);
  }

  @Test
  void aFacilitatorMakesOneOfAnotherAndSeesItBeforeItIsSaved() {
    assertThat(mei.get("/templates/new?from=pagerduty").body())
        .contains("name: pagerduty-own", "## Resolution");
    HttpResponse<String> preview =
        mei.post(
            "/templates",
            Map.of("text", FIRST.formatted("seen-first"), "version", "0", "preview", "yes"));
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("Told of PRACTICE-1.", "name: seen-first");
    assertThat(mei.get("/templates/seen-first").statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongOneIsRefusedWithItsLineAndKept() {
    String wrong = FIRST.formatted("wrong").replace("{{id}}", "{{number}}");
    HttpResponse<String> refused = mei.post("/templates", Map.of("text", wrong, "version", "0"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Line 10: there is no field {{number}}", "name: wrong");
  }

  @Test
  void aNewVersionIsOfferedOnThePostmortem() {
    save("payments", 0, FIRST.formatted("payments"));
    String incident = begun("Nobody can pay", "outage", "payments");
    assertThat(ines.get(incident + "/writing").body())
        .contains("Payments review", "Told of INC-")
        .doesNotContain("has a new version");
    String second = FIRST.formatted("payments").replace("## Regulator", "## Authority");
    save("payments", 1, second + "\n## Cost\nIn EUR.\n");
    assertThat(ines.get(incident + "/writing").body())
        .contains("The template has a new version, 2. Sections new: Cost; renamed: Authority.");
    assertThat(ines.get(incident + "/template").body())
        .contains("Version 2 is there", "It was called Regulator.", "In EUR.");
    assertThat(ines.get("/templates/payments/versions").body())
        .contains("## Authority", "## Regulator")
        .doesNotContain("Save version 1 again");
    assertThat(viewer.post(incident + "/template/acceptance", Map.of("version", "2")).statusCode())
        .isEqualTo(403);
    done(ines.post(incident + "/template/acceptance", Map.of("version", "2")));
    assertThat(ines.get(incident + "/postmortem").body()).contains("Authority", "Told of INC-");
    done(mei.post("/templates/payments/versions/1/restoration", Map.of("version", "2")));
    assertThat(ines.get(incident + "/writing").body()).contains("a new version, 3");
    done(ines.post(incident + "/template/refusal", Map.of("version", "3")));
    assertThat(ines.get(incident + "/writing").body()).doesNotContain("has a new version");
    assertThat(ines.post(incident + "/template/refusal", Map.of("version", "3")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void whatWasTakenOverCanBeUndone() {
    save("undone", 0, FIRST.formatted("undone"));
    String incident = begun("Nobody can pay again", "outage", "undone");
    String second = FIRST.formatted("undone").replace("## Regulator", "## Authority");
    save("undone", 1, second + "\n## Cost\nIn EUR.\n---\nOf {{id}}.\n");
    done(ines.post(incident + "/template/acceptance", Map.of("version", "2")));
    assertThat(ines.get(incident + "/postmortem.md").body())
        .contains("template: undone 2", "## Authority", "## Cost");
    String history = ines.get(incident + "/history").body();
    var step = UNDO.matcher(history);
    assertThat(step.find()).isTrue();
    done(
        ines.post(
            incident + "/history/" + step.group(1) + "/reversal", Map.of("to", step.group(2))));
    assertThat(ines.get(incident + "/postmortem.md").body())
        .contains("template: undone 1", "## Regulator\n\nTold of INC-")
        .doesNotContain("Of INC-");
  }

  @Test
  void theUsualOneOfAKindIsUsedWithoutBeingChosen() {
    save("processes", 0, FIRST.formatted("processes"));
    done(mei.post("/templates/usual", Map.of("kind", "process", "template", "processes")));
    String incident = begun("Refunds are late", "process", "");
    assertThat(ines.get(incident + "/postmortem.md").body())
        .contains("template: processes 1", "## Regulator");
    assertThat(mei.post("/templates/processes/retirement", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void whatWasSavedMeanwhileIsTold() {
    save("twice", 0, FIRST.formatted("twice"));
    save("twice", 1, FIRST.formatted("twice") + "\n## Cost\n");
    HttpResponse<String> late =
        mei.post(
            "/templates/twice/text",
            Map.of("text", FIRST.formatted("twice") + "\n## Thanks\n", "version", "1"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("saved version 2 of \"twice\"", "## Thanks");
  }

  @Test
  void anEmptySectionSaysWhatIsTypicalOfTheKind() {
    String breach = begun("Key in a log", "security", "");
    assertThat(ines.get(breach + "/writing").body())
        .contains("Typical of a security incident:", "duties to notify", "short-lived secrets");
  }

  @Test
  void anotherTemplateCanBeChosenForAnOpenPostmortem() {
    String incident = ines.incident("Search is slow", "14:02 — alert fired");
    done(ines.post(incident + "/template", Map.of("template", "atlassian")));
    assertThat(ines.get(incident + "/writing").body()).contains("Backlog check");
    assertThat(ines.post(incident + "/template", Map.of("template", "none")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theHandbookLeadsFromChapterToChapter() {
    assertThat(viewer.get("/handbook").body())
        .contains("Why write a postmortem", "Other kinds", "One person owns the postmortem.");
    assertThat(viewer.get("/handbook/when").body())
        .contains(
            "rel=\"prev\" href=\"/handbook/why\"", "rel=\"next\" href=\"/handbook/blameless\"");
    assertThat(viewer.get("/handbook/hindsight").body()).contains("href=\"/rules/should-have\"");
    assertThat(viewer.get("/handbook?all=yes").body())
        .contains("Why write a postmortem", "Luck is a barrier");
    assertThat(viewer.get("/handbook/none").statusCode()).isEqualTo(404);
  }

  @Test
  void aPracticeCopyIsForItsLearnerAlone() {
    assertThat(viewer.get("/practice").body()).contains("gift-cards.log").doesNotContain("Make my");
    assertThat(viewer.post("/practice", Map.of()).statusCode()).isEqualTo(403);
    String copy =
        ines.post("/practice", Map.of())
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("\\?.*", "");
    assertThat(copy).matches("/incidents/PRACTICE-2\\d{3}-001");
    String id = copy.substring("/incidents/".length());
    assertThat(ines.get("/practice").body()).contains(id, "Model answer");
    assertThat(ines.get(copy).body())
        .contains("Compare with the model answer")
        .doesNotContain("overdue");
    assertThat(ines.get(copy + "/practice").body())
        .contains("Nothing is written here yet.", "Three sentences:", "214 attempts");
    for (Client other : new Client[] {viewer, mei, of(STRANGER)}) {
      assertThat(other.get("/incidents").body()).doesNotContain(id);
      assertThat(other.get("/practice").body()).doesNotContain(id);
      assertThat(other.get(copy).statusCode()).isEqualTo(404);
    }
    assertThat(mei.get(copy + "/practice").statusCode()).isEqualTo(404);
    String real = ines.incident("A real one", "14:02 — alert fired");
    assertThat(real).doesNotContain("PRACTICE");
    assertThat(ines.get(real + "/practice").statusCode()).isEqualTo(404);
  }

  private static String begun(String title, String kind, String template) {
    HttpResponse<String> made =
        ines.upload(
            "/incidents",
            Map.of(
                "text",
                "14:02 — alert fired",
                "title",
                title,
                "kind",
                kind,
                "zone",
                "UTC",
                "date",
                "2026-10-14",
                "template",
                template),
            List.of());
    assertThat(made.statusCode())
        .as(made.body().replaceAll("(?s).*<main|</main>.*", ""))
        .isEqualTo(303);
    return made.headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("(/incidents/[^/?]+).*", "$1");
  }

  private static void save(String name, int seen, String text) {
    done(
        mei.post(
            seen == 0 ? "/templates" : "/templates/" + name + "/text",
            Map.of("text", text, "version", String.valueOf(seen))));
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as(answer.uri() + answer.body().replaceAll("(?s).*<main|</main>.*", ""))
        .isEqualTo(303);
  }
}
