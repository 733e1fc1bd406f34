package dev.unrepeat.api;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.render.ReviewMarkdown;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.IncidentReviews;
import java.util.List;

/// `/api/v1/metrics`: figures over many incidents, by the code that the page shows.
public final class MetricsResource implements Resource {
  private final Figures figures;
  private final IncidentReviews reviews;
  private final SeverityLabels labels;

  public MetricsResource(Figures figures, IncidentReviews reviews, SeverityLabels labels) {
    this.figures = figures;
    this.reviews = reviews;
    this.labels = labels;
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
                                    call.query("service").map(ServiceName::new)),
                                call.query("proposals").isPresent()))))
            .with("period", "`2026-10`, `2026-Q4` or `2026`; the month that runs when left out")
            .with("severity", "only incidents of this severity", Severity.class)
            .with("kind", "only incidents of this kind", IncidentKind.class)
            .with("service", "only incidents that touched it")
            .with("proposals", "with any value: milestones that nobody has confirmed count too"),
        ApiRoute.get(
                "/metrics/review",
                "getIncidentReview",
                "The incident review of a month or a quarter as Markdown, made from what you may see.",
                MetricsJson.Review.class,
                call -> {
                  Period period = period(call);
                  return Reply.of(
                      new MetricsJson.Review(
                          period.key(),
                          ReviewMarkdown.print(
                              reviews.pack(
                                  call.viewer(),
                                  period,
                                  call.query("service").map(ServiceName::new)),
                              labels,
                              "")));
                })
            .with("period", "`2026-10` or `2026-Q4`; the month that runs when left out")
            .with("service", "only incidents that touched it"));
  }

  private Period period(Call call) {
    return call.query("period")
        .map(word -> Period.parse(word, figures.zone()))
        .orElseGet(figures::running);
  }
}
