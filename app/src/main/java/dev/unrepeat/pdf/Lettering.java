package dev.unrepeat.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Words as shapes, which characters the fonts have, and the fonts as they were parsed. For one PDF
/// at a time: the parser of fonts is not made for several.
final class Lettering {
  private record Cut(TrueTypeFont font, CmapLookup glyphs, double unit) {
    static Cut of(TrueTypeFont font) {
      try {
        return new Cut(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read a font", e);
      }
    }

    boolean has(int character) {
      return glyphs.getGlyphId(character) > 0;
    }
  }

  private record Letter(Cut cut, int glyph) {}

  private final Map<PdfFonts.Face, TrueTypeFont> parsed = new HashMap<>();
  private final BitSet looked = new BitSet();
  private final BitSet there = new BitSet();
  private final List<Cut> regular;
  private final Cut bold;

  Lettering(PdfFonts fonts) {
    regular =
        fonts.faces().stream()
            .filter(face -> face.weight() == 400 && !face.italic() && !face.family().equals("Mono"))
            .filter(face -> !face.family().equals(PdfFonts.UPRIGHT))
            .map(face -> Cut.of(font(face)))
            .toList();
    bold =
        fonts.faces().stream()
            .filter(face -> face.weight() == 700 && !face.italic() && face.family().equals("Sans"))
            .map(face -> Cut.of(font(face)))
            .findFirst()
            .orElseThrow();
  }

  TrueTypeFont font(PdfFonts.Face face) {
    return parsed.computeIfAbsent(face, PdfFonts.Face::parse);
  }

  boolean has(int character) {
    if (!looked.get(character)) {
      looked.set(character);
      there.set(character, regular.stream().anyMatch(cut -> cut.has(character)));
    }
    return there.get(character);
  }

  double width(String words, double size, boolean strong) {
    return words
        .codePoints()
        .mapToObj(c -> letter(c, strong))
        .mapToDouble(letter -> advance(letter) * size / letter.cut().unit())
        .sum();
  }

  /// @param y of the line the words stand on
  Shape shape(String words, double size, boolean strong, double x, double y) {
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double at = x;
    for (int character : words.codePoints().toArray()) {
      Letter letter = letter(character, strong);
      double scale = size / letter.cut().unit();
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
      shape.append(outline(letter).getPathIterator(place), false);
      at += advance(letter) * scale;
    }
    return shape;
  }

  private Letter letter(int character, boolean strong) {
    if (strong && bold.has(character)) {
      return new Letter(bold, bold.glyphs().getGlyphId(character));
    }
    for (Cut cut : regular) {
      if (cut.has(character)) {
        return new Letter(cut, cut.glyphs().getGlyphId(character));
      }
    }
    return new Letter(regular.getFirst(), regular.getFirst().glyphs().getGlyphId(Characters.BOX));
  }

  private static double advance(Letter letter) {
    try {
      return letter.cut().font().getAdvanceWidth(letter.glyph());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot measure a letter", e);
    }
  }

  private static GeneralPath outline(Letter letter) {
    try {
      GlyphData glyph = letter.cut().font().getGlyph().getGlyph(letter.glyph());
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw a letter", e);
    }
  }
}
