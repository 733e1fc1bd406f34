package dev.unrepeat.web.pattern;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Patterns;
import dev.unrepeat.service.Relations;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.IncidentWork;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What an incident has in common with others: its patterns, and incidents that are like it. Other
/// pages of the incident fetch its panels.
public final class RelatedPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Patterns patterns;
  private final Relations relations;

  public RelatedPage(Pages pages, Incidents incidents, Patterns patterns, Relations relations) {
    this.pages = pages;
    this.incidents = incidents;
    this.patterns = patterns;
    this.relations = relations;
  }

  /// @param refusal why what was asked could not be done; empty where it could
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String refusal,
      String base,
      boolean writes,
      List<AlikeNotice.Line> same,
      List<PatternLine> patterns,
      List<Line> proposed,
      List<Line> confirmed) {}

  public record PatternLine(
      String title,
      String address,
      String reason,
      List<EvidenceLine> evidence,
      String elsewhere,
      String measures) {}

  public record Line(
      String id,
      String address,
      String title,
      String day,
      List<String> reasons,
      PromisedLines promised) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, "");
  }

  /// They belong together.
  public ServerResponse confirm(ServerRequest request) {
    return step(
        request,
        Deed.RELATION_CONFIRMED,
        (viewer, id, form) -> relations.confirm(viewer, id, new IncidentId(form.text("other"))));
  }

  /// They do not.
  public ServerResponse deny(ServerRequest request) {
    return step(
        request,
        Deed.RELATION_DENIED,
        (viewer, id, form) ->
            relations.deny(viewer, id, new IncidentId(form.text("other")), form.text("reason")));
  }

  private ServerResponse step(ServerRequest request, Deed deed, IncidentWork work) {
    return work.answer(
        request,
        id -> pages.go(address(id), Said.of(deed)),
        (status, form, refusal) -> show(request, status, refusal));
  }

  private static String address(IncidentId id) {
    return Places.incident(id) + "/related";
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, String refusal) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    IncidentId id = record.id();
    Relations.Found found = relations.of(viewer, record);
    return pages.show(
        status,
        "pattern/RelatedPage",
        new View(
            pages.frame(request, "Related to " + id),
            Crumb.below(id, "Related"),
            refusal,
            address(id),
            viewer.is(Role.AUTHOR),
            AlikeNotice.lines(found.same()),
            patterns.of(viewer, id).stream().map(here -> pattern(id, here)).toList(),
            found.proposed().stream().map(RelatedPage::line).toList(),
            found.confirmed().stream().map(RelatedPage::line).toList()));
  }

  private static PatternLine pattern(IncidentId id, Patterns.Here here) {
    String subject = here.found().subject();
    return new PatternLine(
        here.found().pattern().title() + (subject.isEmpty() ? "" : ": " + subject),
        "/patterns/"
            + here.found().pattern().slug()
            + (subject.isEmpty() ? "" : "?subject=" + Places.parameter(subject)),
        here.found().reason(),
        EvidenceLine.of(id, here.found().evidence()),
        here.elsewhere() == 0
            ? "In no other incident that you may see."
            : "Also in " + Printing.count(here.elsewhere(), "other incident") + ".",
        String.join(", ", here.found().pattern().measures()));
  }

  private static Line line(Relations.Line one) {
    return new Line(
        one.head().id().value(),
        Places.incident(one.head().id()),
        one.head().title(),
        Printing.day(one.head().beganAt()),
        one.reasons(),
        PromisedLines.of(one.head().id(), one.promised()));
  }
}
