package dev.unrepeat.web;

import static dev.unrepeat.RunningServer.AUTHOR;
import static dev.unrepeat.RunningServer.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of the impact: an edit computes all figures anew, is kept in the history, and a
/// stranger sees nothing.
class ImpactPageTest {
  private static final String SERIES =
      "time,errors\n2026-03-02T13:50:00Z,1\n2026-03-02T14:00:00Z,7\n2026-03-02T14:10:00Z,7\n2026-03-02T14:20:00Z,7\n2026-03-02T14:30:00Z,1\n";

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;

  @BeforeAll
  static void start() throws Exception {
    Files.writeString(
        folder.resolve("workspace.yml"),
        "impact:\n  SLO: 99.9 %\n  hourly revenue: [\"all: 600 USD\"]\n");
    server = RunningServer.start(folder);
    ines = of(AUTHOR);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static String incident() {
    return ines.incident("Checkout fails", "14:02 — alert fired\n14:09 — resolved");
  }

  private static HttpResponse<String> interval(String incident, String until, String degree) {
    return ines.post(
        incident + "/impact/rows",
        Map.of("sort", "interval", "from", "2026-03-02 14:00", "until", until, "degree", degree));
  }

  private static String result(String incident, String key) {
    return Jsoup.parse(ines.get(incident + "/impact").body())
        .select("#f-" + key + " .result")
        .text();
  }

  @Test
  void saysWhyThereIsNothingYet() {
    String incident = incident();
    assertThat(result(incident, "duration")).isEqualTo("no data no interval of impact is entered.");
    assertThat(result(incident, "error-budget-requests"))
        .isEqualTo("no data nobody has said how many valid requests the window had.");
  }

  @Test
  void computesAnewWithEachEditAndKeepsIt() {
    String incident = incident();
    assertThat(interval(incident, "2026-03-02 14:30", "50 %").statusCode()).isEqualTo(303);
    assertThat(result(incident, "duration")).isEqualTo("15 min weighted, 30 min by the clock");
    assertThat(result(incident, "lost-revenue")).isEqualTo("150 USD");
    ines.post(
        incident + "/impact/part",
        Map.of("part", "impact inputs", "SLO", "99 %", "hourly revenue", "all: 1,200 EUR"));
    assertThat(result(incident, "lost-revenue")).isEqualTo("300 EUR");
    String page = ines.get(incident + "/impact").body();
    assertThat(Jsoup.parse(page).select("#f-lost-revenue .used").text())
        .contains("hourly revenue all: 1,200 EUR this incident");
    ines.post(
        incident + "/impact/part", Map.of("part", "interval 2026-03-02 14:00", "degree", "100 %"));
    assertThat(result(incident, "duration")).isEqualTo("30 min weighted, 30 min by the clock");
    var history = Jsoup.parse(ines.get(incident + "/history").body());
    assertThat(history.text()).contains("Interval 2026-03-02 14:00: degree");
    String undo = history.select("form[action$=/reversal]").first().attr("action");
    Map<String, String> sent = new HashMap<>();
    history
        .select("form[action$=/reversal]")
        .first()
        .select("input[name]")
        .forEach(input -> sent.put(input.attr("name"), input.attr("value")));
    assertThat(ines.post(undo, sent).statusCode()).isEqualTo(303);
    assertThat(result(incident, "duration")).isEqualTo("15 min weighted, 30 min by the clock");
    ines.post(incident + "/impact/removal", Map.of("part", "interval 2026-03-02 14:00"));
    assertThat(result(incident, "duration")).contains("no interval of impact is entered.");
  }

  @Test
  void keepsWhatWasTypedWrong() {
    String incident = incident();
    HttpResponse<String> reversed = interval(incident, "2026-03-02 13:00", "50 %");
    assertThat(reversed.statusCode()).isEqualTo(422);
    assertThat(reversed.body())
        .contains("An interval of impact ends before it begins.")
        .contains("value=\"2026-03-02 13:00\"");
    HttpResponse<String> often =
        ines.post(incident + "/impact/part", Map.of("part", "impact inputs", "SLO", "often"));
    assertThat(often.statusCode()).isEqualTo(422);
    assertThat(often.body()).contains("\"SLO\" says \"often\"").contains("value=\"often\"");
    HttpResponse<String> elsewhere =
        ines.post(incident + "/impact/part", Map.of("part", "section Summary", "text", "x"));
    assertThat(elsewhere.statusCode()).isEqualTo(422);
  }

  @Test
  void takesNoDegreeForGrantedAndNoWordForANumber() {
    String incident = incident();
    HttpResponse<String> bare = interval(incident, "2026-03-02 14:30", "");
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("An interval of impact needs its degree");
    assertThat(Jsoup.parse(ines.get(incident + "/impact").body()).select("#add-interval-degree"))
        .singleElement()
        .satisfies(field -> {
          assertThat(field.attr("value")).isEmpty();
          assertThat(field.hasAttr("required")).isTrue();
        });
    HttpResponse<String> word = figure(incident, "users", "banana");
    assertThat(word.statusCode()).isEqualTo(422);
    assertThat(word.body()).contains("which has no number", "value=\"banana\"");
    assertThat(figure(incident, "reputation", "two newspapers wrote").statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> figure(String incident, String measure, String amount) {
    return ines.post(
        incident + "/impact/rows", Map.of("sort", "figure", "measure", measure, "amount", amount));
  }

  @Test
  void judgesByTheSameSettingsAsThePageOfTheImpact() {
    String incident = incident();
    interval(incident, "2026-03-02 14:30", "100 %");
    String before = ines.get(incident + "/postmortem").body();
    assertThat(before).doesNotContain("computed 300 USD");
    figure(incident, "revenue lost", "900 USD");
    assertThat(ines.get(incident + "/postmortem").body())
        .contains("Of revenue lost: stated 900 USD; computed 300 USD");
    assertThat(Jsoup.parse(ines.get(incident + "/score").body()).text())
        .contains("it says what it cost, or what it did to a promise");
  }

  @Test
  void holdsStatedFiguresAgainstComputedOnes() {
    String incident = incident();
    interval(incident, "2026-03-02 14:30", "100 %");
    ines.post(
        incident + "/impact/rows",
        Map.of(
            "sort", "figure", "measure", "revenue lost", "amount", "900 USD", "method", "guess"));
    assertThat(Jsoup.parse(ines.get(incident + "/impact").body()).text())
        .contains("Revenue lost differs Stated 900 USD; computed 300 USD");
  }

  @Test
  void drawsAMetricOverTimeAndCountsItsArea() {
    String incident = incident();
    interval(incident, "2026-03-02 14:30", "100 %");
    HttpResponse<String> added =
        ines.upload(
            incident + "/impact/series",
            Map.of("metric", "failed requests", "unit", "per min"),
            List.of(new Client.File("errors.csv", SERIES.getBytes(StandardCharsets.UTF_8))));
    assertThat(added.statusCode()).isEqualTo(303);
    String page = ines.get(incident + "/impact").body();
    assertThat(Jsoup.parse(page).select("details[id^=f-series] .result").text())
        .isEqualTo("210 failed requests, 180 more than the baseline");
    assertThat(Jsoup.parse(page).select("table.means tbody").text())
        .isEqualTo("failed requests 1 7 1 per min mean of V2");
    assertThat(page).contains("<svg class=\"series\"").contains("class=\"hit\"");
    ines.upload(
        incident + "/impact/series",
        Map.of(
            "metric",
            "gaps",
            "pasted",
            "time,v\n2026-03-02T14:00:00Z,1\n2026-03-02T14:01:00Z,NaN\n2026-03-02T14:02:00Z,1\n"),
        List.of());
    for (String look : List.of("first", "again")) {
      assertThat(Jsoup.parse(ines.get(incident + "/impact").body()).select("#s-V3").text())
          .as(look)
          .contains("1 value is no number and left out; the first is NaN (line 3).");
    }
    assertThat(ines.get(incident + "/evidence/V2/content").body())
        .startsWith("time,value\n2026-03-02T13:50:00Z,1.0\n");
    HttpResponse<String> wrong =
        ines.upload(
            incident + "/impact/series",
            Map.of(
                "metric",
                "failed logins",
                "unit",
                "per hour",
                "pasted",
                "time,errors\n2026-03-02T13:50:00Z,often\n"),
            List.of());
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("in line 2 is no number");
    assertThat(Jsoup.parse(wrong.body()).select("#add-series[open] textarea").text())
        .contains("2026-03-02T13:50:00Z,often");
    assertThat(Jsoup.parse(wrong.body()).select("#add-series input[name=metric]").val())
        .isEqualTo("failed logins");
  }

  @Test
  void isNothingToAStranger() {
    String incident = incident();
    ines.post(incident + "/circle", Map.of("seen", "circle", "people", AUTHOR));
    interval(incident, "2026-03-02 14:30", "100 %");
    Client stranger = of(STRANGER);
    assertThat(stranger.get(incident + "/impact").statusCode()).isEqualTo(404);
    assertThat(
            stranger
                .post(incident + "/impact/part", Map.of("part", "impact inputs", "SLO", "99 %"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            stranger
                .upload(
                    incident + "/impact/series",
                    Map.of(),
                    List.of(new Client.File("errors.csv", SERIES.getBytes(StandardCharsets.UTF_8))))
                .statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("/api/v1" + incident + "/impact").statusCode()).isIn(401, 404);
  }
}
