package dev.unrepeat.pdf;

import dev.unrepeat.pdf.ColourFont.Emoji;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Words as shapes, which characters the fonts have, and the fonts as they were parsed. For one PDF
/// at a time: the parser of fonts is not made for several.
final class Lettering {
  record Cut(TrueTypeFont font, CmapLookup glyphs, double unit) {
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

    /// The outline of a letter; empty for a blank.
    GeneralPath outline(int glyph) throws IOException {
      if (font instanceof OpenTypeFont other && other.isPostScript()) {
        CFFFont curves = other.getCFF().getFont();
        int name = curves instanceof CFFCIDFont ? curves.getCharset().getCIDForGID(glyph) : glyph;
        return curves.getType2CharString(name).getPath();
      }
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    }
  }

  private record Letter(Cut cut, int glyph) {}

  /// An emoji in a line of words.
  ///
  /// @param x of its left side
  record Placed(Emoji emoji, double x) {}

  private final Map<PdfFonts.Face, TrueTypeFont> parsed = new HashMap<>();
  private final BitSet looked = new BitSet();
  private final BitSet there = new BitSet();
  private final BitSet asked = new BitSet();
  private final List<Cut> regular;
  private final List<ColourFont> coloured;
  private final Cut bold;

  Lettering(PdfFonts fonts) {
    regular =
        fonts.faces().stream()
            .filter(face -> face.weight() == 400 && !face.italic() && !face.family().equals("Mono"))
            .filter(face -> !face.family().equals(PdfFonts.UPRIGHT))
            .map(face -> Cut.of(parsed(face)))
            .toList();
    bold =
        fonts.faces().stream()
            .filter(face -> face.weight() == 700 && !face.italic() && face.family().equals("Sans"))
            .map(face -> Cut.of(parsed(face)))
            .findFirst()
            .orElseThrow();
    coloured = fonts.coloured();
  }

  private TrueTypeFont parsed(PdfFonts.Face face) {
    return parsed.computeIfAbsent(face, PdfFonts.Face::parse);
  }

  /// Forgets what the PDF before had in it.
  void begin() {
    asked.clear();
  }

  /// A font to set the page in. One that a team has put down is made anew, of the letters that were
  /// asked for and that the first font lacks.
  TrueTypeFont font(PdfFonts.Face face) {
    TrueTypeFont font = parsed(face);
    if (!face.isFurther()) {
      return font;
    }
    Cut cut = Cut.of(font);
    int[] characters =
        asked.stream().filter(c -> !regular.getFirst().has(c)).filter(cut::has).toArray();
    return new PdfFonts.Face(face.family(), face.weight(), false, MadeFont.of(cut, characters))
        .parse();
  }

  /// The emoji that begins at this place: where the text asks for a picture, or no letter is there.
  Optional<Emoji> emoji(int[] characters, int at) {
    for (ColourFont font : coloured) {
      Optional<Emoji> emoji = font.at(characters, at);
      if (emoji.isPresent()
          && (!emoji.orElseThrow().plain()
              || Character.isEmojiPresentation(characters[at])
              || !has(characters[at]))) {
        return emoji;
      }
    }
    return Optional.empty();
  }

  boolean has(int character) {
    asked.set(character);
    if (!looked.get(character)) {
      looked.set(character);
      there.set(character, regular.stream().anyMatch(cut -> cut.has(character)));
    }
    return there.get(character);
  }

  double width(String words, double size, boolean strong) {
    return line(words, size, strong, 0, (letter, x) -> {}, new ArrayList<>());
  }

  /// @param y of the line the words stand on
  Shape shape(String words, double size, boolean strong, double x, double y) {
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    line(
        words,
        size,
        strong,
        x,
        (letter, at) -> {
          double scale = size / letter.cut().unit();
          AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
          shape.append(outline(letter).getPathIterator(place), false);
        },
        new ArrayList<>());
    return shape;
  }

  /// The emoji of a line of words, which are no shapes.
  List<Placed> pictures(String words, double size, boolean strong, double x) {
    List<Placed> placed = new ArrayList<>();
    if (!coloured.isEmpty()) {
      line(words, size, strong, x, (letter, at) -> {}, placed);
    }
    return placed;
  }

  private interface Step {
    void at(Letter letter, double x);
  }

  /// Goes along a line of words; its end.
  private double line(
      String words, double size, boolean strong, double from, Step step, List<Placed> placed) {
    int[] characters = words.codePoints().toArray();
    double x = from;
    for (int i = 0; i < characters.length; i++) {
      Optional<Emoji> emoji = emoji(characters, i);
      if (emoji.isPresent()) {
        placed.add(new Placed(emoji.orElseThrow(), x));
        x += Emoji.WIDTH * size;
        i += emoji.orElseThrow().length() - 1;
      } else {
        Letter letter = letter(characters[i], strong);
        step.at(letter, x);
        x += advance(letter) * size / letter.cut().unit();
      }
    }
    return x;
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
      return letter.cut().outline(letter.glyph());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw a letter", e);
    }
  }
}
