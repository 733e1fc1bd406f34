package dev.unrepeat.web.template;

import dev.unrepeat.document.Template;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.TemplateVersion;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.service.TemplatePreview;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One template: its sections with what belongs there, and how a postmortem by it looks.
public final class TemplatePage {
  private final Pages pages;
  private final TemplateShelf shelf;

  public TemplatePage(Pages pages, TemplateShelf shelf) {
    this.pages = pages;
    this.shelf = shelf;
  }

  /// @param own whether it is the team's, not the program's
  /// @param sample a postmortem by it, made safe by the core
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String title,
      String name,
      String address,
      String copy,
      int version,
      boolean own,
      boolean retired,
      boolean changes,
      List<Part> parts,
      String sample) {}

  /// @param is the section of ours that it is, where its heading is another
  public record Part(String heading, String is, String guidance, String example, String start) {}

  public ServerResponse get(ServerRequest request) {
    Template template = shelf.get(name(request));
    Optional<TemplateVersion> saved = shelf.newest(template.name());
    return pages.show(
        "template/TemplatePage",
        new View(
            pages.frame(request, template.title()),
            crumbs(template.title()),
            template.title(),
            template.name(),
            Places.template(template.name()),
            "/templates/new?from=" + template.name(),
            template.version(),
            saved.isPresent(),
            shelf.retired(template.name()).orElse(false),
            Visitor.of(request).is(Role.FACILITATOR),
            template.parts().stream().map(TemplatePage::part).toList(),
            sample(template)));
  }

  static List<Crumb> crumbs(String here) {
    return List.of(
        new Crumb("Settings", "/settings"),
        new Crumb("Templates", "/templates"),
        new Crumb(here, ""));
  }

  static String name(ServerRequest request) {
    return request.pathVariable("name");
  }

  private static Part part(Template.Part part) {
    return new Part(
        part.heading(),
        part.section()
            .map(Section::heading)
            .filter(ours -> !ours.equals(part.heading()))
            .orElse(""),
        part.guidance(),
        part.example(),
        part.start());
  }

  static String sample(Template template) {
    return DocumentHtml.render(TemplatePreview.markdown(template)).html();
  }

  public ServerResponse retire(ServerRequest request) {
    return turn(request, true, Deed.TEMPLATE_RETIRED);
  }

  public ServerResponse bringBack(ServerRequest request) {
    return turn(request, false, Deed.TEMPLATE_BACK);
  }

  private ServerResponse turn(ServerRequest request, boolean out, Deed deed) {
    shelf.retire(Visitor.of(request), name(request), out);
    return pages.go(Places.template(name(request)), Said.of(deed));
  }
}
