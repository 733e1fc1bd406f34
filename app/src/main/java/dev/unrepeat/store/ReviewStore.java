package dev.unrepeat.store;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.ReviewQuestion;
import java.util.List;

/// What people added to the computed score: overrulings and answers.
final class ReviewStore {
  private final Sql sql;

  ReviewStore(Sql sql) {
    this.sql = sql;
  }

  Review get(IncidentId id) {
    return new Review(overrulings(id), answers(id));
  }

  void replace(IncidentId id, Review review) {
    sql.run("DELETE FROM overruling WHERE incident_id = :incident", Row.of(id));
    sql.run("DELETE FROM review_answer WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO overruling (incident_id, position, criterion, level, reason, overruled_by,
          overruled_at)
        VALUES (:incident, :position, :criterion, :level, :reason, :by, :at)
        """,
        review.overrulings(),
        (overruling, at) ->
            Row.of(id)
                .number("position", at)
                .word("criterion", overruling.criterion())
                .decimal("level", overruling.level())
                .text("reason", overruling.reason())
                .text("by", overruling.by())
                .instant("at", overruling.at()));
    sql.batch(
        """
        INSERT INTO review_answer (incident_id, position, question, says, text, answered_by,
          answered_at)
        VALUES (:incident, :position, :question, :says, :text, :by, :at)
        """,
        review.answers(),
        (answer, at) ->
            Row.of(id)
                .number("position", at)
                .word("question", answer.question())
                .text("says", answer.yes().map(yes -> yes ? "yes" : "no"))
                .text("text", answer.text())
                .text("by", answer.by())
                .instant("at", answer.at()));
  }

  private List<Overruling> overrulings(IncidentId id) {
    return sql.list(
        """
        SELECT criterion, level, reason, overruled_by, overruled_at
        FROM overruling
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new Overruling(
                row.word(Criterion.class, "criterion"),
                row.decimal("level"),
                row.text("reason"),
                row.text("overruled_by"),
                row.instant("overruled_at")));
  }

  private List<ReviewAnswer> answers(IncidentId id) {
    return sql.list(
        """
        SELECT question, says, text, answered_by, answered_at
        FROM review_answer
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new ReviewAnswer(
                row.word(ReviewQuestion.class, "question"),
                row.textIfAny("says").map("yes"::equals),
                row.text("text"),
                row.text("answered_by"),
                row.instant("answered_at")));
  }
}
