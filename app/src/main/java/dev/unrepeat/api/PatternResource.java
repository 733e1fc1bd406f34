package dev.unrepeat.api;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.Patterns;
import java.util.List;

/// `/api/v1/patterns`: which patterns occur, and in which incidents.
public final class PatternResource implements Resource {
  private static final String PERIOD = "`2026-10`, `2026-Q4` or `2026`; all times when left out";

  private final Patterns patterns;
  private final Figures figures;

  public PatternResource(Patterns patterns, Figures figures) {
    this.patterns = patterns;
    this.figures = figures;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
                "/patterns",
                "listPatterns",
                "Every pattern with its definition, what usually helps, and how often it occurs.",
                PatternJson.class,
                call -> Reply.of(PatternJson.of(patterns.overview(call.viewer(), question(call)))))
            .with("period", PERIOD)
            .with("service", "only incidents that touched it"),
        ApiRoute.list(
                "/patterns/{name}",
                "listPatternIncidents",
                "The incidents in which a pattern occurs, the latest first, with evidence and promises.",
                PatternJson.Occurrence.class,
                call -> Reply.of(page(call)))
            .with("subject", "what they share, for a pattern that lies across incidents")
            .with("period", PERIOD)
            .with("service", "only incidents that touched it"));
  }

  private Listing<PatternJson.Occurrence> page(Call call) {
    IncidentPattern pattern =
        IncidentPattern.find(call.request().pathVariable("name"))
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "There is no such pattern. `/api/v1/patterns` lists them."));
    Patterns.Page page =
        patterns.page(
            call.viewer(),
            pattern,
            call.query("subject").orElse(""),
            question(call),
            call.after().map(IncidentId::new),
            call.limit());
    return new Listing<>(
        page.occurrences().stream().map(one -> PatternJson.Occurrence.of(one, page)).toList(),
        page.next().map(id -> Cursor.write(id.value())));
  }

  private Patterns.Question question(Call call) {
    return new Patterns.Question(
        call.query("period").map(text -> Period.parse(text, figures.zone())),
        call.query("service")
            .map(ServiceName::new)
            .map(FigureFilter.ALL::withService)
            .orElse(FigureFilter.ALL));
  }
}
