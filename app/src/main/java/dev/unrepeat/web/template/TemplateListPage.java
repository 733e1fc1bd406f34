package dev.unrepeat.web.template;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All templates, and by which one a postmortem of each kind begins.
public final class TemplateListPage {
  private final Pages pages;
  private final TemplateShelf shelf;

  public TemplateListPage(Pages pages, TemplateShelf shelf) {
    this.pages = pages;
    this.shelf = shelf;
  }

  /// @param changes whether this viewer may change templates
  public record View(
      Frame frame,
      boolean changes,
      List<Row> own,
      List<Row> standard,
      List<Row> retired,
      List<Usual> usual) {}

  /// @param said who saved the newest version and when; empty for one that comes with the program
  public record Row(String title, String name, String address, String sections, String said) {}

  /// @param label of the kind
  /// @param title of the one chosen now
  public record Usual(String kind, String label, String title, List<Choice> choices) {}

  public ServerResponse get(ServerRequest request) {
    List<TemplateShelf.Own> own = shelf.own(false);
    Map<IncidentKind, String> usual = shelf.usual();
    List<Template> all =
        Stream.concat(own.stream().map(TemplateShelf.Own::template), Templates.standard().stream())
            .toList();
    return pages.show(
        "template/TemplateListPage",
        new View(
            pages.frame(request, "Templates").narrow(),
            Visitor.of(request).is(Role.FACILITATOR),
            own.stream().map(TemplateListPage::row).toList(),
            Templates.standard().stream().map(one -> row(one, "")).toList(),
            shelf.own(true).stream().map(TemplateListPage::row).toList(),
            Arrays.stream(IncidentKind.values())
                .map(kind -> usual(kind, usual.getOrDefault(kind, ""), all))
                .toList()));
  }

  private static Usual usual(IncidentKind kind, String chosen, List<Template> all) {
    return new Usual(
        Places.word(kind),
        Printing.capital(kind.words()),
        all.stream()
            .filter(one -> one.name().equals(chosen))
            .map(Template::title)
            .findFirst()
            .orElse(chosen),
        choices(all, chosen));
  }

  static List<Choice> choices(List<Template> all, String chosen) {
    return all.stream()
        .map(one -> new Choice(one.name(), one.title(), one.name().equals(chosen)))
        .toList();
  }

  private static Row row(TemplateShelf.Own own) {
    return row(
        own.template(),
        "version %d, saved by %s on %s"
            .formatted(own.saved().version(), own.saved().by(), Printing.day(own.saved().at())));
  }

  private static Row row(Template template, String said) {
    return new Row(
        template.title(),
        template.name(),
        Places.template(template.name()),
        Printing.count(template.parts().size(), "section"),
        said);
  }

  public ServerResponse setUsual(ServerRequest request) {
    Form form = Form.of(request);
    IncidentKind kind =
        Asked.word(IncidentKind.class, form.text("kind"))
            .orElseThrow(
                () -> new Refused(Refused.Reason.INVALID, "Say for which kind of incident it is."));
    shelf.setUsual(Visitor.of(request), kind, form.text("template"));
    return pages.go("/templates", Said.of(Deed.USUAL_TEMPLATE_SET));
  }
}
