package dev.unrepeat.web.template;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.TemplateOffer;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.TemplateVersion;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TemplateOffers;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The template of one postmortem: the newer version that it is offered, and the choice of another.
public final class TemplateOfferPage {
  private final Pages pages;
  private final Incidents incidents;
  private final TemplateShelf shelf;
  private final TemplateOffers offers;

  public TemplateOfferPage(
      Pages pages, Incidents incidents, TemplateShelf shelf, TemplateOffers offers) {
    this.pages = pages;
    this.incidents = incidents;
    this.shelf = shelf;
    this.offers = offers;
  }

  /// @param version the one offered; 0 when there is none
  /// @param because why it was changed since, in the words of those who did, the latest first
  public record View(
      Frame frame,
      DocumentHead head,
      String title,
      String template,
      int now,
      int version,
      List<String> because,
      List<Row> changes,
      String action,
      List<Choice> choices) {}

  /// @param sort `new`, `renamed`, `reworded` or `gone`
  public record Row(String sort, String heading, String said) {}

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    Template template = shelf.of(record.postmortem());
    Optional<TemplateOffer> offer = offers.of(record);
    return pages.show(
        "template/TemplateOfferPage",
        new View(
            pages.frame(request, "Template of " + record.id()),
            DocumentHead.of(record.postmortem(), DocumentHead.Tab.WRITING),
            template.title(),
            Places.template(template.name()),
            template.version(),
            offer.map(one -> one.now().version()).orElse(0),
            shelf.versions(template.name()).stream()
                .map(TemplateShelf.Step::saved)
                .filter(saved -> saved.version() > template.version())
                .map(TemplateVersion::because)
                .filter(because -> !because.isBlank())
                .toList(),
            offer.stream()
                .flatMap(one -> one.changes().stream())
                .map(TemplateOfferPage::row)
                .toList(),
            Places.incident(record.id()) + "/template",
            TemplateListPage.choices(shelf.choices(), template.name())));
  }

  private static Row row(TemplateOffer.Change change) {
    return switch (change) {
      case TemplateOffer.Change.Added added ->
          new Row("new", added.part().heading(), added.part().guidance());
      case TemplateOffer.Change.Renamed renamed ->
          new Row("renamed", renamed.part().heading(), "It was called " + renamed.from() + ".");
      case TemplateOffer.Change.Reworded reworded ->
          new Row("reworded", reworded.part().heading(), reworded.part().guidance());
      case TemplateOffer.Change.Dropped dropped ->
          new Row("gone", dropped.heading(), "No longer asked for. What is written in it stays.");
    };
  }

  public ServerResponse choose(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    String name = Form.of(request).text("template");
    incidents.get(Visitor.of(request), id);
    offers.choose(Visitor.of(request), id, name);
    return pages.go(Places.writing(id), Said.of(Deed.TEMPLATE_CHOSEN));
  }

  public ServerResponse takeOver(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    offers.takeOver(Visitor.of(request), id, version(request));
    return pages.go(Places.writing(id), Said.of(Deed.TEMPLATE_TAKEN_OVER));
  }

  public ServerResponse decline(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    offers.decline(Visitor.of(request), id, version(request));
    return pages.go(Places.writing(id), Said.of(Deed.TEMPLATE_DECLINED));
  }

  private static int version(ServerRequest request) {
    return (int) Math.min(Form.of(request).version(), Integer.MAX_VALUE);
  }
}
