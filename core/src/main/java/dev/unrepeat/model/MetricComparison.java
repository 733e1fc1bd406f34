package dev.unrepeat.model;

/// A metric before, during and after the incident, as measured, in its unit; empty where it was not
/// measured.
public record MetricComparison(
    String metric, String unit, String baseline, String during, String after) {
  public MetricComparison {
    Refused.blank(metric, "name of a metric");
  }
}
