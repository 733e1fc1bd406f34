package dev.unrepeat.web.pattern;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Patterns;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All patterns, with how often each occurs in what one may see.
public final class PatternListPage {
  private static final int SUBJECTS = 5;

  /// What was seen most stands first; what was never seen keeps its order at the end.
  private static final Comparator<Patterns.Summary> FOUND_FIRST =
      Comparator.comparingInt(Patterns.Summary::incidents).reversed();

  private final Pages pages;
  private final Patterns patterns;
  private final Incidents incidents;
  private final Figures figures;

  public PatternListPage(Pages pages, Patterns patterns, Incidents incidents, Figures figures) {
    this.pages = pages;
    this.patterns = patterns;
    this.incidents = incidents;
    this.figures = figures;
  }

  /// @param within patterns that lie within one incident
  /// @param across patterns that take two
  public record View(
      Frame frame,
      List<Choice> services,
      String period,
      boolean limited,
      List<Line> within,
      List<Line> across) {}

  public record Line(
      String title, String address, String count, String definition, List<Subject> subjects) {}

  public record Subject(String words, String address, int count) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    PatternQuery query = PatternQuery.of(request, figures.zone());
    List<Patterns.Summary> all = patterns.overview(viewer, query.question());
    return pages.show(
        "pattern/PatternListPage",
        new View(
            pages.frame(request, "Patterns"),
            Choices.of(
                incidents.services(viewer).stream().map(ServiceName::value).toList(),
                query.service().map(ServiceName::value).orElse(""),
                "Any service"),
            query.period().map(Period::key).orElse(""),
            query.limited(),
            all.stream()
                .filter(one -> !one.pattern().across())
                .sorted(FOUND_FIRST)
                .map(one -> line(one, query))
                .toList(),
            all.stream()
                .filter(one -> one.pattern().across())
                .sorted(FOUND_FIRST)
                .map(one -> line(one, query))
                .toList()));
  }

  private static Line line(Patterns.Summary one, PatternQuery query) {
    String path = "/patterns/" + one.pattern().slug();
    return new Line(
        one.pattern().title(),
        query.address(path),
        one.pattern().across()
            ? Printing.count(one.subjects().size(), "group")
            : Printing.count(one.incidents(), "incident"),
        one.pattern().definition(),
        one.subjects().stream()
            .limit(SUBJECTS)
            .map(count -> PatternPage.subject(path, count, query))
            .toList());
  }
}
