package dev.unrepeat.service.measure;

import dev.unrepeat.trace.SpanCounts;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/// What became of the traces, where they are switched on.
final class TraceFigures {
  private TraceFigures() {}

  static void register(SpanCounts counts, PrometheusRegistry registry) {
    CounterWithCallback.builder()
        .name("unrepeat_trace_spans_total")
        .help("Spans that the receiver of traces took, and those that it did not.")
        .labelNames("outcome")
        .callback(figure -> {
          figure.call((double) counts.sent(), "sent");
          figure.call((double) counts.dropped(), "dropped");
        })
        .register(registry);
  }
}
