package dev.unrepeat.service;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.MonthlyCounts;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.metrics.Resamples;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.store.FigureStore;
import dev.unrepeat.store.FollowUpStore;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Figures over the incidents that somebody may see. They say what happened to systems; of a person
/// there is no figure.
public final class Figures {
  private static final int YEAR = 12;

  /// So many incidents of a year are enough to tell what chance does.
  private static final int DRAWN_FROM = 6000;

  private final Ledger ledger;
  private final FigureStore store;
  private final FollowUpStore followUps;
  private final ZoneId zone;

  /// @param zone of the organisation, whose months count
  public Figures(Ledger ledger, FigureStore store, FollowUpStore followUps, ZoneId zone) {
    this.followUps = followUps;
    this.ledger = ledger;
    this.store = store;
    this.zone = zone;
  }

  /// A period with what it is compared with.
  ///
  /// @param before the figures of the period before
  /// @param compared the durations by their keys beside those of the period before
  /// @param months incidents of each month until now
  /// @param followUp what became of causes and promises
  public record Report(
      PeriodFigures figures,
      PeriodFigures before,
      Map<String, Against> compared,
      MonthlyCounts months,
      FollowUp followUp) {
    public Report {
      compared = Map.copyOf(compared);
    }
  }

  /// @param luck how often a mean ten percent better comes by chance; empty where there are too few
  public record Against(Comparison comparison, Optional<Double> luck) {}

  private record Counted(
      List<IncidentTimes> incidents, List<IncidentTimes> pool, MonthlyCounts months) {}

  public ZoneId zone() {
    return zone;
  }

  /// The month that runs.
  public Period running() {
    return Period.monthOf(ledger.now(), zone);
  }

  /// The month that runs, or the latest of the year before it that has a figure, while it has none.
  ///
  /// @param proposals whether milestones that nobody has confirmed count too
  public Period latest(Viewer viewer, FigureFilter filter, boolean proposals) {
    Period running = running();
    return Stream.iterate(running, Period::before)
        .limit(YEAR)
        .filter(month -> measured(viewer, month, filter, proposals))
        .findFirst()
        .orElse(running);
  }

  private boolean measured(Viewer viewer, Period month, FigureFilter filter, boolean proposals) {
    List<IncidentTimes> all =
        ledger.read(() -> store.list(month.from(), month.to(), filter, viewer.limitedTo()));
    return PeriodFigures.pool(month, all, proposals, ledger.now()).values().stream()
        .anyMatch(one -> !one.used().isEmpty());
  }

  /// When the day that runs began.
  public Instant today() {
    return ledger.now().atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
  }

  /// @param proposals whether milestones that nobody has confirmed count too
  public Report report(Viewer viewer, Period period, FigureFilter filter, boolean proposals) {
    Instant now = ledger.now();
    Period before = period.before();
    Period year = new Period(period.first().plusMonths(period.months()).minusMonths(12), 12, zone);
    Optional<String> reader = viewer.limitedTo();
    Counted counted =
        ledger.read(
            () -> counted(before.from(), year, filter, reader, months(filter, reader, now)));
    List<IncidentTimes> all = counted.incidents();
    PeriodFigures figures = PeriodFigures.of(period, all, proposals, now);
    PeriodFigures then = PeriodFigures.earlier(before, all, proposals, now);
    Map<String, Aggregate> pool = PeriodFigures.pool(year, counted.pool(), proposals, now);
    Map<String, Double> luck = Comparison.luckOfMeans(figures.durations(), PeriodFigures.SEED);
    Resamples again = new Resamples(PeriodFigures.SEED);
    Map<String, Against> compared = new LinkedHashMap<>();
    for (Aggregate one : figures.durations()) {
      Aggregate earlier = then.duration(one.key()).orElseThrow();
      Aggregate drawn = Objects.requireNonNull(pool.get(one.key()));
      compared.put(
          one.key(),
          new Against(
              Comparison.of(earlier, one, drawn, again), Optional.ofNullable(luck.get(one.key()))));
    }
    return new Report(
        figures, then, compared, counted.months(), followUp(figures, filter, reader, now));
  }

  /// Of a year with very many incidents, those that chance draws from are each tenth, say: to read
  /// the milestones of all took most of the time.
  private Counted counted(
      Instant first,
      Period year,
      FigureFilter filter,
      Optional<String> reader,
      MonthlyCounts months) {
    Instant from = first.isBefore(year.from()) ? first : year.from();
    int found = store.counts(List.of(year.from(), year.to()), filter, reader).getFirst();
    int step = Math.ceilDiv(found, DRAWN_FROM);
    if (step < 2) {
      List<IncidentTimes> all = store.list(from, year.to(), filter, reader);
      return new Counted(all, all, months);
    }
    return new Counted(
        store.list(first, year.to(), filter, reader),
        store.each(step, year.from(), year.to(), filter, reader),
        months);
  }

  private MonthlyCounts months(FigureFilter filter, Optional<String> reader, Instant now) {
    List<Instant> edges =
        store
            .first(filter, reader)
            .map(first -> MonthlyCounts.edges(first, now, zone))
            .orElse(List.of());
    return MonthlyCounts.counted(edges, some -> store.counts(some, filter, reader), zone);
  }

  private FollowUp followUp(
      PeriodFigures figures, FigureFilter filter, Optional<String> reader, Instant now) {
    Period period = figures.period();
    Instant from = period.from();
    Instant to = period.to();
    return ledger.read(() ->
        FollowUp.of(
            figures,
            followUps.withCauses(from, to, filter, reader),
            followUps.cameBack(from, to, filter, reader),
            followUps.ofPeriod(from, to, filter, reader),
            followUps.due(period.firstDay(), period.endDay(), filter, reader),
            now));
  }
}
