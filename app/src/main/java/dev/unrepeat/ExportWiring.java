package dev.unrepeat;

import dev.unrepeat.api.ExportResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.pdf.PdfFonts;
import dev.unrepeat.pdf.PdfWriter;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.Exports;
import dev.unrepeat.service.Images;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.web.export.ExportFile;
import dev.unrepeat.web.export.ExportPage;
import dev.unrepeat.web.export.ExportPages;
import dev.unrepeat.web.page.Pages;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What people take away.
@Configuration(proxyBeanMethods = false)
class ExportWiring {
  /// Fonts for scripts that DejaVu lacks lie in the folder `fonts` of the data folder.
  @Bean
  Exports exports(
      Ledger ledger,
      Documents documents,
      Causes causes,
      Images images,
      EvidenceFiles evidence,
      DataFolder folder)
      throws IOException {
    PdfWriter pdf = new PdfWriter(PdfFonts.in(folder.path().resolve("fonts")));
    return new Exports(ledger, documents, causes, images, evidence, pdf);
  }

  @Bean
  ExportPages exportPages(Pages pages, Incidents incidents, Exports exports) {
    return new ExportPages(
        new ExportPage(pages, incidents, exports), new ExportFile(incidents, exports));
  }

  @Bean
  Resource exportResource(Exports exports) {
    return new ExportResource(exports, Version.ours());
  }
}
