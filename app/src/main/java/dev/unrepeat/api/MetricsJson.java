package dev.unrepeat.api;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Bounds;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.metrics.Share;
import dev.unrepeat.metrics.Spread;
import dev.unrepeat.metrics.Survival;
import dev.unrepeat.model.IncidentId;
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
/// @param undated imported incidents that count in no period, because nothing says when they
///   happened
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
    List<Month> months,
    List<FollowUpFigure> followUp,
    List<String> undated) {
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

  /// What became of causes or promises.
  ///
  /// @param n how many it rests on
  /// @param part of them, where the figure is a share
  /// @param share empty below ten, as are its range (95 %) and the median
  /// @param kaplanMeierMedian in seconds, with what is open counted too
  record FollowUpFigure(
      String key,
      String label,
      String formula,
      int n,
      Optional<Integer> part,
      Optional<Double> share,
      Optional<Double> shareLow,
      Optional<Double> shareHigh,
      Optional<Double> kaplanMeierMedian,
      List<Thing> used,
      List<Thing> leftOut) {}

  /// An incident or an action, and what is said of it.
  record Thing(String reference, String about) {
    static Thing of(FollowUp.Counted one) {
      return new Thing(one.reference(), one.about());
    }
  }

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
            .toList(),
        report.followUp().figures().stream().map(MetricsJson::followUp).toList(),
        report.undated().stream().map(IncidentId::value).toList());
  }

  private static FollowUpFigure followUp(FollowUp.Figure one) {
    Optional<Share> share =
        one.result() instanceof FollowUp.Result.Part(Share found)
            ? Optional.of(found)
            : Optional.empty();
    Optional<Survival> survival =
        one.result() instanceof FollowUp.Result.Lasting(Survival found)
            ? Optional.of(found)
            : Optional.empty();
    boolean enough = one.used().size() >= Spread.ENOUGH;
    return new FollowUpFigure(
        one.key(),
        one.label(),
        one.formula(),
        one.used().size(),
        share.map(Share::part),
        share.filter(found -> enough).flatMap(Share::value),
        share.filter(found -> enough).flatMap(Share::sure).map(Bounds::low),
        share.filter(found -> enough).flatMap(Share::sure).map(Bounds::high),
        survival.filter(found -> enough).flatMap(Survival::median).map(MetricsJson::seconds),
        one.used().stream().map(Thing::of).toList(),
        one.leftOut().stream().map(Thing::of).toList());
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
