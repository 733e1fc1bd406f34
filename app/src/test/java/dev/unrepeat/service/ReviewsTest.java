package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.NOW;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.document.Templates;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewQuestion;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.rubric.Assessment;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
  private static final BigDecimal FOUR = new BigDecimal("4");

  @TempDir Path folder;
  private Desk desk;
  private IncidentId id;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    id =
        desk.incidents
            .create(
                INES,
                new Description(
                    "Checkout fails",
                    IncidentKind.OUTAGE,
                    Optional.of(Severity.SEV2),
                    List.of(),
                    List.of(),
                    Detection.UNKNOWN))
            .postmortem()
            .incident()
            .id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsTheComputedLevelBesideThatOfAPerson() {
    StoredRecord record = overrule("It stands in the annex.", Optional.empty());

    Assessment impact = desk.reviews.of(record).score().of(Criterion.IMPACT);
    assertThat(impact.level()).contains(FOUR);
    assertThat(impact.computed()).contains(BigDecimal.ONE);
    assertThat(impact.overruling().orElseThrow().by()).isEqualTo("Ines Okafor");
    assertThat(desk.incidents.history(INES, id))
        .contains(
            new HistoryLine(
                NOW,
                "Ines Okafor",
                "overruled impact",
                "level of impact",
                "",
                "4: It stands in the annex."));

    desk.reviews.withdraw(RAVI, id, Criterion.IMPACT);
    assertThat(level(Criterion.IMPACT)).contains(BigDecimal.ONE);
  }

  @Test
  void tellsTheSecondOfTwoWhatTheFirstSet() {
    overrule("It stands in the annex.", Optional.empty());

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            desk.reviews.overrule(
                RAVI, id, Criterion.IMPACT, BigDecimal.TWO, "Thin.", Optional.empty()))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT))
        .withMessageContaining("Ines Okafor has set impact to 4 meanwhile");
    desk.reviews.overrule(RAVI, id, Criterion.IMPACT, BigDecimal.TWO, "Thin.", Optional.of(NOW));
    assertThat(level(Criterion.IMPACT)).contains(BigDecimal.TWO);
  }

  @Test
  void storesAnswersAndTakesAnEmptyOneAway() {
    StoredRecord record =
        desk.reviews.answer(
            INES,
            id,
            List.of(
                new Reviews.Given(
                    ReviewQuestion.SHARED, Optional.of(true), "At the all-hands", Optional.empty()),
                new Reviews.Given(
                    ReviewQuestion.DETAIL,
                    Optional.empty(),
                    "Yes, to the minute",
                    Optional.empty()),
                new Reviews.Given(
                    ReviewQuestion.READABLE, Optional.empty(), " ", Optional.empty())));

    assertThat(record.postmortem().review().answers()).hasSize(2);
    assertThat(desk.reviews.of(record).selfCheck())
        .anySatisfy(item -> {
          assertThat(item.words()).isEqualTo("It is shared with the whole team");
          assertThat(item.holds()).contains(true);
          assertThat(item.evidence()).contains("At the all-hands");
        });
    desk.reviews.answer(
        RAVI,
        id,
        List.of(new Reviews.Given(ReviewQuestion.DETAIL, Optional.empty(), "", Optional.of(NOW))));
    assertThat(get().postmortem().review().answer(ReviewQuestion.DETAIL)).isEmpty();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            desk.reviews.answer(
                RAVI,
                id,
                List.of(
                    new Reviews.Given(
                        ReviewQuestion.SHARED, Optional.of(false), "", Optional.empty()))))
        .withMessageContaining("Ines Okafor has answered");
  }

  @Test
  void aDocumentThatComesBackDoesNotChangeTheReview() {
    StoredRecord record = overrule("It stands in the annex.", Optional.empty());
    String document = desk.documents.write(record.postmortem(), Templates.full(), true);

    Documents.BroughtIn back =
        desk.documents.bringBack(
            RAVI,
            id,
            record.versions().record(),
            document.replace("\"level\":\"4\"", "\"level\":\"5\""));

    assertThat(document).contains("{\"overruling\":\"impact\",\"level\":\"4\"");
    assertThat(back.notes())
        .anySatisfy(note -> assertThat(note.sentence()).startsWith("The review stays as it is"));
    assertThat(level(Criterion.IMPACT)).contains(FOUR);
  }

  @Test
  void oneWhoMayNotSeeTheIncidentMayNotJudgeIt() {
    desk.incidents.show(INES, id, new Visibility.Circle(List.of("ines@lumen.example")));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.reviews.withdraw(RAVI, id, Criterion.IMPACT))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
  }

  private StoredRecord overrule(String reason, Optional<Instant> seen) {
    return desk.reviews.overrule(INES, id, Criterion.IMPACT, FOUR, reason, seen);
  }

  private Optional<BigDecimal> level(Criterion criterion) {
    return desk.reviews.of(get()).score().of(criterion).level();
  }

  private StoredRecord get() {
    return desk.incidents.get(INES, id);
  }
}
