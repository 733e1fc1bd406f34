package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// What a person answered to a question of the review.
///
/// @param yes or no, where the question asks for that
/// @param text in the person's words; of a yes or no it may be empty
public record ReviewAnswer(
    ReviewQuestion question, Optional<Boolean> yes, String text, String by, Instant at) {
  public ReviewAnswer {
    Refused.blank(by, "name of the person who answers");
    Refused.unless(
        yes.isPresent() == question.yesOrNo(),
        question.yesOrNo()
            ? "This question is answered with yes or no."
            : "This question is answered in words.");
    if (!question.yesOrNo()) {
      Refused.blank(text, "answer");
    }
  }

  /// Whether another answer says the same, whoever gave it and when.
  public boolean saysTheSame(ReviewAnswer other) {
    return question == other.question && yes.equals(other.yes) && text.equals(other.text);
  }
}
