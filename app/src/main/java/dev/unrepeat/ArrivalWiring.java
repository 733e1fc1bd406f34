package dev.unrepeat;

import dev.unrepeat.api.ArrivalResource;
import dev.unrepeat.api.EventHookResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.hook.HookCalls;
import dev.unrepeat.hook.arrival.ArrivalHook;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.arrival.ArrivalRound;
import dev.unrepeat.service.arrival.Arrivals;
import dev.unrepeat.service.arrival.EventHooks;
import dev.unrepeat.service.arrival.Inbox;
import dev.unrepeat.service.arrival.SnsMessages;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.arrival.ArrivalPages;
import dev.unrepeat.web.arrival.EventHookListPage;
import dev.unrepeat.web.arrival.EventHookPage;
import dev.unrepeat.web.arrival.InboxPage;
import dev.unrepeat.web.page.Pages;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Incoming webhooks: their door, what is done with what came, and their pages.
@Configuration(proxyBeanMethods = false)
class ArrivalWiring {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration DAY = Duration.ofDays(1);

  @Bean
  SnsMessages snsMessages(Outgoing outgoing) {
    return new SnsMessages(outgoing, SnsMessages.AMAZON);
  }

  @Bean
  EventHooks eventHooks(
      Database database,
      Vault vault,
      SnsMessages sns,
      Audit audit,
      Keys keys,
      SecureRandom chance,
      Post post,
      Clock clock) {
    return new EventHooks(database, vault, sns, audit, keys, chance, post::page, clock);
  }

  @Bean
  Arrivals arrivals(Database database, Vault vault, SnsMessages sns, Clock clock) {
    return new Arrivals(database, vault, sns, clock);
  }

  @Bean
  ArrivalRound arrivalSorting(Database database, Vault vault, EvidenceIntake intake, Clock clock) {
    return new ArrivalRound(database, vault, StandardSources.catalogue(), intake, clock);
  }

  @Bean
  Round arrivalRound(ArrivalRound sorting) {
    return new Round("arrivals", PAUSE, sorting::round);
  }

  @Bean
  Round oldArrivalRound(ArrivalRound sorting) {
    return new Round("old-arrivals", DAY, sorting::prune);
  }

  @Bean
  Inbox inbox(
      Database database, Vault vault, Incidents incidents, EvidenceIntake intake, Clock clock) {
    return new Inbox(database, vault, StandardSources.catalogue(), incidents, intake, clock);
  }

  /// Asked before the door of the browser, which has a page for whatever nobody knows.
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> arrivalHook(Arrivals arrivals) {
    return new ArrivalHook(arrivals, new HookCalls(FaultNames::next)).open();
  }

  @Bean
  ArrivalPages arrivalPages(Pages pages, EventHooks hooks, Inbox inbox) {
    return new ArrivalPages(
        new EventHookListPage(pages, hooks),
        new EventHookPage(pages, hooks),
        new InboxPage(pages, inbox));
  }

  @Bean
  Resource eventHookResource(EventHooks hooks) {
    return new EventHookResource(hooks);
  }

  @Bean
  Resource arrivalResource(Inbox inbox) {
    return new ArrivalResource(inbox);
  }
}
