package dev.unrepeat.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The formulas of figures.md §5.
class ScoreTest {
  @Test
  void theMeanIsWeighted() {
    Score score = score(IncidentKind.PROCESS, Optional.empty(), Map.of(Criterion.CAUSES, "5"), "3");

    // (9.7 × 3 + 1.4 × 2) ÷ 9.7
    assertThat(score.mean().orElseThrow())
        .isBetween(new BigDecimal("3.2886"), new BigDecimal("3.2887"));
    assertThat(score.print()).isEqualTo("3.28");
    assertThat(score.grade()).isEqualTo(Grade.PASS);
  }

  @Test
  void aCriterionThatDoesNotApplyDropsOut() {
    List<Assessment> all = new ArrayList<>(assessments(Map.of(), "4"));
    all.set(
        Criterion.TIMELINESS.ordinal(),
        Assessment.none(
            Criterion.TIMELINESS, "the document does not say when it was reviewed", ""));

    Score score = new Score(RubricFile.STANDARD, IncidentKind.OUTAGE, Optional.empty(), all);

    assertThat(score.mean().orElseThrow()).isEqualByComparingTo("4");
  }

  @Test
  void marksAreHeldOnTheUnroundedScore() {
    Score score =
        score(
            IncidentKind.PROCESS,
            Optional.empty(),
            Map.of(Criterion.TIMELINE, "3.5", Criterion.CAUSES, "3.5"),
            "3.5");
    assertThat(score.grade()).isEqualTo(Grade.GOOD);

    Score below =
        score(IncidentKind.PROCESS, Optional.empty(), Map.of(Criterion.COMPLETENESS, "3"), "3.5");
    assertThat(below.mean().orElseThrow()).isLessThan(new BigDecimal("3.5"));
    assertThat(below.grade()).isEqualTo(Grade.PASS);
    assertThat(below.print()).isEqualTo("3.44");
  }

  @Test
  void theKindOfIncidentWeighsOtherwise() {
    Map<Criterion, String> five = Map.of(Criterion.CAUSES, "5");
    BigDecimal outage =
        score(IncidentKind.OUTAGE, Optional.empty(), five, "1").mean().orElseThrow();
    BigDecimal security =
        score(IncidentKind.SECURITY, Optional.empty(), five, "1").mean().orElseThrow();

    // 1 + 4 × 1.4 ÷ 9.9 and 1 + 4 × 1.5 ÷ 10.2
    assertThat(outage).isBetween(new BigDecimal("1.5656"), new BigDecimal("1.5657"));
    assertThat(security).isBetween(new BigDecimal("1.5882"), new BigDecimal("1.5883"));
  }

  @Test
  void bothTheMeanAndEachCriterionOpenTheGate() {
    Map<Criterion, String> low = Map.of(Criterion.LEARNING, "3");
    assertThat(score(IncidentKind.OUTAGE, Optional.of(Severity.SEV2), low, "5").missing())
        .containsExactly("The level of learning and sharing is 3; SEV2 asks for at least 3.5.");
    assertThat(score(IncidentKind.OUTAGE, Optional.of(Severity.SEV3), low, "5").missing())
        .isEmpty();
    assertThat(score(IncidentKind.OUTAGE, Optional.of(Severity.SEV3), Map.of(), "3").missing())
        .containsExactly("The score is 3.00; the gate asks for 3.5.");
  }

  @Test
  void adviceComesInOrderOfGain() {
    Score score =
        score(
            IncidentKind.PROCESS,
            Optional.empty(),
            Map.of(Criterion.TIMELINE, "1", Criterion.CAUSES, "3"),
            "4");

    // timeline 1.2 × 4, causes 1.4 × 2, then actions 1.4, the two of 1.3 with blamelessness first
    assertThat(score.advice().stream().map(Score.Advice::criterion))
        .containsExactly(
            Criterion.TIMELINE,
            Criterion.CAUSES,
            Criterion.ACTIONS,
            Criterion.BLAMELESSNESS,
            Criterion.IMPACT,
            Criterion.LEARNING,
            Criterion.TIMELINESS,
            Criterion.COMPLETENESS);
    assertThat(score.advice().getFirst().gain())
        .isBetween(new BigDecimal("0.4948"), new BigDecimal("0.4949"));
  }

  @Test
  void anOverrulingCountsAndTheComputedLevelStays() {
    Overruling by =
        new Overruling(
            Criterion.IMPACT,
            new BigDecimal("4.5"),
            "The revenue figure stands in the annex.",
            "Priya Natarajan",
            Instant.EPOCH);
    Assessment assessment =
        assessments(Map.of(), "2").get(Criterion.IMPACT.ordinal()).overruled(by);

    assertThat(assessment.level()).contains(new BigDecimal("4.5"));
    assertThat(assessment.computed()).contains(new BigDecimal("2"));
    assertThatThrownBy(() ->
            new Overruling(Criterion.IMPACT, new BigDecimal("4.2"), "So.", "Priya", Instant.EPOCH))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("halves");
  }

  @Test
  void aLadderGivesHalvesForHalfOfTheNextLevel() {
    Sign yes = Sign.of(true, "there", "missing", "Add it.");
    Sign no = Sign.of(false, "there", "missing", "Add it.");
    assertThat(level(List.of(yes), List.of(yes, no), List.of(yes), List.of(yes))).isEqualTo("2.5");
    assertThat(level(List.of(yes), List.of(no, no, yes), List.of(yes), List.of())).isEqualTo("2");
    assertThat(level(List.of(no), List.of(yes), List.of(yes), List.of(yes))).isEqualTo("1");
    assertThat(level(List.of(yes), List.of(yes), List.of(yes), List.of(yes))).isEqualTo("5");
  }

  @Test
  void aBrokenRubricIsRefusedWithItsField() {
    assertThatThrownBy(() -> RubricFile.read("mine.yml", "weights: {cause: 1}"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("mine.yml: the field \"weights\" knows no \"cause\"");
    assertThatThrownBy(() -> RubricFile.read("mine.yml", "weights: {causes: much}"))
        .hasMessageContaining("mine.yml: the field \"weights.causes\" is \"much\"");
    assertThatThrownBy(() -> RubricFile.read("mine.yml", "wights: {causes: 1}"))
        .hasMessageContaining("\"wights\" is no field of a rubric");
    assertThat(
            RubricFile.read("mine.yml", "version: \"2\"\nweights: {causes: 2}")
                .weight(IncidentKind.PROCESS, Criterion.CAUSES))
        .isEqualByComparingTo("2");
  }

  private static String level(List<Sign> two, List<Sign> three, List<Sign> four, List<Sign> five) {
    Assessment assessment = Ladder.of(two, three, four, five).climb(Criterion.CAUSES);
    return Score.plain(assessment.computed().orElseThrow());
  }

  private static Score score(
      IncidentKind kind,
      Optional<Severity> severity,
      Map<Criterion, String> levels,
      String others) {
    return new Score(RubricFile.STANDARD, kind, severity, assessments(levels, others));
  }

  private static List<Assessment> assessments(Map<Criterion, String> levels, String others) {
    List<Assessment> all = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      all.add(
          new Assessment(
              criterion,
              Optional.of(new BigDecimal(levels.getOrDefault(criterion, others))),
              "",
              List.of(),
              Optional.of("Climb."),
              Optional.empty()));
    }
    return all;
  }
}
