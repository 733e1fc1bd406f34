package dev.unrepeat;

import dev.unrepeat.course.Policy;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.account.DigestLinks;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.reminder.LeavePage;
import dev.unrepeat.web.reminder.ReminderPages;
import dev.unrepeat.web.reminder.ReminderPlanPage;
import dev.unrepeat.web.reminder.RestPage;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rounds in which people hear of open actions, and their pages. A quarter of an hour is the
/// finest step between zones.
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

  @Bean
  DigestLinks digestLinks(Database database, Keys keys, Post post, Clock clock) {
    return new DigestLinks(database, keys, post, clock);
  }

  @Bean
  ReminderPages reminderPages(
      Pages pages,
      Incidents incidents,
      ActionReminders reminders,
      ActionDigests digests,
      DigestLinks links,
      Policy policy) {
    return new ReminderPages(
        new ReminderPlanPage(pages, reminders, digests, policy),
        new RestPage(pages, incidents, reminders),
        new LeavePage(pages, links));
  }
}
