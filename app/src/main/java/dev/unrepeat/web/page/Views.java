package dev.unrepeat.web.page;

import dev.unrepeat.model.SeverityLabels;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The templates, compiled by the build; each takes one typed view record.
final class Views {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  private final SeverityLabels labels;

  Views(SeverityLabels labels) {
    this.labels = labels;
    engine.setBinaryStaticContent(true);
    engine.setHtmlInterceptor(new FormToken());
  }

  /// The whole page before the first byte is sent, so that a fault in it can still become a fault
  /// page.
  ///
  /// @param template path below `src/main/jte` without its ending, for example
  ///   `incident/IncidentPage`
  byte[] render(String template, Record view) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ScopedValue.where(SeverityMark.LABELS, labels)
        .run(() -> engine.render(template + ".jte", view, output));
    ByteArrayOutputStream page = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }
}
