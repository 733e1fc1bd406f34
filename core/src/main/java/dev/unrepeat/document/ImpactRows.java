package dev.unrepeat.document;

import dev.unrepeat.model.Amount;
import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.ServiceName;
import java.util.Map;

/// The impact in the ledger: a line for each interval, figure and metric.
final class ImpactRows {
  private ImpactRows() {}

  static Row of(ImpactInterval interval) {
    return Row.empty()
        .naming("interval", interval.from().toString())
        .put("until", interval.until())
        .put("degree", interval.degree().toString())
        .put("type", interval.type())
        .put("service", interval.service())
        .put("region", interval.region())
        .put("basis", interval.basis());
  }

  static ImpactInterval interval(Row row) {
    return new ImpactInterval(
        row.instant("interval"),
        Rows.instant(row, "until"),
        row.decimal("degree"),
        row.word("type", ImpactType.class),
        row.find("service").map(ServiceName::new),
        row.find("region").orElse(""),
        row.text("basis"));
  }

  static Row of(ImpactFigure figure) {
    Row row = Row.empty().put("figure", figure.measure());
    switch (figure.amount()) {
      case Amount.Number number ->
          row.put("value", number.value().toString())
              .put("unit", number.unit())
              .put("about", number.about());
      case Amount.Range range ->
          row.put("low", range.low().toString())
              .put("likely", range.likely().toString())
              .put("high", range.high().toString())
              .put("unit", range.unit());
      case Amount.Words words -> row.put("words", words.text());
    }
    return row.put("method", figure.method())
        .putRows("evidence", figure.evidence(), TimelineRows::of);
  }

  static ImpactFigure figure(Row row) {
    Amount amount =
        row.has("words")
            ? new Amount.Words(row.text("words"))
            : row.has("low")
                ? new Amount.Range(
                    row.decimal("low"),
                    row.decimal("likely"),
                    row.decimal("high"),
                    row.text("unit"))
                : new Amount.Number(row.decimal("value"), row.text("unit"), row.flag("about"));
    return new ImpactFigure(
        row.word("figure", ImpactMeasure.class),
        amount,
        row.text("method"),
        row.rows("evidence", TimelineRows::evidence));
  }

  static Row of(Map.Entry<ImpactInput, String> input) {
    return Row.empty().put("input", input.getKey()).put("value", input.getValue());
  }

  static Map.Entry<ImpactInput, String> input(Row row) {
    return Map.entry(row.word("input", ImpactInput.class), row.text("value"));
  }

  static Row of(MetricComparison metric) {
    return Row.empty()
        .naming("metric", metric.metric())
        .put("unit", metric.unit())
        .put("baseline", metric.baseline())
        .put("during", metric.during())
        .put("after", metric.after());
  }

  static MetricComparison metric(Row row) {
    return new MetricComparison(
        row.text("metric"),
        row.text("unit"),
        row.text("baseline"),
        row.text("during"),
        row.text("after"));
  }
}
