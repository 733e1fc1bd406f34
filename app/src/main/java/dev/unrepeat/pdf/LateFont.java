package dev.unrepeat.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font of a PDF that is made when the first letter of it is set.
final class LateFont extends PDFontSupplier {
  private final PDDocument pdf;
  private final Supplier<TrueTypeFont> parsed;

  /// @param any a font that is there, for the library wants one
  LateFont(PDFont any, PDDocument pdf, Supplier<TrueTypeFont> parsed) {
    super(any);
    this.pdf = pdf;
    this.parsed = parsed;
  }

  @Override
  public PDFont supply() {
    return of(pdf, parsed.get());
  }

  static PDFont of(PDDocument pdf, TrueTypeFont parsed) {
    try {
      return PDType0Font.load(pdf, parsed, true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use a font", e);
    }
  }
}
