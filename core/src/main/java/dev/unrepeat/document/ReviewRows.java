package dev.unrepeat.document;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.ReviewQuestion;
import java.util.Locale;

/// Overrulings and answers of the review in the ledger, a line each.
final class ReviewRows {
  private ReviewRows() {}

  static Row of(Overruling overruling) {
    return Row.empty()
        .naming("overruling", overruling.criterion().key())
        .put("level", overruling.level().toPlainString())
        .put("reason", overruling.reason())
        .put("by", overruling.by())
        .put("at", overruling.at().toString());
  }

  static Overruling overruling(Row row) {
    return new Overruling(
        row.word("overruling", Criterion.class),
        row.decimal("level"),
        row.text("reason"),
        row.text("by"),
        row.instant("at"));
  }

  static Row of(ReviewAnswer answer) {
    Row row = Row.empty().naming("answer", answer.question().name().toLowerCase(Locale.ROOT));
    answer.yes().ifPresent(yes -> row.put("says", yes ? "yes" : "no"));
    return row.put("text", answer.text()).put("by", answer.by()).put("at", answer.at().toString());
  }

  static ReviewAnswer answer(Row row) {
    return new ReviewAnswer(
        row.word("answer", ReviewQuestion.class),
        row.find("says").map("yes"::equals),
        row.text("text"),
        row.text("by"),
        row.instant("at"));
  }
}
