package dev.unrepeat.web.writing;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.WrittenPart;
import dev.unrepeat.web.page.Anchors;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.writing.PartSort;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Adds a row or a section of one's own; what is refused is shown again as it was typed.
public final class NewPartPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Writing writing;
  private final PartViews views;

  public NewPartPage(Pages pages, Incidents incidents, Writing writing, TextFindings findings) {
    this.pages = pages;
    this.incidents = incidents;
    this.writing = writing;
    this.views = new PartViews(findings);
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id =
        incidents.get(Visitor.of(request), Asked.incident(request)).postmortem().incident().id();
    Form form = Form.of(request);
    PartSort sort =
        Asked.word(PartSort.class, form.text("sort"))
            .filter(one -> one.row() || one == PartSort.OWN_SECTION)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.INVALID,
                    "Say what is to be added: a factor, a gate, a lesson, an action item, a link."));
    Map<String, String> typed = SentPart.fresh(form, sort);
    WrittenPart added;
    try {
      Optional<FactorId> explains =
          form.has("explains")
              ? Optional.of(FactorId.parse(form.text("explains")))
              : Optional.empty();
      added = writing.add(Visitor.of(request), id, sort, typed, explains);
    } catch (Refused refused) {
      if (refused.reason() == Refused.Reason.FORBIDDEN || sort == PartSort.OWN_SECTION) {
        throw refused;
      }
      return again(request, id, form, sort, typed, refused);
    }
    return pages.go(PartPage.back(id, form, Anchors.of(added.part())), Said.of(Deed.PART_ADDED));
  }

  private ServerResponse again(
      ServerRequest request,
      IncidentId id,
      Form form,
      PartSort sort,
      Map<String, String> typed,
      Refused refused) {
    String title = "Add " + (sort == PartSort.ACTION ? "an " : "a ") + sort.word();
    return pages.show(
        RefusedStatus.of(refused),
        "writing/NewPartPage",
        new NewPartView(
            pages.frame(request, title).narrow(),
            Crumb.below(id, "Write"),
            title,
            Places.writing(id) + "/rows",
            PartPage.back(id, form, ""),
            refused.sentence(),
            Places.word(sort),
            form.text("explains"),
            form.text("from"),
            views.fresh(sort, "add", typed, refused.fields())));
  }
}
