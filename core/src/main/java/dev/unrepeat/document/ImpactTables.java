package dev.unrepeat.document;

import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The three tables of the impact.
final class ImpactTables {
  private ImpactTables() {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Figures with their method.
  static final class Figures extends TablePiece<ImpactFigure> {
    Figures() {
      super(Section.IMPACT, "figures", "Measure", "Amount", "How it was found");
    }

    @Override
    List<ImpactFigure> items(Draft record) {
      return record.impact.figures();
    }

    @Override
    List<String> cells(ImpactFigure figure) {
      return List.of(figure.measure().words(), AmountText.print(figure.amount()), figure.method());
    }

    @Override
    ImpactFigure change(ImpactFigure f, int column, String text, Context context) {
      return new ImpactFigure(
          column == 0 ? measure(text) : f.measure(),
          column == 1 ? AmountText.read(text) : f.amount(),
          column == 2 ? text : f.method(),
          f.evidence());
    }

    private static ImpactMeasure measure(String text) {
      return Fact.getWord(text, ImpactMeasure.class, ImpactMeasure::words);
    }

    @Override
    Optional<ImpactFigure> create(List<String> cells, Context context) {
      context.notes().takenOver(context.line(), "The new row became a figure of the impact.");
      return Optional.of(
          new ImpactFigure(
              measure(cells.get(0)), AmountText.read(cells.get(1)), cells.get(2), List.of()));
    }

    @Override
    void take(
        Draft base,
        Draft draft,
        List<ImpactFigure> items,
        List<ImpactFigure> removed,
        Context context) {
      draft.impact = draft.impact.withFigures(items);
      removed.forEach(f ->
          context
              .notes()
              .takenOver(
                  context.line(), "The figure on %s was deleted.".formatted(f.measure().words())));
    }
  }

  /// Stretches of impact with their degree.
  static final class Intervals extends TablePiece<ImpactInterval> {
    Intervals() {
      super(
          Section.IMPACT,
          "intervals",
          "From (UTC)",
          "Until (UTC)",
          "Degree",
          "Type",
          "Service",
          "Region",
          "Basis");
    }

    @Override
    List<ImpactInterval> items(Draft record) {
      return record.impact.intervals();
    }

    @Override
    List<String> cells(ImpactInterval interval) {
      return List.of(
          time(interval.from()),
          interval.until().map(Intervals::time).orElse("still lasting"),
          AmountText.print(interval.degree().multiply(HUNDRED).stripTrailingZeros()) + " %",
          Fact.words(interval.type()),
          interval.service().map(ServiceName::value).orElse("all"),
          interval.region().isEmpty() ? "all" : interval.region(),
          interval.basis());
    }

    private static String time(Instant instant) {
      return TimeText.exact(instant).replace(" UTC", "");
    }

    @Override
    ImpactInterval change(ImpactInterval i, int column, String text, Context context) {
      return new ImpactInterval(
          column == 0 ? Facts.instant(text) : i.from(),
          column == 1 ? until(text) : i.until(),
          column == 2 ? degree(text) : i.degree(),
          column == 3 ? Fact.getWord(text, ImpactType.class, Fact::words) : i.type(),
          column == 4 ? service(text) : i.service(),
          column == 5 ? region(text) : i.region(),
          column == 6 ? text : i.basis());
    }

    private static Optional<Instant> until(String text) {
      return text.isEmpty() || text.equals("still lasting")
          ? Optional.empty()
          : Optional.of(Facts.instant(text));
    }

    private static Optional<ServiceName> service(String text) {
      return text.isEmpty() || text.equals("all")
          ? Optional.empty()
          : Optional.of(new ServiceName(text));
    }

    private static String region(String text) {
      return text.equals("all") ? "" : text;
    }

    private static BigDecimal degree(String text) {
      try {
        return new BigDecimal(text.replace("%", "").strip()).divide(HUNDRED);
      } catch (NumberFormatException e) {
        throw new Refused(Refused.Reason.INVALID, "write the degree as 40 %");
      }
    }

    @Override
    Optional<ImpactInterval> create(List<String> cells, Context context) {
      context.notes().takenOver(context.line(), "The new row became an interval of impact.");
      return Optional.of(
          new ImpactInterval(
              Facts.instant(cells.get(0)),
              until(cells.get(1)),
              degree(cells.get(2)),
              cells.get(3).isEmpty()
                  ? ImpactType.DEGRADED
                  : Fact.getWord(cells.get(3), ImpactType.class, Fact::words),
              service(cells.get(4)),
              region(cells.get(5)),
              cells.get(6)));
    }

    @Override
    void take(
        Draft base,
        Draft draft,
        List<ImpactInterval> items,
        List<ImpactInterval> removed,
        Context context) {
      draft.impact = draft.impact.withIntervals(items);
      removed.forEach(i ->
          context
              .notes()
              .takenOver(
                  context.line(),
                  "The interval from %s was deleted.".formatted(TimeText.exact(i.from()))));
    }
  }

  /// Metrics before, during and after.
  static final class Metrics extends TablePiece<MetricComparison> {
    Metrics() {
      super(Section.IMPACT, "metrics", "Metric", "Before", "During", "After", "Unit");
    }

    @Override
    List<MetricComparison> items(Draft record) {
      return record.impact.metrics();
    }

    @Override
    List<String> cells(MetricComparison m) {
      return List.of(m.metric(), m.baseline(), m.during(), m.after(), m.unit());
    }

    @Override
    MetricComparison change(MetricComparison m, int column, String text, Context context) {
      return new MetricComparison(
          column == 0 ? text : m.metric(),
          column == 4 ? text : m.unit(),
          column == 1 ? text : m.baseline(),
          column == 2 ? text : m.during(),
          column == 3 ? text : m.after());
    }

    @Override
    Optional<MetricComparison> create(List<String> cells, Context context) {
      context.notes().takenOver(context.line(), "The new row became a metric.");
      return Optional.of(
          new MetricComparison(
              cells.get(0), cells.get(4), cells.get(1), cells.get(2), cells.get(3)));
    }

    @Override
    void take(
        Draft base,
        Draft draft,
        List<MetricComparison> items,
        List<MetricComparison> removed,
        Context context) {
      draft.impact = draft.impact.withMetrics(items);
      removed.forEach(m ->
          context
              .notes()
              .takenOver(context.line(), "The metric \"%s\" was deleted.".formatted(m.metric())));
    }
  }
}
