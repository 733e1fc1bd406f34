package dev.unrepeat.api;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.ReviewQuestion;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.rubric.Assessment;
import dev.unrepeat.rubric.Grade;
import dev.unrepeat.rubric.Score;
import dev.unrepeat.rubric.SelfCheck;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Reviews;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How good a postmortem is and why, what people judge otherwise, and what only they know.
public final class ScoreResource implements Resource {
  private final Incidents incidents;
  private final Reviews reviews;

  public ScoreResource(Incidents incidents, Reviews reviews) {
    this.incidents = incidents;
    this.reviews = reviews;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/score";
    String overruling = base + "/{criterion}/overruling";
    return List.of(
        ApiRoute.get(
            base,
            "getScore",
            "The score with the reasons for each criterion, and what to do next.",
            ScoreJson.class,
            call -> {
              StoredRecord record = get(call);
              return Reply.of(ScoreJson.of(reviews.of(record)));
            }),
        ApiRoute.get(
            base + "/answers",
            "getReviewAnswers",
            "The questions of the review, with their answers.",
            Answers.class,
            call -> Reply.of(Answers.of(review(get(call))))),
        ApiRoute.put(
            base + "/answers",
            "putReviewAnswers",
            "Answers questions of the review; those left out stay, an empty answer takes one away.",
            Given.class,
            Answers.class,
            this::answer),
        ApiRoute.get(
            overruling,
            "getOverruling",
            "What a person judges a criterion at, in place of the computed level.",
            OverrulingJson.class,
            call -> Reply.of(overruling(get(call), criterion(call)))),
        ApiRoute.put(
            overruling,
            "putOverruling",
            "Judges a criterion otherwise, with a reason; the computed level is kept beside it.",
            Level.class,
            OverrulingJson.class,
            this::overrule),
        ApiRoute.delete(
            overruling,
            "withdrawOverruling",
            "Lets the computed level count again.",
            call -> {
              reviews.withdraw(call.viewer(), call.incident(), criterion(call));
              return Reply.nothing();
            }));
  }

  /// The score of a document.
  ///
  /// @param mean weighted, from 1 to 5; left out where nothing could be judged
  /// @param missing what the gate asks for and is not there
  record ScoreJson(
      Optional<BigDecimal> mean,
      Grade grade,
      String rubric,
      List<String> missing,
      List<CriterionJson> criteria,
      List<AdviceJson> advice,
      List<CheckJson> selfCheck) {
    static ScoreJson of(Reviews.Scored scored) {
      Score score = scored.score();
      return new ScoreJson(
          score.mean().map(mean -> mean.setScale(2, RoundingMode.DOWN)),
          score.grade(),
          score.rubric().version(),
          score.missing(),
          score.assessments().stream().map(CriterionJson::of).toList(),
          score.advice().stream()
              .map(one ->
                  new AdviceJson(
                      one.criterion(), one.gain().setScale(2, RoundingMode.HALF_UP), one.step()))
              .toList(),
          scored.selfCheck().stream().map(CheckJson::of).toList());
    }
  }

  /// @param level that counts; left out where nothing could be judged
  record CriterionJson(
      Criterion criterion,
      Optional<BigDecimal> level,
      Optional<BigDecimal> computed,
      String reason,
      Optional<String> next,
      Optional<OverrulingJson> overruling) {
    static CriterionJson of(Assessment one) {
      return new CriterionJson(
          one.criterion(),
          one.level(),
          one.computed(),
          one.reason(),
          one.next(),
          one.overruling().map(OverrulingJson::of));
    }
  }

  record AdviceJson(Criterion criterion, BigDecimal gain, String step) {}

  record CheckJson(String words, Optional<Boolean> holds, String evidence) {
    static CheckJson of(SelfCheck.Item item) {
      return new CheckJson(item.words(), item.holds(), item.evidence());
    }
  }

  record OverrulingJson(
      Criterion criterion, BigDecimal level, String reason, String by, Instant at) {
    static OverrulingJson of(Overruling one) {
      return new OverrulingJson(one.criterion(), one.level(), one.reason(), one.by(), one.at());
    }
  }

  /// @param level from 1 to 5, in halves
  record Level(BigDecimal level, String reason) {}

  record Answers(List<AnswerJson> answers) {
    static Answers of(Review review) {
      return new Answers(
          Arrays.stream(ReviewQuestion.values())
              .map(question -> AnswerJson.of(question, review.answer(question)))
              .toList());
    }
  }

  /// A question of the review.
  ///
  /// @param yes of a question that takes yes or no; the others take a text
  record AnswerJson(
      ReviewQuestion question,
      String words,
      boolean yesOrNo,
      Optional<Boolean> yes,
      Optional<String> text,
      Optional<String> by,
      Optional<Instant> at) {
    static AnswerJson of(ReviewQuestion question, Optional<ReviewAnswer> answer) {
      return new AnswerJson(
          question,
          question.words(),
          question.yesOrNo(),
          answer.flatMap(ReviewAnswer::yes),
          answer.map(ReviewAnswer::text),
          answer.map(ReviewAnswer::by),
          answer.map(ReviewAnswer::at));
    }
  }

  record Given(List<GivenAnswer> answers) {}

  record GivenAnswer(ReviewQuestion question, Optional<Boolean> yes, Optional<String> text) {}

  private StoredRecord get(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private static Review review(StoredRecord record) {
    return record.postmortem().review();
  }

  private static Criterion criterion(Call call) {
    return call.named("criterion", Criterion.class);
  }

  private Reply<Answers> answer(Call call, Given typed) {
    Review before = review(get(call));
    call.match(Tag.of(Answers.of(before)));
    Map<ReviewQuestion, GivenAnswer> given = new HashMap<>();
    typed.answers().forEach(one -> given.put(one.question(), one));
    List<Reviews.Given> answers =
        given.values().stream()
            .map(one ->
                new Reviews.Given(
                    one.question(),
                    one.yes(),
                    one.text().orElse("").strip(),
                    before.answer(one.question()).map(ReviewAnswer::at)))
            .toList();
    return Reply.of(Answers.of(review(reviews.answer(call.viewer(), call.incident(), answers))));
  }

  private static OverrulingJson overruling(StoredRecord record, Criterion criterion) {
    return review(record)
        .overruling(criterion)
        .map(OverrulingJson::of)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "Nobody judges %s otherwise; the computed level counts. Set yours with If-Match: *."
                    .formatted(criterion.words())));
  }

  private Reply<OverrulingJson> overrule(Call call, Level typed) {
    StoredRecord record = get(call);
    Criterion criterion = criterion(call);
    Optional<Overruling> before = review(record).overruling(criterion);
    call.match(before.map(one -> Tag.of(OverrulingJson.of(one))).orElse("\"\""));
    return Reply.of(
        overruling(
            reviews.overrule(
                call.viewer(),
                record.id(),
                criterion,
                typed.level(),
                typed.reason().strip(),
                before.map(Overruling::at)),
            criterion));
  }
}
