package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One page leads to all settings, and the pages about connected systems are one family.
class SettingsPageTest {
  private static final String MENU = "<a href=\"/settings\" aria-current=\"page\">Settings</a>";
  private static final List<String> SYSTEMS =
      List.of("/sources", "/incoming", "/chats", "/trackers", "/wikis", "/webhooks");

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client priya;

  @BeforeAll
  static void connect() {
    server = RunningServer.start(folder);
    priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));
    String nobody = "https://127.0.0.1:1";
    made("/sources", Map.of("kind", "pagerduty", "name", "One", "address", nobody, "token", "t"));
    made("/incoming", Map.of("kind", "pagerduty", "name", "One"));
    made("/chats", Map.of("kind", "teams", "teams-name", "One", "teams-token", nobody));
    made(
        "/trackers",
        Map.of(
            "kind", "github", "name", "One", "address", nobody, "project", "a/b", "title", "{what}",
            "text", "{why}", "token", "t"));
    made("/wikis", WikiShop.LONELY);
    made("/webhooks", Map.of("name", "One", "address", nobody, "kinds", "postmortem-published"));
  }

  private static void made(String place, Map<String, String> typed) {
    var answer = priya.post(place, typed);
    assertThat(answer.statusCode()).as(place + answer.body()).isIn(200, 303);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anAdministratorSeesAllSettingsWithHowManyThereAre() {
    String page = priya.get("/settings").body();
    for (String place : SYSTEMS) {
      assertThat(page)
          .containsPattern(
              "<a href=\"%s\"><strong>[^<]+</strong></a> <span class=\"count\">1</span>"
                  .formatted(place));
    }
    assertThat(page).contains(MENU, "href=\"/people\"", "href=\"/audit\"", "href=\"/policy\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/inbox, incidents",
    "/batches, incidents",
    "/find, incidents",
    "/search?q=one, incidents",
    "/patterns, metrics",
    "/rules, findings",
    "/practice, handbook",
    "/waivers, settings"
  })
  void eachPageMarksItsTab(String page, String tab) {
    assertThat(priya.get(page).body())
        .contains("<a href=\"/%s\" aria-current=\"page\">".formatted(tab));
  }

  @Test
  void theListOfWrongAnswersFollowsTheForm() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("kind", "pagerduty");
    typed.put("token", "two words");
    typed.put("address", "nowhere");
    typed.put("name", "");
    assertThat(priya.post("/sources", typed).body())
        .containsSubsequence("href=\"#token\"", "href=\"#address\"", "href=\"#name\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {RunningServer.VIEWER, RunningServer.AUTHOR, RunningServer.FACILITATOR})
  void whoIsNoAdministratorSeesOnlyWhatIsForThem(String who) {
    Client client = new Client(server, server.visit(who));
    String page = client.get("/settings").body();
    assertThat(page)
        .contains("href=\"/account\"", "href=\"/services\"", "href=\"/templates\"")
        .doesNotContain("Connected systems", "href=\"/people\"", "href=\"/audit\"");
    assertThat(SYSTEMS).noneMatch(place -> page.contains("href=\"" + place));
  }

  @Test
  void whatEverybodyCanSetSaysWhereItIsToo() {
    for (String place : List.of("/account", "/reminders", "/services", "/templates", "/policy")) {
      assertThat(priya.get(place).body())
          .as(place)
          .contains(MENU, "<a href=\"/settings\">Settings</a><span aria-current=\"page\">");
    }
    assertThat(priya.get("/settings").body()).contains("unrepeat config", "workspace.yml");
  }

  @Test
  void eachListAndEachSystemSaysWhereItIsAndIsRemovedInTheSameWay() {
    for (String place : SYSTEMS) {
      String list = priya.get(place).body();
      String crumb =
          "<nav class=\"crumbs\" aria-label=\"Where\"><a href=\"/settings\">Settings</a>";
      assertThat(list).as(place).contains(MENU, crumb, "Connected <span class=\"count\">1</span>");
      String one = priya.get(place + "/1").body();
      assertThat(one)
          .as(place)
          .contains(
              MENU,
              crumb + "<a href=\"" + place + "\">",
              "id=\"h-set\">Settings<",
              "id=\"h-end\">Removal<",
              "action=\"%s/1/removal\">".formatted(place));
    }
  }
}
