package dev.unrepeat;

import dev.unrepeat.api.PatternResource;
import dev.unrepeat.api.RelationResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Patterns;
import dev.unrepeat.service.Relations;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.SearchStore;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.pattern.AlikeNotice;
import dev.unrepeat.web.pattern.PatternListPage;
import dev.unrepeat.web.pattern.PatternPage;
import dev.unrepeat.web.pattern.PatternPages;
import dev.unrepeat.web.pattern.RelatedPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Patterns of incidents and incidents that are like one: their pages, their resources.
@Configuration(proxyBeanMethods = false)
class PatternWiring {
  @Bean
  Patterns patterns(Database database) {
    return new Patterns(database, new PatternStore(database), new RelationStore(database));
  }

  @Bean
  Relations relations(Ledger ledger, Database database) {
    return new Relations(
        ledger, new RelationStore(database), new PatternStore(database), new SearchStore(database));
  }

  @Bean
  PatternPages patternPages(
      Pages pages, Patterns patterns, Relations relations, Incidents incidents, Figures figures) {
    return new PatternPages(
        new PatternListPage(pages, patterns, incidents, figures),
        new PatternPage(pages, patterns, figures),
        new RelatedPage(pages, incidents, patterns, relations),
        new AlikeNotice(pages, relations));
  }

  @Bean
  Resource patternResource(Patterns patterns, Figures figures) {
    return new PatternResource(patterns, figures);
  }

  @Bean
  Resource relationResource(Patterns patterns, Relations relations) {
    return new RelationResource(patterns, relations);
  }
}
