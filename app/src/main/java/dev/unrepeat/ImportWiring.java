package dev.unrepeat;

import dev.unrepeat.api.ImportResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.service.Imports;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.imports.DocumentImports;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.imports.ImportListPage;
import dev.unrepeat.web.imports.ImportPage;
import dev.unrepeat.web.imports.ImportPages;
import dev.unrepeat.web.page.Pages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Old postmortems that are taken in while the server runs, and their pages.
@Configuration(proxyBeanMethods = false)
class ImportWiring {
  @Bean(destroyMethod = "close")
  DocumentImports documentImports(
      Ledger ledger,
      Incidents incidents,
      DataFolder folder,
      Database database,
      Audit audit,
      Clock clock) {
    return new DocumentImports(
        database, new Imports(ledger, incidents, folder.evidence()), audit, folder.spool(), clock);
  }

  @Bean
  ImportPages importPages(Pages pages, DocumentImports imports) {
    return new ImportPages(new ImportListPage(pages, imports), new ImportPage(pages, imports));
  }

  @Bean
  Resource importResource(DocumentImports imports) {
    return new ImportResource(imports);
  }
}
