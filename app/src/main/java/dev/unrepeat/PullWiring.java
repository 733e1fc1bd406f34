package dev.unrepeat;

import dev.unrepeat.api.PullResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.collect.Puller;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.pull.PullEvidence;
import dev.unrepeat.service.pull.PullReader;
import dev.unrepeat.service.pull.PullSources;
import dev.unrepeat.service.pull.Pulls;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.pull.CollectPage;
import dev.unrepeat.web.pull.PullPages;
import dev.unrepeat.web.pull.SourceSort;
import dev.unrepeat.web.setting.SystemListPage;
import dev.unrepeat.web.setting.SystemPage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connected sources: how they are asked for evidence, and their pages.
@Configuration(proxyBeanMethods = false)
class PullWiring {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Bean
  Puller puller(Outgoing outgoing, Clock clock) {
    return new Puller(outgoing, clock);
  }

  @Bean
  PullSources pullSources(
      Database database, Vault vault, Puller puller, Outgoing outgoing, Audit audit, Clock clock) {
    return new PullSources(database, vault, puller, outgoing, audit, clock);
  }

  @Bean
  Pulls pulls(Database database, Incidents incidents, Puller puller, Clock clock) {
    return new Pulls(database, incidents, puller, clock);
  }

  @Bean
  Round pullRound(
      Database database,
      Vault vault,
      Puller puller,
      EvidenceIntake intake,
      ActionItems actions,
      SecureRandom chance,
      Clock clock) {
    PullReader reader =
        new PullReader(
            database, vault, puller, new PullEvidence(database, intake, actions), chance, clock);
    return new Round("pulls", PAUSE, reader::round);
  }

  @Bean
  PullPages pullPages(Pages pages, PullSources sources, Incidents incidents, Pulls pulls) {
    return new PullPages(
        new SystemListPage<>(pages, sources, new SourceSort()),
        new SystemPage<>(pages, sources, new SourceSort()),
        new CollectPage(pages, incidents, pulls));
  }

  @Bean
  Resource pullResource(PullSources sources, Pulls pulls) {
    return new PullResource(sources, pulls);
  }
}
