package dev.unrepeat.model;

import java.util.List;

/// What the incident did, in figures: intervals of degree, amounts with their method, metrics
/// before, during and after.
public record Impact(
    List<ImpactInterval> intervals,
    List<ImpactFigure> figures,
    List<MetricComparison> metrics,
    List<String> regions) {
  public static final Impact NOT_MEASURED = new Impact(List.of(), List.of(), List.of(), List.of());

  public Impact {
    intervals = List.copyOf(intervals);
    figures = List.copyOf(figures);
    metrics = List.copyOf(metrics);
    regions = List.copyOf(regions);
  }
}
