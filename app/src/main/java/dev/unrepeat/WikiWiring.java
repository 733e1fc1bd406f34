package dev.unrepeat;

import dev.unrepeat.api.Resource;
import dev.unrepeat.api.WikiResource;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.ReaderCopies;
import dev.unrepeat.service.RelatedLinks;
import dev.unrepeat.service.WikiCopies;
import dev.unrepeat.service.WikiPublications;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.service.wiki.Publishing;
import dev.unrepeat.service.wiki.WikiCarrier;
import dev.unrepeat.service.wiki.Wikis;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.setting.SystemListPage;
import dev.unrepeat.web.setting.SystemPage;
import dev.unrepeat.web.wiki.WikiPages;
import dev.unrepeat.web.wiki.WikiPublication;
import dev.unrepeat.web.wiki.WikiSort;
import dev.unrepeat.wiki.ConfluenceCloud;
import dev.unrepeat.wiki.ConfluenceOnPremises;
import dev.unrepeat.wiki.MediaWikiPages;
import dev.unrepeat.wiki.NotionPages;
import dev.unrepeat.wiki.WikiDesks;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wikis: the adapters, the way to them, and their pages.
@Configuration(proxyBeanMethods = false)
class WikiWiring {
  @Bean
  WikiDesks wikiDesks(Outgoing outgoing, Clock clock) {
    return new WikiDesks(
        Map.of(
            WikiKind.CONFLUENCE_CLOUD,
            new ConfluenceCloud(outgoing, clock),
            WikiKind.CONFLUENCE_DATA_CENTER,
            new ConfluenceOnPremises(outgoing, clock),
            WikiKind.NOTION,
            new NotionPages(outgoing, clock),
            WikiKind.MEDIAWIKI,
            new MediaWikiPages(outgoing, clock)));
  }

  @Bean
  Publishing publishing(Database database, Outbox outbox, Keys keys, Clock clock) {
    return new Publishing(database, outbox, keys::next, clock);
  }

  @Bean
  WikiCopies wikiCopies(Ledger ledger, ReaderCopies copies, RelatedLinks links, Post post) {
    return new WikiCopies(ledger, copies, links, post::page);
  }

  /// The courier is there before the ledger, whose changes wake it.
  @Bean
  WikiCarrier wikiCarrier(
      Database database,
      Vault vault,
      WikiDesks desks,
      ObjectProvider<WikiCopies> copies,
      Clock clock) {
    return new WikiCarrier(database, desks, Wikis.keys(database, vault), copies::getObject, clock);
  }

  @Bean
  WikiPublications wikiPublications(
      Ledger ledger, Database database, WikiCopies copies, Publishing publishing) {
    return new WikiPublications(ledger, database, copies, publishing);
  }

  @Bean
  Wikis wikis(
      Database database,
      Vault vault,
      WikiDesks desks,
      Outgoing outgoing,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    return new Wikis(database, vault, desks, outgoing, outbox, audit, clock);
  }

  @Bean
  WikiPages wikiPages(Pages pages, Wikis wikis, WikiPublications publications) {
    return new WikiPages(
        new SystemListPage<>(pages, wikis, new WikiSort()),
        new SystemPage<>(pages, wikis, new WikiSort()),
        new WikiPublication(pages, publications));
  }

  @Bean
  Resource wikiResource(Wikis wikis, WikiPublications publications) {
    return new WikiResource(wikis, publications);
  }
}
