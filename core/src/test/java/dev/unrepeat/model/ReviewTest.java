package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static final Instant NOW = Instant.parse("2026-10-16T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-10-16T11:00:00Z");

  @Test
  void aCriterionIsOverruledOnceAndTheLaterOneCounts() {
    Review review = Review.NONE.overrule(overruling("4", NOW)).overrule(overruling("4.5", LATER));

    assertThat(review.overrulings()).containsExactly(overruling("4.5", LATER));
    assertThat(review.withdraw(Criterion.IMPACT)).isEqualTo(Review.NONE);
    assertThatThrownBy(
            () -> new Review(List.of(overruling("4", NOW), overruling("5", NOW)), List.of()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aLevelHasOneSpelling() {
    assertThat(overruling("4.0", NOW)).isEqualTo(overruling("4", NOW));
  }

  @Test
  void anAnswerThatSaysTheSameStaysWithWhoGaveIt() {
    ReviewAnswer first = shared("yes, at the all-hands", "Priya Natarajan", NOW);
    Review review = Review.NONE.answer(first);

    assertThat(review.answer(shared("yes, at the all-hands", "Ines Okafor", LATER)).answers())
        .containsExactly(first);
    assertThat(review.answer(shared("", "Ines Okafor", LATER)).answer(ReviewQuestion.SHARED))
        .contains(shared("", "Ines Okafor", LATER));
    assertThat(review.clear(ReviewQuestion.SHARED)).isEqualTo(Review.NONE);
  }

  @Test
  void aQuestionIsAnsweredTheWayItAsks() {
    assertThatThrownBy(() ->
            new ReviewAnswer(
                ReviewQuestion.SHARED, Optional.empty(), "Yes.", "Priya Natarajan", NOW))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("yes or no");
    assertThatThrownBy(() ->
            new ReviewAnswer(ReviewQuestion.DETAIL, Optional.of(true), "", "Priya Natarajan", NOW))
        .hasMessageContaining("in words");
  }

  private static Overruling overruling(String level, Instant at) {
    return new Overruling(
        Criterion.IMPACT,
        new BigDecimal(level),
        "The revenue stands in the annex.",
        "Priya Natarajan",
        at);
  }

  private static ReviewAnswer shared(String text, String by, Instant at) {
    return new ReviewAnswer(ReviewQuestion.SHARED, Optional.of(true), text, by, at);
  }
}
