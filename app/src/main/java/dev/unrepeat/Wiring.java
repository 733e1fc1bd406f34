package dev.unrepeat;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the server on one screen: the clock, the databases, the adapters, the doors.
@Configuration(proxyBeanMethods = false)
class Wiring {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
