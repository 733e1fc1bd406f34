package dev.unrepeat.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A font whose letters are small pictures, as those of emoji are (OpenType 1.9, tables `CBLC` and
/// `CBDT`). Several characters may be one picture: two letters a flag, a person and a computer
/// somebody at work.
final class ColourFont {
  private static final int VARIATION = 0xFE0F;
  private static final int LIGATURES = 4;
  private static final int EXTENSION = 7;
  private static final int SIZE = 48;
  private static final int LIST_HEAD = 8;

  /// @param rest the glyphs behind the first
  private record Ligature(List<Integer> rest, int glyph) {}

  /// A picture that stands for characters.
  ///
  /// @param length how many characters it stands for
  /// @param name of the picture, one for each
  /// @param plain whether a single character asks for it that may be a letter as well
  record Emoji(int length, String name, byte[] png, boolean plain) {
    /// Of the size of the letters around it.
    static final double WIDTH = 1.25;

    static final double HEIGHT = 1.18;
    static final double BELOW = 0.25;
  }

  private final String name;
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final Map<Integer, List<Ligature>> ligatures = new HashMap<>();
  private final Map<Integer, byte[]> pictures = new HashMap<>();

  /// @param name that tells its pictures from those of another font
  ColourFont(String name, Sfnt font) {
    this.name = name;
    font.table("cmap").ifPresent(this::characters);
    font.table("GSUB").ifPresent(this::substitutions);
    ByteBuffer places = font.table("CBLC").orElseThrow();
    ByteBuffer data = font.table("CBDT").orElseThrow();
    for (int i = places.getInt(4) - 1; i >= 0; i--) {
      size(places, LIST_HEAD + i * SIZE, data);
    }
  }

  static boolean isOne(Sfnt font) {
    return font.table("CBLC").isPresent() && font.table("CBDT").isPresent();
  }

  /// The longest picture that begins with the character at this place. The sign that asks for a
  /// picture (U+FE0F) belongs to it.
  Optional<Emoji> at(int[] characters, int at) {
    Integer first = glyphs.get(characters[at]);
    if (first == null) {
      return Optional.empty();
    }
    for (Ligature one : ligatures.getOrDefault(first, List.of())) {
      int end = end(characters, at + 1, one.rest());
      if (end > 0 && pictures.containsKey(one.glyph())) {
        return Optional.of(emoji(end - at, one.glyph(), false));
      }
    }
    int end = behindSign(characters, at + 1);
    return pictures.containsKey(first)
        ? Optional.of(emoji(end - at, first, end == at + 1))
        : Optional.empty();
  }

  private Emoji emoji(int length, int glyph, boolean plain) {
    return new Emoji(length, name + "-" + glyph, pictures.getOrDefault(glyph, new byte[0]), plain);
  }

  /// Where these glyphs end; -1 where others stand.
  private int end(int[] characters, int from, List<Integer> rest) {
    int at = from;
    for (int wanted : rest) {
      if (at < characters.length
          && characters[at] == VARIATION
          && wanted != glyphs.getOrDefault(VARIATION, -1)) {
        at++;
      }
      if (at == characters.length || glyphs.getOrDefault(characters[at], -1) != wanted) {
        return -1;
      }
      at++;
    }
    return behindSign(characters, at);
  }

  private static int behindSign(int[] characters, int at) {
    return at < characters.length && characters[at] == VARIATION ? at + 1 : at;
  }

  /// The characters of its table of format 12.
  private void characters(ByteBuffer cmap) {
    for (int i = 0; i < cmap.getShort(2); i++) {
      int at = cmap.getInt(4 + i * 8 + 4);
      if (cmap.getShort(at) != 12) {
        continue;
      }
      for (int group = 0; group < cmap.getInt(at + 12); group++) {
        int place = at + 16 + group * 12;
        int first = cmap.getInt(place);
        for (int c = first; c <= cmap.getInt(place + 4); c++) {
          glyphs.put(c, cmap.getInt(place + 8) + c - first);
        }
      }
    }
  }

  private void substitutions(ByteBuffer gsub) {
    int list = word(gsub, 8);
    for (int i = 0; i < word(gsub, list); i++) {
      int lookup = list + word(gsub, list + 2 + 2 * i);
      for (int k = 0; k < word(gsub, lookup + 4); k++) {
        int table = lookup + word(gsub, lookup + 6 + 2 * k);
        if (word(gsub, lookup) == LIGATURES) {
          ligatures(gsub, table);
        } else if (word(gsub, lookup) == EXTENSION && word(gsub, table + 2) == LIGATURES) {
          ligatures(gsub, table + gsub.getInt(table + 4));
        }
      }
    }
    ligatures
        .values()
        .forEach(all ->
            all.sort(Comparator.comparingInt((Ligature one) -> one.rest().size()).reversed()));
  }

  private void ligatures(ByteBuffer gsub, int table) {
    List<Integer> firsts = covered(gsub, table + word(gsub, table + 2));
    for (int i = 0; i < word(gsub, table + 4); i++) {
      int set = table + word(gsub, table + 6 + 2 * i);
      for (int k = 0; k < word(gsub, set); k++) {
        int one = set + word(gsub, set + 2 + 2 * k);
        List<Integer> rest = new ArrayList<>();
        for (int part = 1; part < word(gsub, one + 2); part++) {
          rest.add(word(gsub, one + 2 + 2 * part));
        }
        ligatures
            .computeIfAbsent(firsts.get(i), first -> new ArrayList<>())
            .add(new Ligature(rest, word(gsub, one)));
      }
    }
  }

  private static List<Integer> covered(ByteBuffer gsub, int at) {
    List<Integer> covered = new ArrayList<>();
    for (int i = 0; i < word(gsub, at + 2); i++) {
      if (word(gsub, at) == 1) {
        covered.add(word(gsub, at + 4 + 2 * i));
      } else {
        int range = at + 4 + 6 * i;
        for (int glyph = word(gsub, range); glyph <= word(gsub, range + 2); glyph++) {
          covered.add(glyph);
        }
      }
    }
    return covered;
  }

  /// The pictures of one size; the first size that has a glyph counts.
  private void size(ByteBuffer places, int at, ByteBuffer data) {
    int list = places.getInt(at);
    for (int i = 0; i < places.getInt(at + 8); i++) {
      int entry = list + i * 8;
      int first = word(places, entry);
      int table = list + places.getInt(entry + 4);
      int wide = word(places, table);
      if (wide != 1 && wide != 3) {
        continue;
      }
      for (int glyph = first; glyph <= word(places, entry + 2); glyph++) {
        int k = glyph - first;
        int place = table + 8 + (wide == 1 ? 4 * k : 2 * k);
        int from = wide == 1 ? places.getInt(place) : word(places, place);
        int to = wide == 1 ? places.getInt(place + 4) : word(places, place + 2);
        if (to > from) {
          picture(glyph, word(places, table + 2), data, places.getInt(table + 4) + from);
        }
      }
    }
  }

  /// What stands before a picture: small measures, large ones or none.
  private void picture(int glyph, int format, ByteBuffer data, int at) {
    int head = format == 17 ? 5 : format == 18 ? 8 : format == 19 ? 0 : -1;
    if (head >= 0) {
      byte[] png = new byte[data.getInt(at + head)];
      data.get(at + head + 4, png);
      pictures.put(glyph, png);
    }
  }

  private static int word(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }
}
