package dev.unrepeat.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.HtmlPage;
import dev.unrepeat.render.export.PageStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jsoup.helper.W3CDom;

/// Writes a postmortem as PDF: bookmarks, numbers of pages, tags for those who listen to it
/// (PDF/UA-1), fonts and drawings within. It asks nothing of the machine and fetches nothing; the
/// same document gives the same bytes.
///
///     byte[] pdf = new PdfWriter(PdfFonts.standard()).write(document, incident.createdAt());
public final class PdfWriter {
  static {
    // It tells of its progress; what fails is thrown.
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new OwnFonts(PdfFonts::any));
  }

  private final PdfFonts fonts;

  public PdfWriter(PdfFonts fonts) {
    this.fonts = fonts;
  }

  /// @param made what the file says about when it was made
  public byte[] write(ExportedDocument document, Instant made) {
    Lettering letters = fonts.take();
    byte[] pdf = write(document, made, letters);
    fonts.giveBack(letters);
    return pdf;
  }

  private byte[] write(ExportedDocument document, Instant made, Lettering letters) {
    PaperPictures pictures = new PaperPictures();
    String html = HtmlPage.write(document, PageStyle.PAPER, pictures);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(
        new W3CDom().fromJsoup(PaperPage.of(html, pictures, letters, fonts.families())),
        "about:blank");
    builder.useUriResolver((base, address) -> PaperPictures.isOne(address) ? address : null);
    builder.useExternalResourceAccessControl(
        (address, type) -> PaperPictures.isOne(address),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (address, type) -> PaperPictures.isOne(address),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(pictures, PaperPictures.SCHEME);
    builder.useSVGDrawer(new SvgDrawing(letters));
    builder.useUnicodeBidiSplitter(Directions.Pieces::new);
    builder.useUnicodeBidiReorderer(new Directions());
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Unrepeat");
    try (PDDocument pdf = new PDDocument()) {
      builder.usePDDocument(pdf);
      fonts(builder, pdf, letters);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        date(pdf, made);
        pdf.setDocumentId((long) html.hashCode());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a PDF", e);
    }
  }

  private void fonts(PdfRendererBuilder builder, PDDocument pdf, Lettering letters) {
    PDFont first = LateFont.of(pdf, letters.font(fonts.faces().getFirst()));
    for (PdfFonts.Face face : fonts.faces()) {
      builder.useFont(
          new LateFont(first, pdf, () -> letters.font(face)),
          face.family(),
          face.weight(),
          face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
  }

  /// The library says when it ran; the record says when it was made.
  private static void date(PDDocument pdf, Instant made) throws IOException {
    pdf.getDocumentInformation()
        .setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
    var metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
      String dated =
          xmp.replaceAll(
              "(<xmp:(\\w+Date)>)[^<]*(</xmp:\\2>)",
              "$1" + made.truncatedTo(ChronoUnit.SECONDS) + "$3");
      metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
  }
}
