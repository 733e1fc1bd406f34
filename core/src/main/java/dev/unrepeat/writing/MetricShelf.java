package dev.unrepeat.writing;

import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.Postmortem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The metrics before, during and after, each known by its name.
final class MetricShelf extends Shelf<MetricComparison> {
  MetricShelf() {
    super(PartSort.METRIC);
  }

  @Override
  List<MetricComparison> list(Postmortem record) {
    return record.impact().metrics();
  }

  @Override
  Postmortem with(Postmortem record, List<MetricComparison> parts) {
    return record.withImpact(record.impact().withMetrics(parts));
  }

  @Override
  String name(MetricComparison part) {
    return part.metric();
  }

  @Override
  Map<String, String> texts(MetricComparison metric) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("metric", metric.metric());
    texts.put("unit", metric.unit());
    texts.put("before", metric.baseline());
    texts.put("during", metric.during());
    texts.put("after", metric.after());
    return texts;
  }

  @Override
  MetricComparison read(String name, Typed typed, Optional<MetricComparison> before) {
    return new MetricComparison(
        typed.text("metric"),
        typed.text("unit"),
        typed.text("before"),
        typed.text("during"),
        typed.text("after"));
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    return Names.free(
        texts.getOrDefault("metric", "").strip().replaceAll("\\s+", " "), named(record).keySet());
  }
}
