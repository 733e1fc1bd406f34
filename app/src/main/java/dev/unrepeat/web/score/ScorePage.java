package dev.unrepeat.web.score;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewQuestion;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Catalogue;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Reviews;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// How good the postmortem is, why, and what would make it better; people may judge otherwise, and
/// answer what only they know.
public final class ScorePage {
  private final Pages pages;
  private final Incidents incidents;
  private final Reviews reviews;
  private final Catalogue catalogue;

  public ScorePage(Pages pages, Incidents incidents, Reviews reviews, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.incidents = incidents;
    this.reviews = reviews;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Typed.NOTHING);
  }

  /// Sets a person's own level.
  public ServerResponse overrule(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Criterion criterion = Asked.criterion(request);
    Form form = Form.of(request);
    String word = Places.word(criterion);
    BigDecimal level = form.read("level-" + word, BigDecimal.ONE, () -> level(form, word));
    String why = form.text("why-" + word);
    if (why.isEmpty()) {
      form.refuse("why-" + word, "Say why: the reason is shown beside your level.");
    }
    Typed typed = new Typed(Optional.of(criterion), Optional.of(form), "");
    if (form.refused()) {
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, typed);
    }
    try {
      reviews.overrule(Visitor.of(request), id, criterion, level, why, seen(form, "seen-" + word));
    } catch (Refused refused) {
      return conflict(request, typed, refused);
    }
    return pages.go(Places.score(id) + "#c-" + word, Said.of(Deed.OVERRULED));
  }

  /// Lets the computed level count again.
  public ServerResponse withdraw(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Criterion criterion = Asked.criterion(request);
    reviews.withdraw(Visitor.of(request), id, criterion);
    return pages.go(
        Places.score(id) + "#c-" + Places.word(criterion), Said.of(Deed.OVERRULING_WITHDRAWN));
  }

  /// Stores the answers to the questions of the review.
  public ServerResponse answer(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    List<Reviews.Given> given =
        Stream.of(ReviewQuestion.values()).map(question -> given(form, question)).toList();
    Typed typed = new Typed(Optional.empty(), Optional.of(form), "");
    try {
      reviews.answer(Visitor.of(request), id, given);
    } catch (Refused refused) {
      return conflict(request, typed, refused);
    }
    return pages.go(Places.score(id) + "#questions", Said.of(Deed.REVIEW_ANSWERED));
  }

  private static Reviews.Given given(Form form, ReviewQuestion question) {
    String key = question.key();
    Optional<Boolean> yes =
        question.yesOrNo() && form.has("says-" + key)
            ? Optional.of(form.text("says-" + key).equals("yes"))
            : Optional.empty();
    return new Reviews.Given(question, yes, form.text(key), seen(form, "seen-" + key));
  }

  private static BigDecimal level(Form form, String word) {
    String typed = form.text("level-" + word);
    Refused.unless(
        typed.matches("[1-5](?:\\.[05])?"), "Choose a level from 1 to 5; halves are allowed.");
    return new BigDecimal(typed);
  }

  private static Optional<Instant> seen(Form form, String name) {
    try {
      return form.has(name) ? Optional.of(Instant.parse(form.text(name))) : Optional.empty();
    } catch (DateTimeException forged) {
      return Optional.empty();
    }
  }

  private ServerResponse conflict(ServerRequest request, Typed typed, Refused refused) {
    if (refused.reason() != Refused.Reason.CONFLICT) {
      throw refused;
    }
    return show(
        request,
        HttpStatus.CONFLICT,
        new Typed(typed.criterion(), typed.form(), refused.sentence()));
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Typed typed) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    return pages.show(
        status,
        "score/ScorePage",
        new ScoreRows(
                record, reviews.of(record), typed, catalogue.of(record.postmortem().incident()))
            .view(pages.frame(request, "Score of " + record.postmortem().incident().id())));
  }
}
