package dev.unrepeat;

import dev.unrepeat.api.PublicSummaryResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.PublicSummaries;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PublicSummaryStore;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.summary.PublicSummaryPage;
import dev.unrepeat.workspace.WorkspaceSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What leaves the house.
@Configuration(proxyBeanMethods = false)
class PublishingWiring {
  @Bean
  PublicSummaries publicSummaries(
      Ledger ledger,
      Database database,
      Documents documents,
      WorkspaceRules rules,
      WorkspaceSettings settings) {
    return new PublicSummaries(
        ledger, new PublicSummaryStore(database), documents, rules, settings);
  }

  @Bean
  PublicSummaryPage publicSummaryPage(Pages pages, PublicSummaries summaries) {
    return new PublicSummaryPage(pages, summaries);
  }

  @Bean
  Resource publicSummaryResource(PublicSummaries summaries) {
    return new PublicSummaryResource(summaries);
  }
}
