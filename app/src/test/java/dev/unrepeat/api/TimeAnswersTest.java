package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Several open questions about times are answered in one call: all of them, or none.
class TimeAnswersTest {
  private final Api ines = Api.of(RunningServer.shared(), RunningServer.AUTHOR);
  private String id;

  /// A table without a zone and notes without a day.
  @BeforeEach
  void leaveTwoQuestionsOpen() {
    HttpResponse<String> made =
        ines.json(
            "POST",
            "/incidents",
            "{\"title\": \"Two questions\", \"text\": \"14:02 — alert fired\\n14:09 — resolved\"}");
    id = made.headers().firstValue("Location").orElseThrow().replaceFirst("^/api/v1", "");
    HttpResponse<String> added =
        ines.upload(
            id + "/evidence", Map.of(), "table.csv", "time,what\n2026-01-12 14:20:00,deployed\n");
    assertThat(added.statusCode()).as(added.body()).isLessThan(300);
    assertThat(questions()).hasSize(2);
  }

  @Test
  void answersSeveralQuestionsAtOnce() {
    JsonNode answered =
        Api.body(
            answer(
                """
                {"answers": [
                  {"source": "text", "missing": "date", "date": "2026-01-12", "zone": "Europe/Paris"},
                  {"source": "csv", "missing": "zone", "zone": "Europe/Berlin"}]}
                """));
    assertThat(answered.get("dated").asInt()).isEqualTo(3);
    assertThat(answered.get("undated").asInt()).isZero();
    assertThat(questions()).isEmpty();
  }

  @Test
  void saysOfEachWrongAnswerWhatIsWrongAndTakesNone() {
    HttpResponse<String> slips =
        answer(
            """
            {"answers": [
              {"source": "csv", "missing": "zone", "zone": "berlin"},
              {"source": "text", "missing": "date", "date": "2026-01-12", "zone": "UTC"},
              {"source": "text", "missing": "date", "zone": "UTC"},
              {"source": "slack", "missing": "zone"}]}
            """);
    Api.problem(slips, 422, "\"berlin\" is not a time zone");
    assertThat(wrong(slips)).containsExactly("answers[0]", "answers[2]", "answers[3]");

    HttpResponse<String> incomplete =
        answer(
            """
            {"answers": [
              {"source": "csv", "missing": "zone", "zone": "UTC"},
              {"source": "text", "missing": "date", "zone": "UTC"},
              {"source": "slack", "missing": "zone", "zone": "UTC"}]}
            """);
    Api.problem(incomplete, 422, "This places none of these events");
    assertThat(wrong(incomplete)).containsExactly("answers[1]", "answers[2]");
    assertThat(Api.body(incomplete).at("/errors/0/detail").asString()).contains("has no date");
    assertThat(Api.body(incomplete).at("/errors/1/detail").asString()).contains("waits");
    assertThat(questions()).hasSize(2);
  }

  @Test
  void takesOneOfBothForms() {
    Api.problem(answer("{}"), 400, "Send either the source");
    Api.problem(answer("{\"source\": \"text\", \"answers\": []}"), 400, "Send either the source");
    Api.problem(answer("{\"zone\": \"UTC\"}"), 400, "Send either the source");
    Api.problem(answer("{\"answers\": []}"), 422, "Nothing was answered");
    assertThat(
            answer("{\"source\": \"text\", \"date\": \"2026-01-12\", \"zone\": \"UTC\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(questions()).hasSize(1);
  }

  private HttpResponse<String> answer(String body) {
    return ines.json("POST", id + "/answers", body);
  }

  private JsonNode questions() {
    return Api.body(ines.get(id + "/questions")).get("items");
  }

  private static List<String> wrong(HttpResponse<String> refused) {
    return Api.body(refused)
        .get("errors")
        .valueStream()
        .map(e -> e.get("field").asString())
        .toList();
  }
}
