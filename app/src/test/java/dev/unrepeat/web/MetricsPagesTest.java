package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.metrics.Period;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures over many incidents over real HTTP: what counts, what is left out, and for whom.
class MetricsPagesTest {
  private static final String MARCH = "/metrics?period=2026-03";

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static Client tom;
  private static String first;

  @BeforeAll
  static void record() {
    server = RunningServer.start(folder);
    ines = new Client(server, server.visit(RunningServer.AUTHOR));
    tom = new Client(server, server.visit(RunningServer.STRANGER));
    first = incident("Checkout fails 01", 10, 11);
    for (int minute = 2; minute <= 12; minute++) {
      incident("Checkout fails %02d".formatted(minute), 10, 10 + minute);
    }
    String secret = incident("Key in the zebra log", 10, 59);
    ines.post(secret + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    ines.incident("Only proposals", "14:02 — checkout answers 500\n14:09 — alert fires");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void aFigureOpensToWhatItRestsOnAndLeavesOut() {
    String page = tom.get(MARCH).body();
    RoutesTest.soundPage(page);
    assertThat(page)
        .contains(
            "March 2026",
            "6 min 30 s",
            "median of 12 of 13",
            "detected − impact started",
            "between ",
            "Checkout fails 01",
            "No comparison with February 2026: each period needs at least 12 values, and one of them has 0.")
        .contains("not confirmed yet: impact started, detected")
        .contains("Of 13 incidents, 13 are left out of some figure");
    assertThat(tom.get(MARCH + "&proposals=yes").body())
        .contains("median of 13 of 13")
        .doesNotContain("not confirmed yet");
  }

  @Test
  void whatIsOfACircleCountsForNobodyElse() {
    assertThat(ines.get(MARCH).body()).contains("Key in the zebra log", "median of 13 of 14");
    for (String path : List.of(MARCH, "/metrics.csv?period=2026-03", "/metrics?period=2026")) {
      assertThat(tom.get(path).body()).as(path).doesNotContain("zebra");
    }
    assertThat(tom.get("/metrics.csv?period=2026-03").body().lines()).hasSize(14);
  }

  @Test
  void theTableHasTheSameIncidentsAndNamesNobody() {
    HttpResponse<String> csv = ines.get("/metrics.csv?period=2026-03");
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(csv.body())
        .startsWith("id,title,kind,severity,services,counts at,time to detect (s)")
        .contains("Checkout fails 07", ",420,")
        .doesNotContain("Ines", "tidewater");
    assertThat(ines.get(MARCH).body().replaceAll("(?s)<header.*?</header>", ""))
        .doesNotContain("Ines");
  }

  @Test
  void aPeriodThatIsNoneIsRefusedAndAnEmptyOneSaysSo() {
    HttpResponse<String> wrong = tom.get("/metrics?period=March");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("is no period. Write a month such as 2026-10");
    assertThat(tom.get("/metrics?period=2019-Q2").body())
        .contains("2nd quarter of 2019", "None that you may see counts in");
    assertThat(tom.get(MARCH + "&service=none").body()).contains("None that you may see");
    assertThat(tom.get(MARCH + "&severity=SEV1").body())
        .contains("<option value=\"sev1\" selected>");
    assertThat(tom.get(MARCH + "&severity=high").statusCode()).isEqualTo(422);
  }

  @Test
  void figuresOpenOnTheLatestMonthThatHasOneAndSaySo() {
    YearMonth running = YearMonth.now(ZoneOffset.UTC);
    YearMonth last = running.minusMonths(1);
    String incident = ines.incident("Of last month", "14:01 — checkout fails\n14:09 — resolved");
    milestone(incident, "impact-started", "14:01", last.atDay(2).toString());
    milestone(incident, "detected", "14:03", last.atDay(2).toString());
    String said = "has no figure yet. This is the latest month that has one.";
    for (String path : List.of("/metrics", "/metrics/review")) {
      assertThat(tom.get(path).body())
          .as(path)
          .contains(said, new Period(last, 1, ZoneOffset.UTC).words());
      assertThat(tom.get(path + "?period=" + running).body()).as(path).doesNotContain(said);
    }
  }

  @Test
  void theReviewHasTheFiguresTheWorkAndTheLessonsAndNobodysName() {
    String action = first + "/writing/rows";
    ines.post(
        action,
        Map.of(
            "sort", "action",
            "what", "Cap the pool <b>now</b>",
            "owner", RunningServer.AUTHOR,
            "due", "2026-03-10"));
    ines.post(first + "/actions/A1/acceptance", Map.of());
    String page = ines.get("/metrics/review?period=2026-03").body();
    RoutesTest.soundPage(page);
    assertThat(page)
        .contains(
            "Incident review: March 2026",
            "Overdue now: 1",
            "Cap the pool &lt;b&gt;now&lt;/b&gt;",
            "due 10 Mar 2026",
            "/actions/A1\">",
            "time to detect",
            "Nobody has confirmed a recurrence",
            "Agenda");
    assertThat(page.replaceAll("(?s)<header.*?</header>", "")).doesNotContain("Ines");
    HttpResponse<String> markdown = tom.get("/metrics/review.md?period=2026-Q1");
    assertThat(markdown.headers().firstValue("Content-Type"))
        .contains("text/markdown;charset=UTF-8");
    assertThat(markdown.body())
        .startsWith("# Incident review: 1st quarter of 2026\n")
        .contains(
            "| SEV1 | 0 | 0 |", "By stage: draft 13.", "](http://127.0.0.1:", "draft, draft due ")
        .doesNotContain("zebra");
    assertThat(ines.get("/metrics/review?period=2026-03&service=none&severity=sev1").body())
        .contains("Incident review: March 2026, none", "Overdue now: 0", "There was no incident");
    HttpResponse<String> year = tom.get("/metrics/review?period=2026");
    assertThat(year.statusCode()).isEqualTo(422);
    assertThat(year.body()).contains("A review looks at a month or a quarter");
  }

  private static String incident(String title, int start, int detected) {
    String incident =
        ines.incident(title, "14:%02d — checkout answers 500\n15:35 — resolved".formatted(start));
    milestone(incident, "impact-started", "14:%02d".formatted(start));
    milestone(incident, "detected", "14:%02d".formatted(detected));
    milestone(incident, "resolved", "15:35");
    return incident;
  }

  private static void milestone(String incident, String kind, String time) {
    milestone(incident, kind, time, "2026-03-02");
  }

  private static void milestone(String incident, String kind, String time, String date) {
    HttpResponse<String> set =
        ines.post(
            incident + "/milestones/" + kind,
            Map.of(
                "from", "time",
                "time", time,
                "date", date,
                "zone", "UTC",
                "certainty", "confirmed",
                "version", "99"));
    assertThat(set.statusCode()).as(set.body()).isEqualTo(303);
  }
}
