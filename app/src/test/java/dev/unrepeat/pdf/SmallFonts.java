package dev.unrepeat.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Fonts of a few letters, written byte by byte, of the kinds that teams put down.
final class SmallFonts {
  static final int KNOT = '結';
  static final int FIRE = 0x1F525;
  private static final int RADIUS = 300;

  private SmallFonts() {}

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Body body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body.write(new DataOutputStream(bytes));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  /// The letter 結 as a circle of four curves of the third degree.
  static byte[] curves() {
    Sfnt letters = Sfnt.of(one());
    Map<String, byte[]> tables = new TreeMap<>();
    letters
        .tables()
        .forEach((tag, table) -> {
          byte[] content = new byte[table.capacity()];
          table.get(0, content);
          tables.put(tag, content);
        });
    tables.remove("glyf");
    tables.remove("loca");
    tables.put("CFF ", cff());
    return file(0x4F54544F, tables);
  }

  /// The tables around it, from a letter of DejaVu under another name.
  private static byte[] one() {
    TrueTypeFont dejaVu = PdfFonts.any();
    Lettering.Cut cut = Lettering.Cut.of(dejaVu);
    CmapLookup renamed =
        new CmapLookup() {
          @Override
          public int getGlyphId(int character) {
            return cut.glyphs().getGlyphId('O');
          }

          @Override
          public List<Integer> getCharCodes(int glyph) {
            return List.of(KNOT);
          }
        };
    return MadeFont.of(new Lettering.Cut(dejaVu, renamed, cut.unit()), new int[] {KNOT});
  }

  /// Compact Font Format 1.0: header, name, top dictionary, no words, no subroutines, letters.
  private static byte[] cff() {
    int k = 166;
    int r = RADIUS;
    byte[] circle =
        bytes(out -> {
          numbers(out, 500 + r, 380);
          out.write(21);
          numbers(out, 0, k, k - r, r - k, -k, 0, -k, 0, k - r, k - r, 0, -k);
          numbers(out, 0, -k, r - k, k - r, k, 0, k, 0, r - k, r - k, 0, k);
          out.write(8);
          out.write(14);
        });
    byte[] letters = index(List.of(new byte[] {14}, circle));
    int at = 4 + 6 + 22 + 2 + 2;
    byte[] top =
        bytes(out -> {
          out.write(29);
          out.writeInt(at);
          out.write(17);
          out.write(29);
          out.writeInt(2);
          out.write(29);
          out.writeInt(at + letters.length);
          out.write(18);
        });
    return bytes(out -> {
      out.write(new byte[] {1, 0, 4, 1});
      out.write(index(List.of(new byte[] {'T'})));
      out.write(index(List.of(top)));
      out.write(new byte[4]);
      out.write(letters);
      out.write(new byte[] {(byte) 139, 20});
    });
  }

  private static void numbers(DataOutputStream out, int... numbers) throws IOException {
    for (int number : numbers) {
      out.write(28);
      out.writeShort(number);
    }
  }

  private static byte[] index(List<byte[]> entries) {
    return bytes(out -> {
      out.writeShort(entries.size());
      out.write(1);
      int at = 1;
      out.write(at);
      for (byte[] entry : entries) {
        at += entry.length;
        out.write(at);
      }
      for (byte[] entry : entries) {
        out.write(entry);
      }
    });
  }

  /// A font within a collection of one.
  static byte[] collection(byte[] font) {
    ByteBuffer moved = ByteBuffer.wrap(font.clone());
    int head = 16;
    for (int i = 0; i < moved.getShort(4); i++) {
      int place = 12 + 16 * i + 8;
      moved.putInt(place, moved.getInt(place) + head);
    }
    return bytes(out -> {
      out.writeBytes("ttcf");
      out.writeInt(0x00010000);
      out.writeInt(1);
      out.writeInt(head);
      out.write(moved.array());
    });
  }

  /// Pictures of fire, of the flag of two letters, and of the key 1.
  static byte[] pictures() {
    int[] characters = {FIRE, 0x1F1E9, 0x1F1EA, '1', 0x20E3};
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put(
        "cmap",
        bytes(out -> {
          out.writeInt(1);
          out.writeShort(3);
          out.writeShort(10);
          out.writeInt(12);
          out.writeInt(12 << 16);
          out.writeInt(16 + 12 * characters.length);
          out.writeInt(0);
          out.writeInt(characters.length);
          for (int i = 0; i < characters.length; i++) {
            out.writeInt(characters[i]);
            out.writeInt(characters[i]);
            out.writeInt(i + 1);
          }
        }));
    // Glyphs 2 and 3 are 6, glyphs 4 and 5 are 7.
    tables.put(
        "GSUB",
        bytes(out -> {
          shorts(out, 1, 0, 0, 0, 10);
          shorts(out, 1, 4, 4, 0, 1, 8);
          shorts(out, 1, 30, 2, 10, 20, 1, 4, 6, 2, 3, 1, 4, 7, 2, 5);
          shorts(out, 1, 2, 2, 4);
        }));
    byte[] png = png();
    int[] there = {1, 4, 6, 7};
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(new byte[] {0, 3, 0, 0});
    tables.put(
        "CBLC",
        bytes(out -> {
          out.writeInt(0x00030000);
          out.writeInt(1);
          out.writeInt(56);
          out.writeInt(8 + 8 + 32);
          out.writeInt(1);
          out.write(new byte[36]);
          shorts(out, 1, 7);
          out.writeInt(8);
          shorts(out, 1, 17);
          out.writeInt(4);
          int at = 0;
          for (int glyph = 1; glyph <= 7; glyph++) {
            out.writeInt(at);
            int wanted = glyph;
            if (Arrays.stream(there).anyMatch(one -> one == wanted)) {
              data.writeBytes(new byte[] {4, 4, 0, 4, 5});
              data.writeBytes(ByteBuffer.allocate(4).putInt(png.length).array());
              data.writeBytes(png);
              at += 9 + png.length;
            }
          }
          out.writeInt(at);
        }));
    tables.put("CBDT", data.toByteArray());
    return file(0x00010000, tables);
  }

  private static void shorts(DataOutputStream out, int... numbers) throws IOException {
    for (int number : numbers) {
      out.writeShort(number);
    }
  }

  private static byte[] png() {
    return bytes(out -> {
      BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
      image.setRGB(1, 1, 0xFFCC0000);
      ImageIO.write(image, "png", out);
    });
  }

  private static byte[] file(int kind, Map<String, byte[]> tables) {
    return bytes(out -> {
      out.writeInt(kind);
      out.writeShort(tables.size());
      out.write(new byte[6]);
      int at = 12 + 16 * tables.size();
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        out.writeBytes(table.getKey());
        out.writeInt(0);
        out.writeInt(at);
        out.writeInt(table.getValue().length);
        at += table.getValue().length;
      }
      for (byte[] table : tables.values()) {
        out.write(table);
      }
    });
  }
}
