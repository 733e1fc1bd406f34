package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What evidence leaves open about its times, asked and answered on the pages.
class AnswerPagesTest {
  private final Client client = Client.ofShared();

  @Test
  void asksForTheTimesOfAFileByItsName() {
    String csv = "time,what\n2026-01-12 10:02,errors rise\n2026-01-12 10:40,rolled back\n";
    var made =
        client.upload(
            "/incidents",
            Map.of("title", "Two sheets"),
            List.of(
                Client.File.of("payments.csv", csv),
                Client.File.of("orders.csv", csv.replace("errors", "refusals"))));

    assertThat(client.get(Client.place(made).replaceFirst("\\?.*", "")).body())
        .contains("times of orders.csv, payments.csv have no time zone");
  }

  @Test
  void asksForTheZoneThatLinesDoNotSayAndDatesThemWithTheAnswer() {
    var made =
        client.upload(
            "/incidents", Map.of("title", "No zone", "text", IncidentPagesTest.NOTES), List.of());
    assertThat(Client.place(made)).contains("/answers?done=evidence-read.8.0.8");
    String answers = Client.place(made).replaceFirst("\\?.*", "");
    String page = client.get(answers).body();
    assertThat(page).contains("8 times of Notes");
    var answered =
        client.post(
            answers,
            Map.of(
                "date.text.date", "2026-01-12",
                "zone.text.date", "Europe/Berlin"));
    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(client.get(Client.place(answered)).body())
        .contains("8 events joined the timeline", "2026-01-12T13:31:00Z");
    assertThat(client.get(answers.replace("/answers", "/history")).body())
        .contains("has no date", "12 Jan 2026 13:31 UTC", " → ")
        .doesNotContain("13:31:00Z (minute)");
  }

  @Test
  void keepsAWrongAnswerAndSaysWhichDayTheRestIsOf() {
    String table = "time,what\n2026-01-12T14:20:00Z,deployed\n2026-01-12T14:31:00Z,alert fired\n";
    var made =
        client.upload(
            "/incidents",
            Map.of("title", "Wrong zone", "text", IncidentPagesTest.NOTES),
            List.of(Client.File.of("table.csv", table)));
    String answers = Client.place(made).replaceFirst("\\?.*", "");
    String page = client.get(answers).body();
    assertThat(page).contains("Of the events with a time, all of 2 are of 12 Jan 2026 (UTC).");

    var refused =
        client.post(
            answers,
            Map.of(
                "date.text.date", "2026-01-12",
                "zone.text.date", "berlin"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"2026-01-12\"", "value=\"berlin\"");
    RoutesTest.soundPage(refused.body());
  }

  @Test
  void answersAllQuestionsInOneFormOrNone() {
    var made =
        client.upload(
            "/incidents",
            Map.of("title", "Two questions", "text", IncidentPagesTest.NOTES),
            List.of(
                Client.File.of("table.csv", "time,what\n2026-01-12 14:20:00,deployed\n"),
                Client.File.of("late.csv", "time,what\n2026-01-12 15:20:00,rolled back\n")));
    String answers = Client.place(made).replaceFirst("\\?.*", "");
    String page = client.get(answers).body();
    assertThat(page.split("<button class=\"button primary\">Answer</button>", -1)).hasSize(2);
    assertThat(page).contains("name=\"zone.text.date\"", "name=\"zone.csv.zone\"");
    assertThat(client.get(answers.replace("/answers", "")).body())
        .contains("name=\"zone.text.date\"", "name=\"zone.csv.zone\"");

    var wrong =
        client.post(
            answers,
            Map.of(
                "date.text.date", "2026-01-12",
                "zone.text.date", "Europe/Paris",
                "zone.csv.zone", "berlin"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("value=\"2026-01-12\"", "value=\"Europe/Paris\"", "value=\"berlin\"")
        .contains("id=\"zone.csv.zone-r\"", "href=\"#zone.csv.zone\"", "is not a time zone");
    RoutesTest.soundPage(wrong.body());

    var incomplete =
        client.post(
            answers, Map.of("zone.text.date", "Europe/Paris", "zone.csv.zone", "Europe/Berlin"));
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.body())
        .contains("id=\"text.date-r\"", "This places none of these events", "has no date")
        .contains("value=\"Europe/Berlin\"")
        .doesNotContain("csv.zone-r");

    var answered =
        client.post(
            answers,
            Map.of(
                "date.text.date", "2026-01-12",
                "zone.text.date", "Europe/Paris",
                "zone.csv.zone", "Europe/Berlin"));
    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(client.get(Client.place(answered)).body()).contains("10 events joined the timeline");
  }

  @Test
  void takesTheDayFromTheHeadingOfNotesOnceTheirZoneIsAnswered() {
    String notes = "Notes of Mara, 3 November 2026\n\n10:10 — alert fired\n10:40 — resolved\n";
    var made = client.upload("/incidents", Map.of("text", notes), List.of());
    String answers = Client.place(made).replaceFirst("\\?.*", "");
    String page = client.get(answers).body();
    assertThat(page).contains("2 times of Notes have no time zone", "if the evidence names none");
    RoutesTest.soundPage(page);
    assertThat(client.get(answers.replace("/answers", "")).body())
        .contains("Incident without a date");
    var answered = client.post(answers, Map.of("zone.text.zone", "Europe/Berlin"));
    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(client.get(Client.place(answered)).body())
        .contains("2 events joined the timeline", "2026-11-03T09:10:00Z")
        .contains("Incident of 3 November 2026")
        .doesNotContain("Incident without a date");
  }
}
