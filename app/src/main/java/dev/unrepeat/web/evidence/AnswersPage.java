package dev.unrepeat.web.evidence;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Incidents;
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
import dev.unrepeat.web.page.TypedAnswers;
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
    TypedAnswers typed = TypedAnswers.read(form);
    if (!form.refused() && typed.nothing()) {
      form.refuse("question", "Nothing was answered. Fill in a field, or leave it for later.");
    }
    if (form.refused()) {
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(form));
    }
    int before = undated(incidents.get(Visitor.of(request), id).postmortem());
    try {
      int after =
          undated(
              timelines
                  .answer(Visitor.of(request), id, source(form.text("question")), typed.answers())
                  .postmortem());
      return pages.go(
          after == 0 ? Places.incident(id) : Places.answers(id),
          Said.of(Deed.ANSWERED, (long) before - after, after));
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.ANSWER_NEEDED) {
        throw refused;
      }
      form.refuse("question", refused.sentence());
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(form));
    }
  }

  /// The source that a question is about: what stands before the last dot of its name.
  private static String source(String question) {
    return question.substring(0, Math.max(0, question.lastIndexOf('.')));
  }

  private static int undated(Postmortem postmortem) {
    return postmortem.timeline().undated().size();
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Optional<Form> form) {
    Postmortem postmortem =
        incidents.get(Visitor.of(request), Asked.incident(request)).postmortem();
    IncidentId id = postmortem.incident().id();
    List<IncidentView.Undated> questions =
        UndatedQuestions.of(postmortem).stream()
            .map(question -> form.map(question::with).orElse(question))
            .toList();
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
