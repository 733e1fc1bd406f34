package dev.unrepeat.web.incident;

import dev.unrepeat.document.Template;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.IntakeReport;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.PastedText;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedAnswers;
import dev.unrepeat.web.page.UploadedFiles;
import dev.unrepeat.web.page.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Makes an incident of its evidence; what the evidence leaves open is asked on the next page.
public final class NewIncidentPage {
  private static final int LONGEST_TITLE = 300;

  private final Pages pages;
  private final Incidents incidents;
  private final EvidenceIntake intake;
  private final TemplateShelf shelf;

  public NewIncidentPage(
      Pages pages, Incidents incidents, EvidenceIntake intake, TemplateShelf shelf) {
    this.shelf = shelf;
    this.pages = pages;
    this.incidents = incidents;
    this.intake = intake;
  }

  public ServerResponse get(ServerRequest request) {
    return pages.show(
        "incident/NewIncidentPage",
        new NewIncidentView(
            pages.frame(request, "New incident").narrow(),
            Crumb.below("New incident"),
            List.of(),
            Field.of("text", ""),
            Field.of("zone", ""),
            Field.of("date", ""),
            Field.of("title", ""),
            SeverityChoice.all(Optional.empty()),
            Field.of("kind", ""),
            kinds(IncidentKind.OUTAGE),
            Field.of("services", ""),
            Field.of("template", ""),
            templates("")));
  }

  public ServerResponse post(ServerRequest request) throws IOException {
    List<Upload> uploads = new ArrayList<>(UploadedFiles.of(request, "files"));
    Form form = Form.of(request);
    TypedAnswers answers = TypedAnswers.read(form);
    StatedFacts facts = facts(form);
    boolean pasted = form.has("text");
    if (uploads.isEmpty() && !pasted) {
      form.refuse("files", "There is no evidence yet. Choose a file, or paste lines.");
    }
    if (form.text("title").length() > LONGEST_TITLE) {
      form.refuse("title", "The title has more than 300 characters. Shorten it.");
    }
    if (form.refused()) {
      return again(request, form);
    }
    try {
      return made(record(Visitor.of(request), uploads, form, answers, facts));
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.INVALID) {
        throw refused;
      }
      form.refuse(uploads.isEmpty() ? "text" : "files", refused.sentence());
      return again(request, form);
    }
  }

  /// Files and pasted lines are two readings, because only the lines are read as notes whatever
  /// they look like.
  private IntakeReport record(
      Viewer viewer, List<Upload> uploads, Form form, TypedAnswers answers, StatedFacts facts) {
    List<Upload> pasted =
        form.has("text")
            ? List.of(new Upload.Sent(PastedText.NAME, PastedText.stream(form.text("text"))))
            : List.of();
    if (uploads.isEmpty()) {
      return intake.record(
          viewer,
          pasted,
          PastedText.instructions(answers),
          facts,
          template(form, facts),
          Progress.SILENT);
    }
    IntakeReport report =
        intake.record(
            viewer,
            uploads,
            new EvidenceIntake.Instructions(Optional.empty(), answers.answers()),
            facts,
            template(form, facts),
            Progress.SILENT);
    return pasted.isEmpty()
        ? report
        : intake.addTo(
            viewer,
            report.record().postmortem().incident().id(),
            pasted,
            PastedText.instructions(answers),
            Progress.SILENT);
  }

  private ServerResponse made(IntakeReport report) {
    IncidentId id = report.record().postmortem().incident().id();
    Timeline timeline = report.record().postmortem().timeline();
    return pages.go(
        timeline.undated().isEmpty() ? Places.incident(id) : Places.answers(id),
        Said.of(Deed.EVIDENCE_READ, timeline.events().size(), 0, timeline.undated().size()));
  }

  private StatedFacts facts(Form form) {
    return new StatedFacts(
        Optional.empty(),
        Optional.of(form.text("title")).filter(title -> !title.isEmpty()),
        TypedFacts.kind(form),
        TypedFacts.severity(form),
        TypedFacts.services(form),
        incidents.now());
  }

  private ServerResponse again(ServerRequest request, Form form) {
    return pages.show(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "incident/NewIncidentPage",
        new NewIncidentView(
            pages.frame(request, "New incident").narrow(),
            Crumb.below("New incident"),
            form.refusals(),
            form.field("text"),
            form.field("zone"),
            form.field("date"),
            form.field("title"),
            SeverityChoice.all(TypedFacts.severity(form)),
            form.field("kind"),
            kinds(TypedFacts.kind(form)),
            form.field("services"),
            form.field("template"),
            templates(form.text("template"))));
  }

  /// The one that was chosen, else the usual one of the kind.
  private Template template(Form form, StatedFacts facts) {
    return form.has("template") ? shelf.get(form.text("template")) : shelf.usual(facts.kind());
  }

  private List<Choice> templates(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "The usual one of its kind", chosen.isEmpty()));
    for (Template one : shelf.choices()) {
      choices.add(new Choice(one.name(), one.title(), one.name().equals(chosen)));
    }
    return choices;
  }

  private static List<Choice> kinds(IncidentKind chosen) {
    return Choices.of(IncidentKind.class, IncidentKind::words, Optional.of(chosen), "");
  }
}
