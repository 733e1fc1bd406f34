package dev.unrepeat.rubric;

import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.ReviewQuestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The list an author goes through before the review (figures.md §5): most of it is computed, two
/// questions only people can answer.
public final class SelfCheck {
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private SelfCheck() {}

  /// One line of the list.
  ///
  /// @param holds empty when only people can say
  public record Item(String words, Optional<Boolean> holds, String evidence) {}

  /// @param score of the same document
  /// @param review with what people said to the questions that only they can answer
  public static List<Item> of(LintedDocument document, Score score, Review review) {
    Judged judged = new Judged(document, List.of(), Circumstances.NONE);
    List<Item> items = new ArrayList<>();
    items.add(
        reached(
            score, Criterion.TIMELINE, THREE, "The timeline is complete, with all times in UTC"));
    items.add(
        reached(
            score, Criterion.CAUSES, THREE, "The causes reach the system, not the nearest event"));
    items.add(
        reached(score, Criterion.ACTIONS, THREE, "Every action is specific, owned and dated"));
    boolean tracked =
        !judged.record().actions().isEmpty()
            && judged.record().actions().stream().allMatch(a -> ActionsLadder.tracked(judged, a));
    items.add(
        new Item(
            "The actions are tracked and updated regularly",
            Optional.of(tracked),
            tracked ? "each action has a ticket" : "not each action has a ticket"));
    items.add(asked(review, ReviewQuestion.SHARED, "It is shared with the whole team"));
    items.add(asked(review, ReviewQuestion.FOLLOW_UP, "A follow-up process exists"));
    items.add(reached(score, Criterion.LEARNING, THREE, "What was learned is kept for later"));
    items.add(reached(score, Criterion.BLAMELESSNESS, FOUR, "Nobody is blamed"));
    return items;
  }

  private static Item asked(Review review, ReviewQuestion question, String words) {
    return review
        .answer(question)
        .map(answer -> new Item(words, answer.yes(), evidence(answer)))
        .orElseGet(() -> new Item(words, Optional.empty(), "only people can say"));
  }

  private static String evidence(ReviewAnswer answer) {
    String said = answer.yes().orElse(false) ? "a person said yes" : "a person said no";
    return answer.text().isEmpty() ? said : said + ": " + answer.text();
  }

  private static Item reached(Score score, Criterion criterion, BigDecimal asked, String words) {
    Assessment assessment = score.of(criterion);
    Optional<Boolean> holds = assessment.level().map(level -> level.compareTo(asked) >= 0);
    String evidence =
        assessment.signs().stream()
            .filter(sign -> sign.holds() == holds.orElse(false))
            .map(Sign::evidence)
            .findFirst()
            .orElse(assessment.reason());
    return new Item(words, holds, evidence);
  }
}
