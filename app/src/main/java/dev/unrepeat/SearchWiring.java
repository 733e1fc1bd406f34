package dev.unrepeat;

import dev.unrepeat.api.Resource;
import dev.unrepeat.api.SearchResource;
import dev.unrepeat.service.Search;
import dev.unrepeat.service.SearchFilling;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.SearchStore;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.search.SearchPage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The search: its index, its page, its resource.
@Configuration(proxyBeanMethods = false)
class SearchWiring {
  @Bean
  Search search(Database database) {
    return new Search(database, new SearchStore(database));
  }

  @Bean(destroyMethod = "stop")
  SearchFilling searchFilling(Database database) {
    return new SearchFilling(database, new RecordStore(database), new SearchStore(database));
  }

  /// Beside the requests, which find a part meanwhile.
  @Bean
  ApplicationListener<ApplicationReadyEvent> fillsTheIndex(
      SearchFilling filling, Database database) {
    return ready -> {
      if (!database.readOnly()) {
        Thread.ofPlatform().name("search index").daemon().start(filling::fill);
      }
    };
  }

  @Bean
  SearchPage searchPage(Pages pages, Search search) {
    return new SearchPage(pages, search);
  }

  @Bean
  Resource searchResource(Search search) {
    return new SearchResource(search);
  }
}
