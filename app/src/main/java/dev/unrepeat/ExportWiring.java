package dev.unrepeat;

import dev.unrepeat.api.ExportResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.api.SiteResource;
import dev.unrepeat.pdf.PdfFonts;
import dev.unrepeat.pdf.PdfWriter;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.Exports;
import dev.unrepeat.service.Images;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.PublishedSite;
import dev.unrepeat.service.ReaderCopies;
import dev.unrepeat.service.RelatedLinks;
import dev.unrepeat.service.WikiPublications;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PublicSummaryStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.web.export.ExportFile;
import dev.unrepeat.web.export.ExportPage;
import dev.unrepeat.web.export.ExportPages;
import dev.unrepeat.web.export.SiteFile;
import dev.unrepeat.web.page.Pages;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people take away.
@Configuration(proxyBeanMethods = false)
class ExportWiring {
  @Bean
  ReaderCopies readerCopies(Documents documents, Causes causes, Images images) {
    return new ReaderCopies(documents, causes.fishbone(), images);
  }

  @Bean
  RelatedLinks relatedLinks(Ledger ledger, Database database, Post post) {
    return new RelatedLinks(ledger, new RelationStore(database), post::page);
  }

  @Bean
  PublishedSite publishedSite(
      Ledger ledger,
      Incidents incidents,
      ReaderCopies copies,
      RelatedLinks links,
      Database database) {
    return new PublishedSite(ledger, incidents, copies, links, new PublicSummaryStore(database));
  }

  /// Fonts for scripts that DejaVu lacks lie in the folder `fonts` of the data folder.
  @Bean
  Exports exports(
      Ledger ledger,
      Documents documents,
      ReaderCopies copies,
      RelatedLinks links,
      EvidenceFiles evidence,
      DataFolder folder)
      throws IOException {
    PdfWriter pdf = new PdfWriter(PdfFonts.in(folder.path().resolve("fonts")));
    return new Exports(ledger, documents, copies, links, evidence, pdf);
  }

  @Bean
  ExportPages exportPages(
      Pages pages,
      Incidents incidents,
      Exports exports,
      WikiPublications wikis,
      PublishedSite site) {
    return new ExportPages(
        new ExportPage(pages, incidents, exports, wikis),
        new ExportFile(incidents, exports),
        new SiteFile(site));
  }

  @Bean
  Resource exportResource(Exports exports) {
    return new ExportResource(exports, Version.ours());
  }

  @Bean
  Resource siteResource(PublishedSite site) {
    return new SiteResource(site);
  }
}
