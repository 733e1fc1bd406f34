package dev.unrepeat.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// Reviews from a seed: some criteria overruled, some questions answered.
final class RandomReview {
  private final RandomText text;
  private final RandomTimes times;

  RandomReview(RandomText text, RandomTimes times) {
    this.text = text;
    this.times = times;
  }

  Review review() {
    return new Review(
        Stream.of(Criterion.values()).filter(c -> text.chance(4)).map(this::overruling).toList(),
        Stream.of(ReviewQuestion.values()).filter(q -> text.chance(4)).map(this::answer).toList());
  }

  private Overruling overruling(Criterion criterion) {
    BigDecimal level = BigDecimal.valueOf(2L + text.number(9)).divide(BigDecimal.TWO);
    return new Overruling(criterion, level, text.line(), text.line(), times.instant());
  }

  private ReviewAnswer answer(ReviewQuestion question) {
    return new ReviewAnswer(
        question,
        question.yesOrNo() ? Optional.of(text.chance(2)) : Optional.empty(),
        question.yesOrNo() ? text.lineOrNothing() : text.prose(),
        text.line(),
        times.instant());
  }
}
