package dev.unrepeat;

import dev.unrepeat.job.Round;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionReminders;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rounds in which people hear of open actions. A quarter of an hour is the finest step between
/// zones.
@Configuration(proxyBeanMethods = false)
class ReminderWiring {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  @Bean
  Round reminderRound(ActionReminders reminders) {
    return new Round("reminders", PAUSE, reminders::send);
  }

  @Bean
  Round digestRound(ActionDigests digests) {
    return new Round("digests", PAUSE, digests::send);
  }
}
