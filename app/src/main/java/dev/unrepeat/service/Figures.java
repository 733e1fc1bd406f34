package dev.unrepeat.service;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.EarlierPeriod;
import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Lengths;
import dev.unrepeat.metrics.MonthlyCounts;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.metrics.Reach;
import dev.unrepeat.metrics.Resamples;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.store.FigureStore;
import dev.unrepeat.store.FollowUpStore;
import dev.unrepeat.store.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Figures over the incidents that somebody may see. They say what happened to systems; of a person
/// there is no figure.
public final class Figures {
  private static final int YEAR = 12;

  /// So many incidents of a year are enough to tell what chance does.
  private static final int DRAWN_FROM = 4000;

  private static final int HOURS_DRAWN = 400;
  private static final int SOME = 100;
  private static final int ALL = Integer.MAX_VALUE;

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
  /// @param undated what counts in no period, because nothing says when it happened
  public record Report(
      PeriodFigures figures,
      EarlierPeriod before,
      Map<String, Against> compared,
      MonthlyCounts months,
      FollowUp followUp,
      List<IncidentId> undated) {
    public Report {
      undated = List.copyOf(undated);
      compared = Map.copyOf(compared);
    }
  }

  /// @param luck how often a mean ten percent better comes by chance; empty where there are too few
  public record Against(Comparison comparison, Optional<Double> luck) {}

  private record Counted(List<IncidentTimes> incidents, List<Reach> before, List<Reach> pool) {}

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

  /// Some mostly tell; where they do not, all are asked.
  private boolean measured(Viewer viewer, Period month, FigureFilter filter, boolean proposals) {
    return IntStream.of(SOME, ALL)
        .mapToObj(most ->
            ledger.read(() -> store.reaches(Span.of(month), most, filter, viewer.limitedTo())))
        .anyMatch(
            some -> Lengths.of(some, proposals).values().stream().anyMatch(one -> one.size() > 0));
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
    // Beside all else: to count the months of many years takes a database about as long.
    CompletableFuture<MonthlyCounts> months =
        CompletableFuture.supplyAsync(
            () -> ledger.read(() -> months(filter, reader, now)), Thread::startVirtualThread);
    Counted counted =
        ledger.read(() ->
            new Counted(
                store.list(period.from(), period.to(), filter, reader),
                store.reaches(Span.of(before), ALL, filter, reader),
                store.reaches(sample(year, filter, reader), ALL, filter, reader)));
    PeriodFigures figures = PeriodFigures.of(period, counted.incidents(), proposals, now);
    EarlierPeriod then = EarlierPeriod.of(before, counted.before(), proposals);
    Map<String, Lengths> pool = Lengths.of(counted.pool(), proposals);
    Map<String, Double> luck = Comparison.luckOfMeans(figures.durations(), PeriodFigures.SEED);
    Resamples again = new Resamples(PeriodFigures.SEED);
    Map<String, Against> compared = new LinkedHashMap<>();
    for (Aggregate one : figures.durations()) {
      Lengths earlier = Objects.requireNonNull(then.lengths().get(one.key()));
      Lengths drawn = Objects.requireNonNull(pool.get(one.key()));
      compared.put(
          one.key(),
          new Against(
              Comparison.of(earlier, one, drawn, again), Optional.ofNullable(luck.get(one.key()))));
    }
    return new Report(
        figures,
        then,
        compared,
        come(months),
        followUp(figures, filter, reader, now),
        ledger.read(() -> store.undated(filter, reader)));
  }

  /// Of a year with very many incidents, chance draws from those of some hours spread over it: to
  /// read the milestones of all took most of the time. They lie a little less than a day apart, so
  /// that each hour of the day and each day of the week has its share.
  private List<Span> sample(Period year, FigureFilter filter, Optional<String> reader) {
    int found = store.counts(List.of(year.from(), year.to()), filter, reader).getFirst();
    if (found <= 2 * DRAWN_FROM) {
      return Span.of(year);
    }
    Duration apart = Duration.between(year.from(), year.to()).dividedBy(HOURS_DRAWN);
    Duration length = apart.multipliedBy(DRAWN_FROM).dividedBy(found);
    return Stream.iterate(year.from(), from -> from.plus(apart))
        .limit(HOURS_DRAWN)
        .map(from -> new Span(from, from.plus(length)))
        .toList();
  }

  private static <T> T come(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
    }
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
