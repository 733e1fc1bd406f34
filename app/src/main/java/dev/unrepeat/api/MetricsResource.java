package dev.unrepeat.api;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.service.Figures;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.List;

/// `/api/v1/metrics`: figures over many incidents, by the code that the page shows.
public final class MetricsResource implements Resource {
  private final Figures figures;
  private final WorkspaceSettings settings;

  public MetricsResource(Figures figures, WorkspaceSettings settings) {
    this.figures = figures;
    this.settings = settings;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
                "/metrics",
                "getMetrics",
                "Figures of a month, a quarter or a year: counts, and durations with what they rest on and leave out.",
                MetricsJson.class,
                call ->
                    Reply.of(
                        MetricsJson.of(
                            figures.report(
                                call.viewer(),
                                period(call),
                                new FigureFilter(
                                    call.query("severity", Severity.class),
                                    call.query("kind", IncidentKind.class),
                                    call.query("service").map(ServiceName::new),
                                    call.query("team").map(settings::team)),
                                call.query("proposals").isPresent()))))
            .with("period", "`2026-10`, `2026-Q4` or `2026`; the month that runs when left out")
            .with("severity", "only incidents of this severity", Severity.class)
            .with("kind", "only incidents of this kind", IncidentKind.class)
            .with("service", "only incidents that touched it")
            .with("team", "only incidents that touched a service of it")
            .with("proposals", "with any value: milestones that nobody has confirmed count too"));
  }

  private Period period(Call call) {
    return call.query("period")
        .map(word -> Period.parse(word, figures.zone()))
        .orElseGet(figures::running);
  }
}
