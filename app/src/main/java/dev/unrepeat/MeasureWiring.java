package dev.unrepeat;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.live.SharedHub;
import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.service.measure.Readiness;
import dev.unrepeat.store.Database;
import dev.unrepeat.trace.OtlpTraces;
import dev.unrepeat.trace.Receiver;
import dev.unrepeat.trace.Traces;
import dev.unrepeat.web.MeasuresFile;
import dev.unrepeat.web.guard.Timing;
import dev.unrepeat.web.guard.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/// What is kept of requests and rounds for whoever watches the server.
@Configuration(proxyBeanMethods = false)
class MeasureWiring {
  private static final int SHORTEST_TOKEN = 16;

  /// Of those who watch it, who ask again soon.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// How long spans are collected to be sent together.
  private static final Duration TOGETHER = Duration.ofSeconds(2);

  @Bean
  Measures measures(Database database, Clock clock, SharedHub hub, Traces traces) {
    Measures measures =
        new Measures(
            database, clock, System::nanoTime, Version.ours(), Version.commit(), hub::seats);
    traces.counts().ifPresent(measures::spans);
    return measures;
  }

  @Bean
  Readiness readiness(Database database) {
    return new Readiness(database, PATIENCE);
  }

  @Bean
  Goodbye goodbye(Readiness readiness, SharedHub hub, Environment settings) {
    return new Goodbye(
        readiness, hub, settings.getProperty("unrepeat.drain", Duration.class, Duration.ZERO));
  }

  /// Told to whoever `unrepeat.traces` names; to nobody else.
  @Bean
  Traces traces(Environment settings) {
    String address = settings.getProperty("unrepeat.traces", "");
    return address.isBlank()
        ? Traces.NONE
        : new OtlpTraces(
            Receiver.of(address, settings.getProperty("unrepeat.traces.header", "")),
            Version.ours(),
            UUID.randomUUID().toString(),
            TOGETHER);
  }

  /// Around all other filters, and where nobody is told, none at all.
  @Bean
  FilterRegistrationBean<Tracing> tracing(Traces traces) {
    FilterRegistrationBean<Tracing> outermost = new FilterRegistrationBean<>(new Tracing(traces));
    outermost.setOrder(Ordered.HIGHEST_PRECEDENCE);
    outermost.setEnabled(traces.counts().isPresent());
    return outermost;
  }

  @Bean
  MeasuresFile measuresFile(Measures measures, Environment settings) {
    String token = settings.getProperty("unrepeat.metrics.token", "");
    Refused.unless(
        token.isEmpty() || token.length() >= SHORTEST_TOKEN,
        "UNREPEAT_METRICS_TOKEN has fewer than %d characters, which could be guessed."
            .formatted(SHORTEST_TOKEN));
    return new MeasuresFile(measures, token);
  }

  /// Before all filters that refuse, so that what they refuse is counted too.
  @Bean
  FilterRegistrationBean<Timing> timing(Measures measures, Environment settings) {
    boolean logged = settings.getProperty("unrepeat.access.log", Boolean.class, false);
    FilterRegistrationBean<Timing> first =
        new FilterRegistrationBean<>(
            new Timing(measures, FaultNames::next, System::nanoTime, logged));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return first;
  }
}
