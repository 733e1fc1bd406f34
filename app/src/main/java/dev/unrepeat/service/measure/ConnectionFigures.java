package dev.unrepeat.service.measure;

import dev.unrepeat.store.Lending;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.SummaryWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Quantiles;
import java.util.Locale;
import java.util.Map;

/// The figures of the connections to the database, read when they are asked for.
final class ConnectionFigures {
  private ConnectionFigures() {}

  static void register(Map<Lending.Use, Lending> lendings, PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("unrepeat_database_connections_in_use")
        .help("Connections to the database that are lent, for reading or writing.")
        .labelNames("use")
        .callback(figure -> lendings.forEach((use, one) -> figure.call(one.lent(), word(use))))
        .register(registry);
    SummaryWithCallback.builder()
        .name("unrepeat_database_connection_wait_seconds")
        .help("How often a connection was asked for, and how long that was waited for.")
        .labelNames("use")
        .callback(figure ->
            lendings.forEach((use, one) ->
                figure.call(one.asked(), one.secondsWaited(), Quantiles.EMPTY, word(use))))
        .register(registry);
  }

  private static String word(Lending.Use use) {
    return use.name().toLowerCase(Locale.ROOT);
  }
}
