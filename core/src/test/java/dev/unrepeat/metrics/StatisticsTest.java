package dev.unrepeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The known answers of the statistics, and the laws behind those that have none.
class StatisticsTest {
  private static final double[] ONE_TO_TEN =
      IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

  @Test
  void quantilesAreOfTypeSeven() {
    assertThat(Quantiles.ofSorted(ONE_TO_TEN, 0.5)).isEqualTo(5.5);
    assertThat(Quantiles.ofSorted(ONE_TO_TEN, 0.75)).isEqualTo(7.75);
    assertThat(Quantiles.ofSorted(ONE_TO_TEN, 0.9)).isCloseTo(9.1, within(1e-9));
  }

  @Test
  void fewValuesAreListedAndNothingIsMadeOfThem() {
    assertThat(Spread.of(List.of(), new Resamples(1))).isEqualTo(new Spread.None());
    assertThat(Spread.of(minutes(9, 3, 5), new Resamples(1)))
        .isEqualTo(new Spread.Few(minutes(3, 5, 9)));
    assertThat(Spread.of(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9), new Resamples(1)))
        .isInstanceOf(Spread.Few.class);
  }

  @Test
  void tenValuesHaveAMedianWithItsInterval() {
    Spread spread = Spread.of(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), new Resamples(7));
    assertThat(spread)
        .isInstanceOfSatisfying(
            Spread.Many.class,
            many -> {
              assertThat(many.median()).isEqualTo(Duration.ofSeconds(330));
              assertThat(many.p90()).isEqualTo(Duration.ofSeconds(546));
              assertThat(many.mean()).isEqualTo(Duration.ofSeconds(330));
              assertThat(many.medianSure().low()).isLessThan(many.median());
              assertThat(many.medianSure().high()).isGreaterThan(many.median());
              assertThat(many.p90Sure()).isEmpty();
            });
    assertThat(Spread.of(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), new Resamples(7)))
        .isEqualTo(spread);
  }

  @Test
  void theRandomNumbersAreThoseOfTheLanguage() {
    for (long seed : new long[] {0, 1, -7, Long.MAX_VALUE}) {
      Random known = new Random(seed);
      Chance ours = new Chance(seed);
      for (int i = 0; i < 10_000; i++) {
        assertThat(ours.nextGaussian()).isEqualTo(known.nextGaussian());
        assertThat(ours.nextDouble()).isEqualTo(known.nextDouble());
      }
    }
  }

  @Test
  void figuresOverAsManyIncidentsDrawTheSameRanks() {
    double[] values = logNormal(120, 3);
    Resamples shared = new Resamples(7);
    Spread first = Spread.of(durations(values), shared);
    Spread.of(durations(logNormal(120, 4)), shared);
    assertThat(Spread.of(durations(values), shared))
        .isEqualTo(first)
        .isEqualTo(Spread.of(durations(values), new Resamples(7)));
  }

  private static List<Duration> durations(double[] seconds) {
    return Arrays.stream(seconds)
        .mapToObj(one -> Duration.ofMillis(Math.round(one * 1000)))
        .toList();
  }

  /// Drawing the two ranks has the law of drawing all the values.
  @Test
  void aShortBootstrapIsTheLongOne() {
    for (int size : new int[] {11, 24, 101, 150}) {
      double[] values = logNormal(size, size);
      for (double p : new double[] {0.5, 0.9}) {
        double[] drawn =
            new Resamples(1)
                .of(p, size)
                .getFirst()
                .quantiles(Arrays.stream(values).sorted().toArray());
        Bounds shortly = middle(drawn);
        Bounds wholly = resampled(values, p, 2);
        double width = wholly.high() - wholly.low();
        assertThat(shortly.low())
            .as("%d at %s", size, p)
            .isCloseTo(wholly.low(), within(width / 8));
        assertThat(shortly.high())
            .as("%d at %s", size, p)
            .isCloseTo(wholly.high(), within(width / 8));
      }
    }
  }

  @Test
  void aMeanTenPercentBetterOftenComesByChance() {
    double[] durations = logNormal(761, 3);
    assertThat(new MeanLuck(List.of(durations)).drawn(30, 10_000, 5)[0])
        .isCloseTo(0.40, within(0.03));
  }

  /// Drawing the mean of very many values has the law of drawing all of them.
  @Test
  void aMeanOfManyIsDrawnAtOnce() {
    MeanLuck luck = new MeanLuck(List.of(logNormal(1000, 8)));
    assertThat(luck.shares(5)).containsExactly(luck.normal(1000, 10_000, 5));
    assertThat(luck.shares(5)[0]).isCloseTo(luck.drawn(1000, 10_000, 6)[0], within(0.015));
    assertThat(luck.drawn(1000, 10_000, 6)[0]).isGreaterThan(0.03);
  }

  @Test
  void figuresOverAsManyIncidentsDrawTogetherWhatEachDrawsAlone() {
    double[] durations = logNormal(40, 3);
    double[] others = logNormal(40, 4);
    assertThat(new MeanLuck(List.of(durations, others)).drawn(40, 500, 5))
        .containsExactly(
            new MeanLuck(List.of(durations)).drawn(40, 500, 5)[0],
            new MeanLuck(List.of(others)).drawn(40, 500, 5)[0]);
  }

  @Test
  void limitsOfAChartComeFromTheMovingRange() {
    ControlChart chart = ControlChart.of(List.of(4, 6, 5, 7, 3, 6, 5, 4, 8, 5, 6, 7));
    assertThat(chart.mean()).isEqualTo(5.5);
    assertThat(chart.range()).isCloseTo(2.091, within(5e-4));
    assertThat(chart.lower()).isZero();
    assertThat(chart.upper()).isCloseTo(11.06, within(5e-3));
    assertThat(chart.rangeLimit()).isCloseTo(6.83, within(5e-3));
    assertThat(chart.points()).allMatch(point -> point.signal() == ControlChart.Signal.NONE);
  }

  @Test
  void aPointOutsideAndARunOfEightAreSignals() {
    List<Integer> counts =
        new ArrayList<>(
            List.of(4, 6, 5, 7, 3, 6, 5, 4, 8, 5, 6, 7, 5, 7, 4, 6, 5, 6, 5, 6, 5, 7, 5, 6));
    counts.addAll(List.of(30, 6, 7, 6, 7, 8, 6, 7, 6, 4));
    List<ControlChart.Signal> last =
        ControlChart.of(counts).points().subList(24, 34).stream()
            .map(ControlChart.Point::signal)
            .toList();
    assertThat(last.getFirst()).isEqualTo(ControlChart.Signal.OUTSIDE);
    assertThat(last.get(5)).isEqualTo(ControlChart.Signal.NONE);
    assertThat(last.subList(7, 9)).containsOnly(ControlChart.Signal.RUN);
    assertThat(last.getLast()).isEqualTo(ControlChart.Signal.NONE);
    assertThatThrownBy(() -> ControlChart.of(List.of(1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPointOnTheMeanBreaksARun() {
    List<Integer> counts = new ArrayList<>();
    IntStream.range(0, 24).forEach(month -> counts.add(month % 2 == 0 ? 3 : 7));
    counts.addAll(List.of(6, 6, 6, 6, 5, 6, 6, 6, 6, 6, 6, 6, 6));
    List<ControlChart.Point> points = ControlChart.of(counts).points();
    assertThat(points.subList(24, 36)).noneMatch(p -> p.signal() == ControlChart.Signal.RUN);
    assertThat(points.getLast().signal()).isEqualTo(ControlChart.Signal.RUN);
  }

  @Test
  void theMedianWithOpenOnesHasARange() {
    // By hand: at 1 the lower edge is 0.473, at 7 the upper one 0.578, at 8 it is 0.475.
    Survival.Half ten = Survival.of(over(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).medianSure();
    assertThat(ten.early()).contains(Duration.ofMinutes(1));
    assertThat(ten.late()).contains(Duration.ofMinutes(8));
    assertThat(Survival.of(over(1, 2)).medianSure().late()).isEmpty();
  }

  @Test
  void halfAreOverAtTheSecondOfFour() {
    assertThat(Survival.of(over(1, 2, 3, 4)).median()).contains(Duration.ofMinutes(2));
  }

  @Test
  void whatEndsCountsBeforeWhatIsSeenNoLonger() {
    List<Survival.Watched> watched = new ArrayList<>(over(5));
    watched.add(new Survival.Watched(Duration.ofMinutes(5), false));
    Survival survival = Survival.of(watched);
    assertThat(survival.steps()).singleElement().extracting(Survival.Step::open).isEqualTo(0.5);
    assertThat(survival.median()).contains(Duration.ofMinutes(5));
  }

  @Test
  void halfIsReachedThoughThirdsDoNotAddUp() {
    // 9/10 × 8/9 × … × 5/6 is 1/2, and in doubles a little more.
    assertThat(Survival.of(over(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).median())
        .contains(Duration.ofMinutes(5));
  }

  @Test
  void ofMostlyOpenThingsHalfIsNotReached() {
    List<Survival.Watched> watched = new ArrayList<>(over(1));
    watched.add(new Survival.Watched(Duration.ofMinutes(9), false));
    watched.add(new Survival.Watched(Duration.ofMinutes(9), false));
    Survival survival = Survival.of(watched);
    assertThat(survival.median()).isEmpty();
    assertThat(survival.over()).isEqualTo(1);
    // S = 2/3, Greenwood's sum 1/6: the bounds are (2/3)^exp(±1.96 × √(1/6) ÷ |ln 2/3|).
    assertThat(survival.steps().getFirst().sure())
        .hasValueSatisfying(sure -> {
          assertThat(sure.low()).isCloseTo(0.0541, within(5e-4));
          assertThat(sure.high()).isCloseTo(0.9452, within(5e-4));
        });
  }

  @Test
  void sharesHaveWilsonsInterval() {
    Bounds quarter = new Share(3, 12).sure().orElseThrow();
    assertThat(quarter.low()).isCloseTo(0.089, within(5e-4));
    assertThat(quarter.high()).isCloseTo(0.532, within(5e-4));
    Bounds none = new Share(0, 12).sure().orElseThrow();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.242, within(6e-4));
    assertThat(new Share(0, 0).value()).isEqualTo(Optional.empty());
  }

  private static List<Duration> minutes(int... minutes) {
    return Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
  }

  private static List<Survival.Watched> over(int... minutes) {
    return minutes(minutes).stream().map(m -> new Survival.Watched(m, true)).toList();
  }

  /// Like the history of a large public service: median 76, mean 142.5.
  private static double[] logNormal(int n, long seed) {
    Random chance = new Random(seed);
    double sigma = Math.sqrt(2 * Math.log(142.5 / 76));
    return DoubleStream.generate(() -> 76 * Math.exp(sigma * chance.nextGaussian()))
        .limit(n)
        .toArray();
  }

  private static Bounds resampled(double[] values, double p, long seed) {
    Random chance = new Random(seed);
    double[] drawn = new double[Resamples.ROUNDS];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] =
          Quantiles.ofSorted(
              chance
                  .ints(values.length, 0, values.length)
                  .mapToDouble(k -> values[k])
                  .sorted()
                  .toArray(),
              p);
    }
    return middle(drawn);
  }

  private static Bounds middle(double[] drawn) {
    double[] ends = Quantiles.of(drawn, 0.025, 0.975);
    return new Bounds(ends[0], ends[1]);
  }
}
