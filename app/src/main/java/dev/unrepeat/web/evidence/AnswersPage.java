package dev.unrepeat.web.evidence;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TimeAnswer;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.web.incident.IncidentView;
import dev.unrepeat.web.incident.UndatedQuestions;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Asks what the evidence does not say about its times; an answer dates what waited for it.
public final class AnswersPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Timelines timelines;

  public AnswersPage(Pages pages, Incidents incidents, Timelines timelines) {
    this.pages = pages;
    this.incidents = incidents;
    this.timelines = timelines;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty());
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    Postmortem before = incidents.get(Visitor.of(request), id).postmortem();
    List<TimeAnswer> typed = UndatedQuestions.typed(before, form);
    if (!form.refused() && typed.isEmpty()) {
      form.refuse("questions", "Nothing was answered. Fill in a field, or leave it for later.");
    }
    if (form.refused()) {
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(form));
    }
    try {
      int after = undated(timelines.answer(Visitor.of(request), id, typed).postmortem());
      return pages.go(
          after == 0 ? Places.incident(id) : Places.answers(id),
          Said.of(Deed.ANSWERED, (long) undated(before) - after, after));
    } catch (Refused refused) {
      form.refuse(refused, "questions");
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(form));
    }
  }

  private static int undated(Postmortem postmortem) {
    return postmortem.timeline().undated().size();
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Optional<Form> form) {
    Postmortem postmortem =
        incidents.get(Visitor.of(request), Asked.incident(request)).postmortem();
    IncidentId id = postmortem.incident().id();
    List<IncidentView.Undated> questions = UndatedQuestions.of(postmortem, form);
    List<Field> refusals = form.map(Form::refusals).orElse(List.of());
    String heading =
        questions.isEmpty()
            ? "No answer is needed"
            : questions.size() == 1
                ? "One answer is needed"
                : Printing.count(questions.size(), "answer") + " are needed";
    return pages.show(
        status,
        "evidence/AnswersPage",
        new AnswersView(
            pages.frame(request, heading).narrow(),
            Crumb.below(id, "Answers"),
            heading,
            Places.answers(id),
            Places.incident(id),
            refusals,
            questions));
  }
}
