package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The page of the score over real HTTP.
class ScorePageTest {
  private static final String NOTES =
      """
      14:23 — deployment completed
      14:31 — first 500s in the logs
      14:47 — alert fires
      15:35 — resolved
      """;

  private final Client client = Client.ofShared();

  @Test
  void showsEachCriterionWithItsEvidenceAndTheNextSteps() {
    String page = client.get(Flagship.address(client) + "/score").body();

    assertThat(page)
        .contains(
            "Mean of the criteria",
            "pass 3.0",
            "id=\"c-blamelessness\"",
            "id=\"c-completeness\"",
            " of 5</strong>",
            "counts × 1.4",
            "href=\"#c-causes\"",
            "/postmortem#s-",
            "only people can answer them",
            "Google SRE, review of a postmortem")
        .doesNotContain("NaN");
    assertThat(client.get(Flagship.address(client)).body()).contains("/score\">Score</a>");
    assertThat(client.get(Flagship.address(client) + "/postmortem").body())
        .contains("/score\">Score</a>");
  }

  @Test
  void overrulesWithAReasonAndWithdraws() {
    String score = client.incident("Judged by hand", NOTES) + "/score";
    HttpResponse<String> set =
        client.post(
            score + "/impact/overruling",
            Map.of("level-impact", "4.5", "why-impact", "The revenue stands in the annex."));

    assertThat(set.statusCode()).isEqualTo(303);
    assertThat(place(set)).contains("done=overruled").endsWith("#c-impact");
    assertThat(client.get(score).body())
        .contains(
            "4.5 of 5",
            "Set by Priya Raman on",
            "The revenue stands in the annex.",
            "Computed: 1.");

    HttpResponse<String> other =
        client.post(
            score + "/impact/overruling", Map.of("level-impact", "2", "why-impact", "Too thin."));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("has set impact to 4.5 meanwhile", "Too thin.");

    assertThat(client.post(score + "/impact/withdrawal", Map.of()).statusCode()).isEqualTo(303);
    assertThat(client.get(score).body()).doesNotContain("Set by");
  }

  @Test
  void keepsWhatWasTypedWhenItIsRefused() {
    String score = client.incident("Judged without a reason", NOTES) + "/score";
    HttpResponse<String> none =
        client.post(score + "/causes/overruling", Map.of("level-causes", "4", "why-causes", " "));

    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body())
        .contains("Say why: the reason is shown beside your level.", "href=\"#why-causes\"")
        .containsPattern("<option value=\"4\" selected");
    assertThat(
            client
                .post(
                    score + "/causes/overruling", Map.of("level-causes", "9", "why-causes", "So."))
                .body())
        .contains("Choose a level from 1 to 5");
    assertThat(client.post(score + "/style/overruling", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsTheAnswersToTheQuestionsOfTheReview() {
    String score = client.incident("Answered in review", NOTES) + "/score";
    HttpResponse<String> saved =
        client.post(
            score + "/answers",
            Map.of("says-shared", "yes", "shared", "At the all-hands", "cause-deep", "Not yet."));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(client.get(score).body())
        .contains(
            "At the all-hands",
            "Not yet.",
            "a person said yes: At the all-hands",
            "1 of 5 answered",
            "1 of 2 answered");
    HttpResponse<String> late =
        client.post(score + "/answers", Map.of("cause-deep", "Deep enough."));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("meanwhile", "Deep enough.");
  }

  @Test
  void anIncidentThatIsNotThereHasNoScore() {
    assertThat(client.get("/incidents/INC-1999-001/score").statusCode()).isEqualTo(404);
  }

  private static String place(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
