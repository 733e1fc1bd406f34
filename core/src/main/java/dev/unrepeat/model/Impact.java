package dev.unrepeat.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the incident did, in figures: intervals of degree, amounts with their method, metrics
/// before, during and after, and what figures are computed from.
///
/// @param inputs the incident's own, as typed; what it leaves out may be a setting of the team
public record Impact(
    List<ImpactInterval> intervals,
    List<ImpactFigure> figures,
    List<MetricComparison> metrics,
    List<String> regions,
    Map<ImpactInput, String> inputs) {
  public static final Impact NOT_MEASURED =
      new Impact(List.of(), List.of(), List.of(), List.of(), Map.of());

  public Impact {
    intervals = List.copyOf(intervals);
    figures = List.copyOf(figures);
    metrics = List.copyOf(metrics);
    regions = List.copyOf(regions);
    Map<ImpactInput, String> said = new EnumMap<>(ImpactInput.class);
    inputs.forEach((input, text) -> {
      if (!text.isBlank()) {
        said.put(input, text.strip());
      }
    });
    inputs = Collections.unmodifiableMap(said);
  }

  /// Whether anything is said of what the incident did.
  public boolean measured() {
    return !(intervals.isEmpty() && figures.isEmpty() && metrics.isEmpty() && regions.isEmpty());
  }

  public Impact withIntervals(List<ImpactInterval> changed) {
    return new Impact(changed, figures, metrics, regions, inputs);
  }

  public Impact withFigures(List<ImpactFigure> changed) {
    return new Impact(intervals, changed, metrics, regions, inputs);
  }

  public Impact withMetrics(List<MetricComparison> changed) {
    return new Impact(intervals, figures, changed, regions, inputs);
  }

  public Impact withRegions(List<String> changed) {
    return new Impact(intervals, figures, metrics, changed, inputs);
  }

  public Impact withInputs(Map<ImpactInput, String> changed) {
    return new Impact(intervals, figures, metrics, regions, changed);
  }
}
