package dev.unrepeat.web.metrics;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewChange;
import dev.unrepeat.model.ReviewDecision;
import dev.unrepeat.model.ReviewPlace;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.ReviewDecisions;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One decision of an incident review: what became of it, its words, and its history.
public final class DecisionPage {
  private final Pages pages;
  private final ReviewDecisions decisions;

  public DecisionPage(Pages pages, ReviewDecisions decisions) {
    this.pages = pages;
    this.decisions = decisions;
  }

  /// @param settled what came of it; empty while it is open
  /// @param writes whether the visitor may change it
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String reference,
      String text,
      String about,
      String settled,
      String address,
      int version,
      boolean writes,
      List<Field> refusals,
      Field words,
      Field owner,
      Field due,
      Field outcome,
      List<Change> history) {}

  /// A line of the history.
  public record Change(String when, String by, String before, String now) {
    static Change of(ReviewChange one) {
      return new Change(Printing.minute(one.at()), one.by(), one.before(), one.now());
    }
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request));
  }

  public ServerResponse text(ServerRequest request) {
    Form form = Form.of(request);
    return change(
        request,
        form,
        "text",
        () -> {
          ReviewDecision.Words words = words(form);
          if (!form.refused()) {
            decisions.reword(Visitor.of(request), number(request), seen(form), words);
          }
        });
  }

  public ServerResponse settle(ServerRequest request) {
    Form form = Form.of(request);
    return change(
        request,
        form,
        "outcome",
        () ->
            decisions.settle(
                Visitor.of(request), number(request), seen(form), form.text("outcome")));
  }

  public ServerResponse reopen(ServerRequest request) {
    Form form = Form.of(request);
    return change(
        request,
        form,
        "outcome",
        () -> decisions.reopen(Visitor.of(request), number(request), seen(form)));
  }

  /// The words of the form; a day that is none is kept as its refusal.
  static ReviewDecision.Words words(Form form) {
    Optional<LocalDate> due = form.read("due", Optional.empty(), () -> day(form.text("due")));
    return new ReviewDecision.Words(form.text("text"), form.text("owner"), due);
  }

  private static Optional<LocalDate> day(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" is no day. Write it as 2026-10-16, or leave it empty.".formatted(typed));
    }
  }

  private ServerResponse change(ServerRequest request, Form form, String field, Runnable change) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    try {
      change.run();
      if (!form.refused()) {
        return pages.go(address(number(request)), Said.of(Deed.DECISION_CHANGED));
      }
    } catch (Refused refused) {
      switch (refused.reason()) {
        case FORBIDDEN, NOT_FOUND -> throw refused;
        case INVALID, STATE, CONFLICT, TOO_LARGE, ANSWER_NEEDED, UNAVAILABLE -> {
          form.refuse(field, refused.sentence());
          status = RefusedStatus.of(refused);
        }
      }
    }
    return show(request, status, form);
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Form form) {
    ReviewDecision one = decisions.get(number(request));
    ReviewPlace place = one.place();
    String review =
        "/metrics/review?period=%s%s%s"
            .formatted(
                place.period(),
                place.service().isEmpty() ? "" : "&service=" + Places.parameter(place.service()),
                place.team().isEmpty() ? "" : "&team=" + Places.parameter(place.team()));
    return pages.show(
        status,
        "metrics/DecisionPage",
        new View(
            pages.frame(request, "Decision " + one.reference()).narrow(),
            List.of(
                new Crumb("Incident review " + place.period(), review),
                new Crumb(one.reference(), "")),
            one.reference(),
            one.text(),
            about(one),
            one.settled().map(ReviewDecision.Settled::word).orElse(""),
            address(one.number()),
            one.version(),
            Visitor.of(request).is(Role.AUTHOR),
            form.refusals(),
            typed(form, "text", one.text()),
            typed(form, "owner", one.owner()),
            typed(form, "due", one.due().map(LocalDate::toString).orElse("")),
            form.field("outcome"),
            decisions.history(one).stream().map(Change::of).toList()));
  }

  /// What was typed where it was, else what is kept.
  private static Field typed(Form form, String name, String kept) {
    return form.sent(name) ? form.field(name) : Field.of(name, kept);
  }

  private static String about(ReviewDecision one) {
    return "Decided in the review of %s%s%s"
        .formatted(
            one.place().period(),
            one.owner().isEmpty() ? "" : " · " + one.owner(),
            one.due().map(day -> " · due " + Printing.day(day)).orElse(""));
  }

  private static int number(ServerRequest request) {
    return (int) Math.min(Asked.number(request), Integer.MAX_VALUE);
  }

  private static int seen(Form form) {
    return (int) Math.min(form.version(), Integer.MAX_VALUE);
  }

  private static String address(int number) {
    return "/metrics/review/decisions/" + number;
  }
}
