package dev.unrepeat.pdf;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;

/// A font of TrueType that is made of some letters of another, in lines as high as those of DejaVu.
/// The library takes no other kind into a PDF, and fonts for Chinese, Japanese and Korean have
/// curves of the third degree (OpenType 1.9, "Font Tables").
final class MadeFont {
  /// How far a curve may be beside the one it stands for, in units of the font.
  private static final double OFF = 0.5;

  /// As high and as deep as DejaVu, so that lines with its letters stay as high as others.
  private static final double ABOVE = 0.928;

  private static final double BELOW = 0.236;
  private static final int MAGIC = 0x5F0F3CF5;

  private record Letter(int character, TrueOutline outline, int advance) {}

  private final Lettering.Cut cut;
  private final List<Letter> letters = new ArrayList<>();

  private MadeFont(Lettering.Cut cut) {
    this.cut = cut;
  }

  /// @param characters that the font has, in rising order
  static byte[] of(Lettering.Cut cut, int[] characters) {
    MadeFont made = new MadeFont(cut);
    try {
      for (int character : characters) {
        int glyph = cut.glyphs().getGlyphId(character);
        PathIterator path = cut.outline(glyph).getPathIterator(null);
        made.letters.add(
            new Letter(character, TrueOutline.of(path, OFF), cut.font().getAdvanceWidth(glyph)));
      }
      return made.file();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take letters from a font", e);
    }
  }

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private byte[] file() throws IOException {
    ByteArrayOutputStream glyphs = new ByteArrayOutputStream();
    // The first stands for what the font has not; without it, one of no letters could not be read.
    double side = cut.unit() / 2;
    glyphs.write(
        TrueOutline.of(new Rectangle2D.Double(0, 0, side, side).getPathIterator(null), OFF)
            .glyph());
    byte[] places =
        bytes(out -> {
          out.writeInt(0);
          out.writeInt(glyphs.size());
          for (Letter letter : letters) {
            glyphs.write(letter.outline().glyph());
            out.writeInt(glyphs.size());
          }
        });
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", glyphs.toByteArray());
    tables.put("loca", places);
    tables.put("cmap", characters());
    tables.put("head", head());
    tables.put("hhea", bytes(this::lines));
    tables.put("hmtx", bytes(this::advances));
    tables.put("maxp", bytes(this::most));
    tables.put("OS/2", bytes(this::weights));
    tables.put("name", names());
    tables.put("post", bytes(MadeFont::nameless));
    return file(tables);
  }

  private static byte[] file(Map<String, byte[]> tables) throws IOException {
    return bytes(out -> {
      out.writeInt(0x00010000);
      out.writeShort(tables.size());
      out.write(new byte[6]);
      int at = 12 + 16 * tables.size();
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        out.writeBytes(table.getKey());
        out.writeInt(0);
        out.writeInt(at);
        out.writeInt(table.getValue().length);
        at += (table.getValue().length + 3) / 4 * 4;
      }
      for (byte[] table : tables.values()) {
        out.write(table);
        out.write(new byte[(4 - table.length % 4) % 4]);
      }
    });
  }

  /// Version 3: the letters have no names.
  private static void nameless(DataOutputStream out) throws IOException {
    out.writeInt(0x00030000);
    out.write(new byte[28]);
  }

  private byte[] characters() throws IOException {
    return bytes(out -> {
      out.writeInt(1);
      out.writeShort(3);
      out.writeShort(10);
      out.writeInt(12);
      out.writeInt(12 << 16);
      out.writeInt(16 + 12 * letters.size());
      out.writeInt(0);
      out.writeInt(letters.size());
      for (int i = 0; i < letters.size(); i++) {
        out.writeInt(letters.get(i).character());
        out.writeInt(letters.get(i).character());
        out.writeInt(i + 1);
      }
    });
  }

  private Stream<TrueOutline> outlines() {
    return letters.stream().map(Letter::outline);
  }

  private byte[] head() throws IOException {
    return bytes(out -> {
      out.writeInt(0x00010000);
      out.writeInt(0x00010000);
      out.writeInt(0);
      out.writeInt(MAGIC);
      out.writeShort(0);
      out.writeShort(cut.font().getUnitsPerEm());
      out.write(new byte[16]);
      out.writeShort(outlines().mapToInt(TrueOutline::left).min().orElse(0));
      out.writeShort(outlines().mapToInt(TrueOutline::bottom).min().orElse(0));
      out.writeShort(outlines().mapToInt(TrueOutline::right).max().orElse(0));
      out.writeShort(outlines().mapToInt(TrueOutline::top).max().orElse(0));
      out.writeShort(0);
      out.writeShort(8);
      out.writeShort(2);
      // Places in `loca` have four bytes.
      out.writeShort(1);
      out.writeShort(0);
    });
  }

  private void lines(DataOutputStream out) throws IOException {
    HorizontalHeaderTable lines = cut.font().getHorizontalHeader();
    out.writeInt(0x00010000);
    int unit = cut.font().getUnitsPerEm();
    out.writeShort((int) Math.min(lines.getAscender(), ABOVE * unit));
    out.writeShort((int) Math.max(lines.getDescender(), -BELOW * unit));
    out.writeShort(lines.getLineGap());
    out.writeShort(lines.getAdvanceWidthMax());
    out.write(new byte[22]);
    out.writeShort(letters.size() + 1);
  }

  private void advances(DataOutputStream out) throws IOException {
    out.writeInt(cut.font().getUnitsPerEm() << 16);
    for (Letter letter : letters) {
      out.writeShort(letter.advance());
      out.writeShort(letter.outline().left());
    }
  }

  private void most(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    out.writeShort(letters.size() + 1);
    out.writeShort(outlines().mapToInt(TrueOutline::points).max().orElse(0));
    out.writeShort(outlines().mapToInt(TrueOutline::contours).max().orElse(0));
    out.write(new byte[4]);
    out.writeShort(2);
    out.write(new byte[16]);
  }

  /// Version 0, with what the font says about being taken into a document.
  private void weights(DataOutputStream out) throws IOException {
    OS2WindowsMetricsTable from = cut.font().getOS2Windows();
    out.writeShort(0);
    out.writeShort(from == null ? 0 : from.getAverageCharWidth());
    out.writeShort(from == null ? 400 : from.getWeightClass());
    out.writeShort(5);
    out.writeShort(from == null ? 0 : from.getFsType());
    out.write(new byte[68]);
  }

  private byte[] names() throws IOException {
    String name = cut.font().getName();
    byte[] words = (name == null ? "Made" : name).getBytes(StandardCharsets.UTF_16BE);
    return bytes(out -> {
      out.writeShort(0);
      out.writeShort(2);
      out.writeShort(6 + 2 * 12);
      for (int id : new int[] {1, 6}) {
        out.writeShort(3);
        out.writeShort(1);
        out.writeShort(0x409);
        out.writeShort(id);
        out.writeShort(words.length);
        out.writeShort(0);
      }
      out.write(words);
    });
  }
}
