package dev.unrepeat.web.interview;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.IntakeReport;
import dev.unrepeat.service.InterviewRelease;
import dev.unrepeat.service.Interviews;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedTime;
import dev.unrepeat.web.page.Visitor;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// An interview between two people, from its notes to its release; for others, what was released.
public final class InterviewPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Interviews interviews;
  private final InterviewRows rows;

  public InterviewPage(
      Pages pages, Incidents incidents, Interviews interviews, InterviewRelease releasing) {
    this.pages = pages;
    this.incidents = incidents;
    this.interviews = interviews;
    this.rows = new InterviewRows(interviews, releasing);
  }

  private interface Work {
    Said run(Viewer viewer, IncidentId id, Form form);
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  /// Corrected notes.
  public ServerResponse write(ServerRequest request) {
    long number = Asked.number(request);
    return step(
        request,
        (viewer, id, form) -> {
          Interviews.Said said = TypedNotes.read(form);
          if (!form.refused()) {
            interviews.write(viewer, id, number, edition(form), said);
          }
          return Said.of(Deed.INTERVIEW_SAVED);
        });
  }

  /// Of the one who told it; or of the interviewer, with the day on which somebody without an
  /// account agreed.
  public ServerResponse agree(ServerRequest request) {
    long number = Asked.number(request);
    return step(
        request,
        (viewer, id, form) -> {
          Interview interview = interviews.get(viewer, id, number);
          if (!interview.ledBy(viewer.address())) {
            interviews.agree(viewer, id, number, edition(form));
            return Said.of(Deed.INTERVIEW_AGREED);
          }
          Optional<LocalDate> on =
              form.read("on", Optional.empty(), () -> TypedTime.date(form.text("on")));
          if (on.isEmpty()) {
            form.refuse("on", "Say on which day they agreed.");
          } else {
            interviews.state(viewer, id, number, edition(form), on.get());
          }
          return Said.of(Deed.INTERVIEW_AGREED);
        });
  }

  public ServerResponse takeBack(ServerRequest request) {
    long number = Asked.number(request);
    return step(
        request,
        (viewer, id, form) -> {
          interviews.takeAgreementBack(viewer, id, number);
          return Said.of(Deed.INTERVIEW_AGREEMENT_TAKEN_BACK);
        });
  }

  public ServerResponse release(ServerRequest request) {
    long number = Asked.number(request);
    return step(
        request,
        (viewer, id, form) -> {
          IntakeReport report = interviews.release(viewer, id, number, edition(form));
          return Said.of(
              Deed.INTERVIEW_RELEASED,
              report.result().assembly().added(),
              report.result().assembly().updated());
        });
  }

  /// Takes the interview away; the list is what is left.
  public ServerResponse withdraw(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    try {
      interviews.withdraw(viewer, id, Asked.number(request));
    } catch (Refused refused) {
      return show(request, status(refused), Optional.empty(), refused.sentence());
    }
    return pages.go(Places.interviews(id), Said.of(Deed.INTERVIEW_WITHDRAWN));
  }

  private ServerResponse step(ServerRequest request, Work work) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    Said said;
    try {
      said = work.run(viewer, id, form);
    } catch (Refused refused) {
      return show(request, status(refused), Optional.of(form), refused.sentence());
    }
    return form.refused()
        ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(form), "")
        : pages.go(Places.interview(id, (int) Asked.number(request)), said);
  }

  static HttpStatus status(Refused refused) {
    return switch (refused.reason()) {
      case NOT_FOUND, TOO_LARGE -> throw refused;
      case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case STATE, CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  /// The notes that the writer had before them.
  private static int edition(Form form) {
    String text = form.text("edition");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Viewer viewer = Visitor.of(request);
    var postmortem = incidents.get(viewer, Asked.incident(request)).postmortem();
    Interview interview = interviews.get(viewer, postmortem.incident().id(), Asked.number(request));
    return pages.show(
        status,
        "interview/InterviewPage",
        rows.view(
            pages.frame(request, interview.role()), viewer, postmortem, interview, typed, refusal));
  }
}
