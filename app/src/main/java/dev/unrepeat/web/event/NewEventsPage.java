package dev.unrepeat.web.event;

import dev.unrepeat.intake.Progress;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.IntakeReport;
import dev.unrepeat.service.Upload;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.PastedText;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedAnswers;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Adds what was typed or pasted, a line for each happening; the text is evidence like any other.
public final class NewEventsPage {
  private final Pages pages;
  private final Incidents incidents;
  private final EvidenceIntake intake;

  public NewEventsPage(Pages pages, Incidents incidents, EvidenceIntake intake) {
    this.pages = pages;
    this.incidents = incidents;
    this.intake = intake;
  }

  public ServerResponse get(ServerRequest request) {
    IncidentId id =
        incidents.get(Visitor.of(request), Asked.incident(request)).postmortem().incident().id();
    return show(
        request,
        id,
        HttpStatus.OK,
        List.of(),
        Field.of("text", ""),
        Field.of("date", ""),
        Field.of("zone", ""));
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = incidents.get(Visitor.of(request), Asked.incident(request)).id();
    Form form = Form.of(request);
    TypedAnswers answers = TypedAnswers.read(form);
    if (!form.has("text")) {
      form.refuse("text", "There is no line yet. Write a time and what happened.");
    }
    if (form.refused()) {
      return again(request, id, form);
    }
    try {
      IntakeReport report =
          intake.addTo(
              Visitor.of(request),
              id,
              List.of(new Upload.Sent(PastedText.NAME, PastedText.stream(form.text("text")))),
              PastedText.instructions(answers),
              Progress.SILENT);
      return pages.go(
          Places.incident(id, "timeline"),
          Said.of(
              Deed.EVENTS_ADDED,
              report.result().assembly().added(),
              report.result().timeline().undated().size()));
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.INVALID) {
        throw refused;
      }
      form.refuse("text", refused.sentence());
      return again(request, id, form);
    }
  }

  private ServerResponse again(ServerRequest request, IncidentId id, Form form) {
    return show(
        request,
        id,
        HttpStatus.UNPROCESSABLE_CONTENT,
        form.refusals(),
        form.field("text"),
        form.field("date"),
        form.field("zone"));
  }

  private ServerResponse show(
      ServerRequest request,
      IncidentId id,
      HttpStatus status,
      List<Field> refusals,
      Field text,
      Field date,
      Field zone) {
    return pages.show(
        status,
        "event/NewEventsPage",
        new NewEventsView(
            pages.frame(request, "Add events to " + id).narrow(),
            Crumb.below(id, "Add events"),
            Places.events(id),
            Places.incident(id),
            refusals,
            text,
            date,
            zone));
  }
}
