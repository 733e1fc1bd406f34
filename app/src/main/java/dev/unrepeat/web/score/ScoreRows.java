package dev.unrepeat.web.score;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.ReviewQuestion;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.rubric.Assessment;
import dev.unrepeat.rubric.Score;
import dev.unrepeat.rubric.SelfCheck;
import dev.unrepeat.service.Reviews;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes what the page of a score shows.
final class ScoreRows {
  private final Postmortem postmortem;
  private final IncidentId id;
  private final Reviews.Scored scored;
  private final Score score;
  private final Typed typed;
  private final List<Service> services;

  /// @param services those of the incident that the catalogue has
  ScoreRows(StoredRecord record, Reviews.Scored scored, Typed typed, List<Service> services) {
    this.postmortem = record.postmortem();
    this.id = postmortem.incident().id();
    this.scored = scored;
    this.score = scored.score();
    this.typed = typed;
    this.services = services;
  }

  ScoreView view(Frame frame) {
    Incident incident = postmortem.incident();
    return new ScoreView(
        frame,
        Crumb.below(id, "Score"),
        DocumentHead.of(postmortem, DocumentHead.Tab.SCORE),
        postmortem.state() instanceof PostmortemState.Draft && !incident.resolved(),
        score.print(),
        score.mean().isPresent(),
        score.grade().words(),
        basis(),
        MeanBar.of(score),
        score.missing(),
        typed.conflict(),
        typed.refusals(),
        steps(),
        score.assessments().stream().map(this::criterion).toList(),
        scored.selfCheck().stream().map(ScoreRows::check).toList(),
        Places.score(id) + "/answers",
        groups());
  }

  private String basis() {
    return "As %s%s, by rubric %s"
        .formatted(
            score.kind().words(),
            score.severity().map(sev -> " of " + sev).orElse(", not rated"),
            score.rubric().version());
  }

  private List<ScoreView.Step> steps() {
    return score.advice().stream()
        .map(advice ->
            new ScoreView.Step(
                "+" + advice.gain().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                advice.step(),
                Printing.capital(advice.criterion().words()),
                "#c-" + Places.word(advice.criterion())))
        .toList();
  }

  private CriterionRow criterion(Assessment assessment) {
    Criterion criterion = assessment.criterion();
    String word = Places.word(criterion);
    Optional<Overruling> by = assessment.overruling();
    Optional<Form> form = typed.of(criterion);
    String address = Places.score(id) + "/" + word;
    Field level =
        form.map(f -> f.field("level-" + word))
            .orElseGet(
                () -> Field.of("level-" + word, assessment.level().map(Meter::plain).orElse("3")));
    Field why =
        form.map(f -> f.field("why-" + word))
            .orElseGet(() -> Field.of("why-" + word, by.map(Overruling::reason).orElse("")));
    List<SignRow> signs =
        assessment.signs().stream()
            .map(sign -> SignRow.of(sign, scored.document(), Places.postmortem(id)))
            .toList();
    return new CriterionRow(
        "c-" + word,
        Printing.capital(criterion.words()),
        Meter.of(assessment.level()),
        score.rubric().weight(score.kind(), criterion).toPlainString(),
        assessment
            .level()
            .filter(l -> l.compareTo(score.lowest()) < 0)
            .map(l -> Meter.plain(score.lowest()))
            .orElse(""),
        assessment.computed().isEmpty() ? assessment.reason() : "",
        by.map(o -> "Set by %s on %s: %s".formatted(o.by(), Printing.day(o.at()), o.reason()))
            .orElse(""),
        by.isPresent() ? assessment.computed().map(Meter::plain).orElse("none") : "",
        signs.stream().filter(SignRow::holds).toList(),
        signs.stream().filter(sign -> !sign.holds()).toList(),
        address + "/overruling",
        address + "/withdrawal",
        by.map(o -> o.at().toString()).orElse(""),
        levels(level.value()),
        level,
        why,
        form.isPresent());
  }

  private static List<Choice> levels(String chosen) {
    return IntStream.rangeClosed(2, 10)
        .mapToObj(half -> Meter.plain(BigDecimal.valueOf(half).divide(BigDecimal.TWO)))
        .map(level -> new Choice(level, level, level.equals(chosen)))
        .toList();
  }

  private static ScoreView.Check check(SelfCheck.Item item) {
    if (item.holds().isEmpty()) {
      return new ScoreView.Check("info", "i-question", "Open", item.words(), item.evidence());
    }
    return item.holds().get()
        ? new ScoreView.Check("good", "i-check", "Yes", item.words(), item.evidence())
        : new ScoreView.Check("warn", "i-warn", "Not yet", item.words(), item.evidence());
  }

  private List<QuestionRow.Group> groups() {
    List<QuestionRow.Group> groups = new ArrayList<>();
    for (ReviewQuestion.Asker asker : ReviewQuestion.Asker.values()) {
      List<QuestionRow> rows =
          Stream.of(ReviewQuestion.values())
              .filter(question -> question.asker() == asker)
              .map(this::question)
              .toList();
      long answered = rows.stream().filter(row -> !row.given().isEmpty()).count();
      groups.add(
          new QuestionRow.Group(
              "q-" + Places.word(asker),
              asker.words(),
              "%d of %d answered".formatted(answered, rows.size()),
              answered > 0 || asker == ReviewQuestion.Asker.AUTHOR || typed.answers().isPresent(),
              asker == ReviewQuestion.Asker.RUNBOOKS ? runbooks() : List.of(),
              rows));
    }
    return groups;
  }

  /// What the catalogue knows to have been there to use.
  private List<QuestionRow.Runbook> runbooks() {
    return services.stream()
        .flatMap(service ->
            service.runbooks().stream()
                .map(link ->
                    new QuestionRow.Runbook(service.name().value(), link.label(), link.address())))
        .toList();
  }

  private QuestionRow question(ReviewQuestion question) {
    String key = question.key();
    Optional<ReviewAnswer> answer = postmortem.review().answer(question);
    Optional<Form> form = typed.answers();
    String says =
        form.map(f -> f.text("says-" + key))
            .orElseGet(
                () -> answer.flatMap(ReviewAnswer::yes).map(yes -> yes ? "yes" : "no").orElse(""));
    List<Choice> choices =
        question.yesOrNo()
            ? Arrays.asList(
                new Choice("yes", "Yes", says.equals("yes")),
                new Choice("no", "No", says.equals("no")),
                new Choice("", "Not answered", says.isEmpty()))
            : List.of();
    Field text =
        form.map(f -> f.field(key))
            .orElseGet(() -> Field.of(key, answer.map(ReviewAnswer::text).orElse("")));
    return new QuestionRow(
        key,
        question.words(),
        choices,
        text,
        answer.map(a -> "%s, %s".formatted(a.by(), Printing.minute(a.at()))).orElse(""),
        answer.map(a -> a.at().toString()).orElse(""));
  }
}
