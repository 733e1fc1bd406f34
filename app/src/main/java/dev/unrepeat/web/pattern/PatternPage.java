package dev.unrepeat.web.pattern;

import dev.unrepeat.metrics.CountingDay;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.recurrence.PatternCount;
import dev.unrepeat.recurrence.PatternOccurrence;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.Patterns;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One pattern: what it means, what usually helps, and the incidents in which it occurs, each with
/// its evidence and with what was promised then.
public final class PatternPage {
  private static final int A_PAGE = 20;
  private static final int SUBJECTS = 200;

  private final Pages pages;
  private final Patterns patterns;
  private final Figures figures;

  public PatternPage(Pages pages, Patterns patterns, Figures figures) {
    this.pages = pages;
    this.patterns = patterns;
    this.figures = figures;
  }

  /// @param subjects what incidents share, where one is still to be chosen
  /// @param narrowed to which service and period, in words; empty for all
  /// @param next address of what follows; empty at the end
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String title,
      String subject,
      String definition,
      List<String> measures,
      String narrowed,
      List<PatternListPage.Subject> subjects,
      List<Line> lines,
      boolean across,
      String next) {}

  public record Line(
      String id,
      String address,
      String title,
      SeverityMark severity,
      String day,
      String reason,
      List<EvidenceLine> evidence,
      PromisedLines promised) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    IncidentPattern pattern =
        IncidentPattern.find(request.pathVariable("pattern"))
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "There is no such pattern. Look in the list of them."));
    PatternQuery query = PatternQuery.of(request, figures.zone());
    String subject = PatternQuery.text(request, "subject").orElse("");
    boolean choose = pattern.across() && subject.isEmpty();
    Patterns.Page page =
        choose
            ? new Patterns.Page(List.of(), Map.of(), Optional.empty())
            : patterns.page(
                viewer,
                pattern,
                subject,
                query.question(),
                PatternQuery.text(request, "after").map(IncidentId::new),
                A_PAGE);
    String path = "/patterns/" + pattern.slug();
    return pages.show(
        "pattern/PatternPage",
        new View(
            pages.frame(request, pattern.title()),
            List.of(new Crumb("Patterns", "/patterns"), new Crumb(pattern.title(), "")),
            pattern.title(),
            subject,
            pattern.definition(),
            pattern.measures(),
            narrowed(query),
            choose ? subjects(viewer, pattern, path, query) : List.of(),
            page.occurrences().stream().map(one -> line(one, page)).toList(),
            pattern.across(),
            page.next()
                .map(id ->
                    query.address(
                        path
                            + "?after="
                            + Places.parameter(id.value())
                            + (subject.isEmpty() ? "" : "&subject=" + Places.parameter(subject))))
                .orElse("")));
  }

  private List<PatternListPage.Subject> subjects(
      Viewer viewer, IncidentPattern pattern, String path, PatternQuery query) {
    return patterns.overview(viewer, query.question()).stream()
        .filter(one -> one.pattern() == pattern)
        .flatMap(one -> one.subjects().stream())
        .limit(SUBJECTS)
        .map(count -> subject(path, count, query))
        .toList();
  }

  static PatternListPage.Subject subject(String path, PatternCount count, PatternQuery query) {
    return new PatternListPage.Subject(
        Printing.capital(count.subject()),
        query.address(path + "?subject=" + Places.parameter(count.subject())),
        count.incidents());
  }

  private static Line line(PatternOccurrence one, Patterns.Page page) {
    return new Line(
        one.id().value(),
        Places.incident(one.id()),
        one.title(),
        SeverityMark.of(one.severity()),
        CountingDay.isKnown(one.countsAt()) ? Printing.day(one.countsAt()) : "day not known",
        one.found().reason(),
        EvidenceLine.of(one.id(), one.found().evidence()),
        PromisedLines.of(one.id(), page.promised().getOrDefault(one.id(), List.of())));
  }

  private static String narrowed(PatternQuery query) {
    return String.join(
        ", ",
        Stream.concat(
                query.period().map(Period::words).stream(),
                query.service().map(ServiceName::value).stream())
            .toList());
  }
}
