package dev.unrepeat.pdf;

import java.util.function.Supplier;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Answers for each font that is asked for by name with one of ours. The library asks for Helvetica
/// with each PDF, though none of it is used, and would open all fonts of the machine to find it:
/// half a minute where there are those of Chinese.
final class OwnFonts implements FontMapper {
  private final Supplier<TrueTypeFont> font;

  OwnFonts(Supplier<TrueTypeFont> font) {
    this.font = font;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor described) {
    return new FontMapping<>(font.get(), false);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor described) {
    return new FontMapping<>(font.get(), false);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor described, @Nullable PDCIDSystemInfo system) {
    throw new UnsupportedOperationException("no PDF of ours asks for " + name);
  }
}
