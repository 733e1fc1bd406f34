package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.MetricComparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a metric over time tells of the impact: its area over the intervals, how far that is from
/// the baseline, and its means before, during and after. The baseline is as long before as the
/// impact lasted, from its beginning to its end; what comes after is measured as long.
public final class SeriesAccount {
  private final SeriesLine line;
  private final Series series;
  private final DegreeSteps steps;

  private SeriesAccount(SeriesLine line, Series series, DegreeSteps steps) {
    this.line = line;
    this.series = series;
    this.steps = steps;
  }

  /// @param now the end of intervals that still last
  public static SeriesAccount of(
      SeriesLine line, Series series, List<ImpactInterval> intervals, Instant now) {
    return new SeriesAccount(line, series, DegreeSteps.of(intervals, now));
  }

  /// The stretches that the chart marks.
  public List<Stretch> marked() {
    return steps.steps().stream().map(s -> new Stretch(s.from(), s.until())).toList();
  }

  /// Area over the intervals, against the baseline.
  ///
  /// @param notes what was found when it was read
  public Computed area(List<String> notes, Givens givens) {
    return Sheet.of(
        "series-" + line.evidence(),
        Character.toUpperCase(line.metric().charAt(0))
            + line.metric().substring(1)
            + " over the impact",
        "Σ value × time for which it holds, over the intervals; against the baseline: − mean before × time",
        Optional.empty(),
        givens,
        sheet -> {
          notes.forEach(sheet::leaveOut);
          sheet.use(
              line.metric(),
              Figures.grouped(BigDecimal.valueOf(series.numbers())) + " points",
              line.evidence().toString());
          if (steps.isEmpty()) {
            sheet.none(ImpactAccount.NO_INTERVAL);
            return;
          }
          Series.Area during = during();
          if (during.known().isZero()) {
            sheet.none("the series has no value in the intervals.");
            return;
          }
          Duration unknown = steps.byTheClock().minus(during.known());
          if (!unknown.isZero()) {
            sheet.leaveOut("%s of the impact have no value.".formatted(Figures.minutes(unknown)));
          }
          double area = during.area() / unit();
          sheet.use("time with values", Figures.minutes(during.known()), "intervals");
          Series.Area before = series.over(before());
          String words = print(area) + " " + what();
          if (before.known().isZero()) {
            sheet.leaveOut("There is no baseline: the series has no value before the impact.");
          } else {
            double usual = before.mean() * (during.known().toMillis() / 1000.0) / unit();
            sheet.use(
                "baseline", print(before.mean()) + " " + line.unit(), line.evidence().toString());
            double apart = area - usual;
            words +=
                ", %s %s than the baseline"
                    .formatted(print(Math.abs(apart)), apart < 0 ? "fewer" : "more");
          }
          sheet.found(BigDecimal.valueOf(area), what(), words);
        });
  }

  /// Its means before, during and after; empty texts where nothing is known.
  public MetricComparison means() {
    boolean none = steps.isEmpty();
    return new MetricComparison(
        line.metric(),
        line.unit(),
        none ? "" : mean(series.over(before())),
        none ? "" : mean(during()),
        none ? "" : mean(series.over(after())));
  }

  private static String mean(Series.Area area) {
    return area.known().isZero() ? "" : print(area.mean());
  }

  private Series.Area during() {
    return marked().stream().map(series::over).reduce(Series.Area.NOTHING, Series.Area::plus);
  }

  private Stretch whole() {
    return new Stretch(steps.steps().getFirst().from(), steps.steps().getLast().until());
  }

  private Stretch before() {
    return new Stretch(whole().from().minus(whole().length()), whole().from());
  }

  private Stretch after() {
    return new Stretch(whole().until(), whole().until().plus(whole().length()));
  }

  /// In seconds: what a value is counted per; minutes where it is no rate.
  private double unit() {
    String said = line.unit().toLowerCase(Locale.ROOT);
    return said.matches(".*(?:per|/) ?(?:s|sec|second)")
        ? 1
        : said.matches(".*(?:per|/) ?(?:h|hour)") ? 3600 : 60;
  }

  private boolean rate() {
    return line.unit()
        .toLowerCase(Locale.ROOT)
        .matches(".*(?:per|/) ?(?:s|sec|second|min|minute|m|h|hour)");
  }

  /// What the area counts.
  private String what() {
    return rate()
        ? line.metric()
        : (line.unit().isEmpty() ? line.metric() : line.unit()) + " × min";
  }

  private static String print(double value) {
    int digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
    return Figures.plain(BigDecimal.valueOf(value), digits);
  }
}
