package dev.unrepeat.web.writing;

import dev.unrepeat.document.LeftOut;
import dev.unrepeat.document.Template;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TemplateOffers;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The postmortem to write in: every section and every row in its place, each saved on its own.
public final class WritingPage {
  private final Pages pages;
  private final Incidents incidents;
  private final PartViews views;
  private final TextFindings findings;
  private final TemplateOffers offers;

  public WritingPage(
      Pages pages, Incidents incidents, TextFindings findings, TemplateOffers offers) {
    this.offers = offers;
    this.pages = pages;
    this.incidents = incidents;
    this.findings = findings;
    this.views = new PartViews(findings);
  }

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    Postmortem postmortem = record.postmortem();
    IncidentId id = postmortem.incident().id();
    Template template = findings.template(postmortem);
    return pages.show(
        "writing/WritingPage",
        new WritingView(
            pages.frame(request, "Write " + id).reading(),
            DocumentHead.of(postmortem, DocumentHead.Tab.WRITING),
            id.value(),
            Places.writing(id),
            Places.incident(id) + "/live",
            Places.history(id),
            Places.images(id),
            Places.mentions(id),
            record.versions().record(),
            TemplateLine.of(record, template, offers),
            postmortem.incident().kind().words(),
            new Panels(views, postmortem, template).all(),
            LeftOut.of(postmortem).headings().stream()
                .filter(heading ->
                    template.parts().stream()
                        .noneMatch(part -> LeftOut.heading(part).equals(heading)))
                .toList()));
  }
}
