package dev.unrepeat.api;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.metrics.Spread;
import dev.unrepeat.metrics.Survival;
import dev.unrepeat.model.Severity;
import dev.unrepeat.service.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Figures of a period over all incidents that one may see.
///
/// @param from its first instant
/// @param to the first instant behind it
/// @param severities how many incidents of each; those that nobody has rated are in `unrated`
/// @param serviceless incidents that name no service
/// @param months incidents of each full month until now
record MetricsJson(
    String period,
    Instant from,
    Instant to,
    int incidents,
    Map<Severity, Integer> severities,
    int unrated,
    List<ServiceCount> services,
    int serviceless,
    List<DurationFigure> durations,
    List<Tool> others,
    List<Month> months) {
  /// An incident review as text.
  record Review(String period, String markdown) {}

  record ServiceCount(String service, int incidents) {}

  record Month(String month, int incidents) {}

  /// The same incidents by the definitions of another tool.
  record Tool(String name, List<DurationFigure> durations) {}

  /// A duration over many incidents, in seconds.
  ///
  /// @param n how many it rests on
  /// @param median empty below ten values, as are all that follow it
  /// @param medianLow between this and the next the median lies, 95 %
  /// @param kaplanMeierMedian where some are open still: the median with these counted too
  /// @param before the median of the period before, where both have twelve values
  /// @param chance how often chance alone goes at least as far from that as the median did
  record DurationFigure(
      String key,
      String label,
      String formula,
      int n,
      Optional<Double> median,
      Optional<Double> medianLow,
      Optional<Double> medianHigh,
      Optional<Double> p75,
      Optional<Double> p90,
      Optional<Double> mean,
      Optional<Double> kaplanMeierMedian,
      Optional<Double> before,
      Optional<Double> chance,
      List<Used> used,
      List<LeftOut> leftOut) {}

  record Used(String incident, double seconds) {}

  record LeftOut(String incident, String reason) {}

  static MetricsJson of(Figures.Report report) {
    PeriodFigures figures = report.figures();
    return new MetricsJson(
        figures.period().key(),
        figures.period().from(),
        figures.period().to(),
        figures.incidents().size(),
        figures.severities(),
        figures.unrated(),
        figures.services().stream()
            .map(one -> new ServiceCount(one.service().value(), one.incidents()))
            .toList(),
        figures.serviceless(),
        figures.durations().stream()
            .map(one ->
                duration(
                    one,
                    Optional.of(
                        Objects.requireNonNull(report.compared().get(one.key())).comparison())))
            .toList(),
        figures.others().stream()
            .map(tool ->
                new Tool(
                    tool.tool(),
                    tool.durations().stream().map(one -> duration(one, Optional.empty())).toList()))
            .toList(),
        report.months().months().stream()
            .map(month -> new Month(month.month().toString(), month.incidents()))
            .toList());
  }

  private static DurationFigure duration(Aggregate one, Optional<Comparison> against) {
    Optional<Spread.Many> many =
        one.spread() instanceof Spread.Many spread ? Optional.of(spread) : Optional.empty();
    Optional<Comparison.Changed> changed =
        against.filter(Comparison.Changed.class::isInstance).map(Comparison.Changed.class::cast);
    return new DurationFigure(
        one.key(),
        one.label(),
        one.formula(),
        one.used().size(),
        many.map(spread -> seconds(spread.median())),
        many.map(spread -> seconds(spread.medianSure().low())),
        many.map(spread -> seconds(spread.medianSure().high())),
        many.map(spread -> seconds(spread.p75())),
        many.map(spread -> seconds(spread.p90())),
        many.map(spread -> seconds(spread.mean())),
        one.survival().flatMap(Survival::median).map(MetricsJson::seconds),
        changed.map(comparison -> seconds(comparison.before())),
        changed.map(Comparison.Changed::chance),
        one.used().stream()
            .map(used -> new Used(used.incident().value(), seconds(used.length())))
            .toList(),
        one.leftOut().stream()
            .map(left -> new LeftOut(left.incident().value(), left.reason()))
            .toList());
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }
}
