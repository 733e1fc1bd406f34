package dev.unrepeat.web.incident;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Description;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Conflict;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What the incident says of itself, as a form.
public final class FactsPage {
  private final Pages pages;
  private final Incidents incidents;

  public FactsPage(Pages pages, Incidents incidents) {
    this.pages = pages;
    this.incidents = incidents;
  }

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    Incident incident = record.postmortem().incident();
    return pages.show(
        "incident/FactsPage",
        view(
            request,
            record,
            proposed(request, Description.of(incident)),
            List.of(),
            List.of(),
            Field.of("title", incident.title()),
            Field.of("services", join(incident.services())),
            Field.of("tags", join(incident.tags()))));
  }

  /// A severity that was said is chosen in the form, and saved by whoever agrees.
  private static Description proposed(ServerRequest request, Description now) {
    return request
        .param("severity")
        .flatMap(word -> Asked.word(Severity.class, word))
        .map(severity ->
            new Description(
                now.title(),
                now.kind(),
                Optional.of(severity),
                now.services(),
                now.tags(),
                now.detection()))
        .orElse(now);
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    Description typed = TypedFacts.read(form);
    if (form.refused()) {
      return again(request, HttpStatus.UNPROCESSABLE_CONTENT, form, typed, false);
    }
    try {
      incidents.describe(Visitor.of(request), id, form.version(), typed);
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.CONFLICT) {
        throw refused;
      }
      return again(request, HttpStatus.CONFLICT, form, typed, true);
    }
    return pages.go(Places.incident(id), Said.of(Deed.FACTS_SAVED));
  }

  private ServerResponse again(
      ServerRequest request, HttpStatus status, Form form, Description typed, boolean conflict) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    return pages.show(
        status,
        "incident/FactsPage",
        view(
            request,
            record,
            typed,
            conflict ? conflicts(Description.of(record.postmortem().incident()), typed) : List.of(),
            form.refusals(),
            form.field("title"),
            form.field("services"),
            form.field("tags")));
  }

  private static List<Conflict> conflicts(Description now, Description typed) {
    return Conflict.between(
        List.of(
            new Conflict("Title", now.title(), typed.title()),
            new Conflict("Kind", now.kind().words(), typed.kind().words()),
            new Conflict(
                "Severity",
                now.severity().map(Enum::name).orElse("not known"),
                typed.severity().map(Enum::name).orElse("not known")),
            new Conflict("Services", join(now.services()), join(typed.services())),
            new Conflict("Tags", join(now.tags()), join(typed.tags())),
            new Conflict("Detection", words(now.detection()), words(typed.detection()))));
  }

  private FactsView view(
      ServerRequest request,
      StoredRecord record,
      Description facts,
      List<Conflict> conflicts,
      List<Field> refusals,
      Field title,
      Field services,
      Field tags) {
    IncidentId id = record.postmortem().incident().id();
    return new FactsView(
        pages.frame(request, "Facts of " + id).narrow(),
        Crumb.below(id, "Facts"),
        Places.facts(id),
        Places.incident(id),
        record.versions().record(),
        conflicts,
        refusals,
        title,
        SeverityChoice.all(facts.severity()),
        Field.of("kind", ""),
        Choices.of(IncidentKind.class, IncidentKind::words, Optional.of(facts.kind()), ""),
        services,
        tags,
        Field.of("means", ""),
        Choices.of(
            DetectionMeans.class, FactsPage::words, Optional.of(facts.detection().means()), ""),
        Field.of("by", facts.detection().by()));
  }

  private static String words(DetectionMeans means) {
    return switch (means) {
      case ALERT -> "an alert";
      case CUSTOMER -> "a customer";
      case STAFF -> "staff";
      case CHANCE -> "chance";
      case UNKNOWN -> "not known";
    };
  }

  private static String words(Detection detection) {
    return words(detection.means()) + " " + detection.by();
  }

  private static String join(List<?> words) {
    return words.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
