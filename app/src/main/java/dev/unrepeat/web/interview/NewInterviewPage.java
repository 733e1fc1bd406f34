package dev.unrepeat.web.interview;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Interviews;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedTime;
import dev.unrepeat.web.page.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Begins an interview: who was asked, their part in the response, and the first notes.
public final class NewInterviewPage {
  private static final int KNOWN = 200;

  private final Pages pages;
  private final Incidents incidents;
  private final Interviews interviews;
  private final Accounts accounts;

  public NewInterviewPage(
      Pages pages, Incidents incidents, Interviews interviews, Accounts accounts) {
    this.pages = pages;
    this.incidents = incidents;
    this.interviews = interviews;
    this.accounts = accounts;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  public ServerResponse post(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = incidents.get(viewer, Asked.incident(request)).postmortem().incident().id();
    Form form = Form.of(request);
    Optional<LocalDate> held =
        form.read("held", Optional.empty(), () -> TypedTime.date(form.text("held")));
    Interviews.Said said = TypedNotes.read(form);
    if (!form.has("person")) {
      form.refuse("person", "Nobody is named. Say who told it to you.");
    }
    if (!form.has("role")) {
      form.refuse("role", "The part is empty. Readers see it in place of a name.");
    }
    if (held.isEmpty()) {
      form.refuse("held", "The day of the interview is empty.");
    }
    if (form.refused() || held.isEmpty()) {
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(form), "");
    }
    try {
      Interview made =
          interviews.record(
              viewer,
              id,
              new Interviews.Plan(form.text("person"), form.text("role"), held.get(), said));
      return pages.go(Places.interview(id, made.number()), Said.of(Deed.INTERVIEW_RECORDED));
    } catch (Refused refused) {
      return show(request, InterviewPage.status(refused), Optional.of(form), refused.sentence());
    }
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Incident incident =
        incidents.get(Visitor.of(request), Asked.incident(request)).postmortem().incident();
    return pages.show(
        status,
        "interview/NewInterviewPage",
        new NewInterviewView(
            pages.frame(request, "New interview about " + incident.id()),
            Crumb.below(incident.id(), "New interview"),
            Places.interviews(incident.id()),
            typed.map(Form::refusals).orElse(List.of()),
            refusal,
            field(typed, "person"),
            field(typed, "role"),
            field(typed, "held"),
            field(typed, "text"),
            field(typed, "day"),
            field(typed, "zone"),
            Stream.of(ResponderRole.values()).map(ResponderRole::words).toList(),
            known(incident).stream()
                .map(one -> new NewInterviewView.Known(one.name(), one.address()))
                .toList()));
  }

  /// The circle of a private incident alone.
  private List<Account> known(Incident incident) {
    return switch (incident.visibility()) {
      case Visibility.Everybody everybody -> accounts.list("", KNOWN);
      case Visibility.Circle circle -> accounts.listKnown(circle.people());
    };
  }

  private static Field field(Optional<Form> typed, String name) {
    return typed.map(form -> form.field(name)).orElseGet(() -> Field.of(name, ""));
  }
}
