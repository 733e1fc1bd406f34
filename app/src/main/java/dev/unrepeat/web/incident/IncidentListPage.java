package dev.unrepeat.web.incident;

import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.Measure;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.arrival.Inbox;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.MeasureMark;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.StateMark;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The list of incidents, latest first, with its filter.
public final class IncidentListPage {
  private static final int PER_PAGE = 50;

  private final Pages pages;
  private final Incidents incidents;
  private final Inbox inbox;

  public IncidentListPage(Pages pages, Incidents incidents, Inbox inbox) {
    this.pages = pages;
    this.incidents = incidents;
    this.inbox = inbox;
  }

  public ServerResponse get(ServerRequest request) {
    IncidentFilter filter = filter(request);
    Optional<IncidentCursor> after =
        text(request, "after").filter(t -> !t.isEmpty()).map(IncidentCursor::parse);
    var page = incidents.list(Visitor.of(request), filter, after, PER_PAGE);
    return pages.show(
        "incident/IncidentListPage",
        new IncidentListView(
            pages.frame(request, "Incidents"),
            filter.text(),
            Choices.of(
                Severity.class, pages.severities()::print, filter.severity(), "Any severity"),
            Choices.of(IncidentKind.class, IncidentKind::words, filter.kind(), "Any kind"),
            filter.service().map(ServiceName::value).orElse(""),
            filter.tag().map(Tag::value).orElse(""),
            !filter.equals(IncidentFilter.ALL),
            wanted(filter),
            page.incidents().stream().map(IncidentListPage::line).toList(),
            page.total(),
            page.next().map(next -> address(filter, next)).orElse(""),
            after.isEmpty(),
            inbox.waiting(Visitor.of(request))));
  }

  private static IncidentFilter filter(ServerRequest request) {
    return new IncidentFilter(
        text(request, "q").orElse(""),
        text(request, "severity").flatMap(word -> Asked.word(Severity.class, word)),
        text(request, "kind").flatMap(word -> Asked.word(IncidentKind.class, word)),
        text(request, "service").filter(t -> !t.isEmpty()).map(ServiceName::new),
        text(request, "tag").filter(t -> !t.isEmpty()).map(Tag::new),
        Optional.empty());
  }

  private static Optional<String> text(ServerRequest request, String name) {
    return request
        .param(name)
        .map(String::strip)
        .map(t -> t.substring(0, Math.min(t.length(), 200)));
  }

  private String wanted(IncidentFilter filter) {
    StringJoiner words = new StringJoiner(" and ");
    if (!filter.text().isEmpty()) {
      words.add("“" + filter.text() + "”");
    }
    filter.severity().ifPresent(s -> words.add("severity " + pages.severities().print(s)));
    filter.kind().ifPresent(k -> words.add("kind " + k.words()));
    filter.service().ifPresent(s -> words.add("service " + s));
    filter.tag().ifPresent(t -> words.add("tag " + t));
    return words.toString();
  }

  private static String address(IncidentFilter filter, IncidentCursor after) {
    StringJoiner query = new StringJoiner("&", "/incidents?", "");
    query.add("after=" + Places.parameter(after.toString()));
    if (!filter.text().isEmpty()) {
      query.add("q=" + Places.parameter(filter.text()));
    }
    filter.severity().ifPresent(s -> query.add("severity=" + Places.word(s)));
    filter.kind().ifPresent(k -> query.add("kind=" + Places.word(k)));
    filter.service().ifPresent(s -> query.add("service=" + Places.parameter(s.value())));
    filter.tag().ifPresent(t -> query.add("tag=" + Places.parameter(t.value())));
    return query.toString();
  }

  private static IncidentListView.Line line(IncidentSummary summary) {
    Measure toMitigate = durations(summary).timeToMitigate().measure();
    MeasureMark mark = MeasureMark.of(summary.over() ? toMitigate.whenOver() : toMitigate);
    return new IncidentListView.Line(
        SeverityMark.of(summary.severity()),
        summary.title(),
        Places.incident(summary.id()),
        summary.id().value(),
        Printing.capital(summary.kind().words()),
        summary.services().stream().map(s -> mark("service", s.value())).toList(),
        summary.tags().stream().map(t -> mark("tag", t.value())).toList(),
        summary.beginning().map(Printing::minute).orElse(""),
        Printing.day(summary.recordedAt()),
        summary.stage() == PostmortemStage.CLOSED_BEFORE ? mark.quiet() : mark,
        StateMark.of(summary.milestones(), summary.stage()));
  }

  private static IncidentListView.Mark mark(String filter, String word) {
    return new IncidentListView.Mark(word, "/incidents?" + filter + "=" + Places.parameter(word));
  }

  private static IncidentDurations durations(IncidentSummary summary) {
    Incident named = Incident.named(summary.id(), summary.title(), summary.beganAt());
    return IncidentDurations.of(
        named
            .describe(
                summary.title(),
                summary.kind(),
                summary.severity(),
                summary.services(),
                List.of(),
                named.detection())
            .withMilestones(summary.milestones()));
  }
}
