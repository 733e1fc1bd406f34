package dev.unrepeat.web.template;

import dev.unrepeat.document.Template;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.ApprovedChanges;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The versions of a team's own template, each with what it changed, to go back to.
public final class TemplateVersionsPage {
  private final Pages pages;
  private final TemplateShelf shelf;

  public TemplateVersionsPage(Pages pages, TemplateShelf shelf) {
    this.pages = pages;
    this.shelf = shelf;
  }

  /// @param newest the version that a restoration would replace
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String title,
      String address,
      boolean changes,
      int newest,
      List<Step> steps) {}

  /// @param said by whom and when
  /// @param text as it was saved
  public record Step(int version, String said, String because, List<Line> lines, String text) {}

  /// @param is `added`, `removed`, `same` or `gap`
  public record Line(String is, String mark, String said, String text) {}

  public ServerResponse get(ServerRequest request) {
    Template template = shelf.get(TemplatePage.name(request));
    List<TemplateShelf.Step> steps = shelf.versions(template.name());
    if (steps.isEmpty()) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "\"%s\" comes with the program and has no versions here.".formatted(template.name()));
    }
    return pages.show(
        "template/TemplateVersionsPage",
        new View(
            pages.frame(request, "Versions of " + template.title()),
            List.of(
                new Crumb("Settings", "/settings"),
                new Crumb("Templates", "/templates"),
                new Crumb(template.title(), Places.template(template.name())),
                new Crumb("Versions", "")),
            template.title(),
            Places.template(template.name()),
            Visitor.of(request).is(Role.FACILITATOR),
            template.version(),
            steps.stream().map(TemplateVersionsPage::step).toList()));
  }

  private static Step step(TemplateShelf.Step step) {
    return new Step(
        step.saved().version(),
        "%s, %s UTC".formatted(step.saved().by(), Printing.minute(step.saved().at())),
        step.saved().because(),
        step.changes().stream().map(TemplateVersionsPage::line).toList(),
        step.saved().text());
  }

  private static Line line(ApprovedChanges.Line line) {
    return switch (line.kind()) {
      case ADDED -> new Line("added", "+", "added: ", line.text());
      case REMOVED -> new Line("removed", "−", "removed: ", line.text());
      case SAME -> new Line("same", " ", "", line.text());
      case GAP -> new Line("gap", "…", "", line.text());
    };
  }

  public ServerResponse restore(ServerRequest request) {
    String name = TemplatePage.name(request);
    int version = (int) Math.min(Asked.number(request), Integer.MAX_VALUE);
    int seen = (int) Math.min(Form.of(request).version(), Integer.MAX_VALUE);
    shelf.restore(Visitor.of(request), name, version, seen);
    return pages.go(Places.template(name) + "/versions", Said.of(Deed.TEMPLATE_RESTORED));
  }
}
