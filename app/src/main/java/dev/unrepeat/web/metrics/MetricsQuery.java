package dev.unrepeat.web.metrics;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.service.Figures;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.web.servlet.function.ServerRequest;

/// What the address of figures asks for.
///
/// @param proposals whether milestones that nobody has confirmed count too
record MetricsQuery(Period period, FigureFilter filter, boolean proposals) {
  private static final int LONGEST = 200;

  static MetricsQuery of(ServerRequest request, Figures figures, WorkspaceSettings settings) {
    FigureFilter filter =
        new FigureFilter(
            constant(request, "severity", Severity.class),
            constant(request, "kind", IncidentKind.class),
            text(request, "service").map(ServiceName::new),
            text(request, "team").map(settings::team));
    boolean proposals = text(request, "proposals").isPresent();
    return new MetricsQuery(
        text(request, "period")
            .map(word -> Period.parse(word, figures.zone()))
            .orElseGet(() -> figures.latest(Visitor.of(request), filter, proposals)),
        filter,
        proposals);
  }

  /// Why a page shows no more than an earlier month, where nobody has asked for it; else empty.
  String instead(ServerRequest request, Figures figures) {
    Period running = figures.running();
    return text(request, "period").isPresent() || period.equals(running)
        ? ""
        : "%s has no figure yet. This is the latest month that has one.".formatted(running.words());
  }

  /// A filter that cannot be read is refused: figures of all would be taken for those of some.
  private static <E extends Enum<E>> Optional<E> constant(
      ServerRequest request, String name, Class<E> type) {
    return text(request, name)
        .map(word ->
            Asked.word(type, word)
                .orElseThrow(() ->
                    new Refused(
                        Refused.Reason.INVALID,
                        "\"%s\" is no %s. Choose one of the list.".formatted(word, name))));
  }

  private static Optional<String> text(ServerRequest request, String name) {
    return request
        .param(name)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
  }

  boolean limited() {
    return !filter.equals(FigureFilter.ALL) || proposals;
  }

  MetricsQuery in(Period other) {
    return new MetricsQuery(other, filter, proposals);
  }

  /// A review is narrowed to a service or a team alone.
  MetricsQuery ofPlaces() {
    return new MetricsQuery(period, filter.ofPlaces(), false);
  }

  MetricsQuery withProposals() {
    return new MetricsQuery(period, filter, true);
  }

  String address(String path) {
    StringJoiner query = new StringJoiner("&", path + "?", "");
    query.add("period=" + period.key());
    filter.severity().ifPresent(one -> query.add("severity=" + Places.word(one)));
    filter.kind().ifPresent(one -> query.add("kind=" + Places.word(one)));
    filter.service().ifPresent(one -> query.add("service=" + Places.parameter(one.value())));
    filter.team().ifPresent(one -> query.add("team=" + Places.parameter(one.name())));
    if (proposals) {
      query.add("proposals=yes");
    }
    return query.toString();
  }
}
