package dev.unrepeat;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.live.SharedHub;
import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.service.measure.Readiness;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.MeasuresFile;
import dev.unrepeat.web.guard.Timing;
import java.time.Clock;
import java.time.Duration;
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

  @Bean
  Measures measures(Database database, Clock clock, SharedHub hub) {
    return new Measures(
        database, clock, System::nanoTime, Version.ours(), Version.commit(), hub::seats);
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

  @Bean
  MeasuresFile measuresFile(Measures measures, Environment settings) {
    String token = settings.getProperty("unrepeat.metrics.token", "");
    Refused.unless(
        token.isEmpty() || token.length() >= SHORTEST_TOKEN,
        "UNREPEAT_METRICS_TOKEN has fewer than %d characters, which could be guessed."
            .formatted(SHORTEST_TOKEN));
    return new MeasuresFile(measures, token);
  }

  /// Before all other filters, so that what they refuse is counted too.
  @Bean
  FilterRegistrationBean<Timing> timing(Measures measures, Environment settings) {
    boolean logged = settings.getProperty("unrepeat.access.log", Boolean.class, false);
    FilterRegistrationBean<Timing> first =
        new FilterRegistrationBean<>(
            new Timing(measures, FaultNames::next, System::nanoTime, logged));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }
}
