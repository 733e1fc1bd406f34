package dev.unrepeat.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A file of a font as its tables, whatever kind of outlines they hold (OpenType 1.9, "Font File").
/// Of a collection it is the first font.
record Sfnt(byte[] file, Map<String, ByteBuffer> tables) {
  private static final int COLLECTION = 0x74746366;
  private static final int HEAD = 12;
  private static final int ENTRY = 16;

  static Sfnt of(byte[] file) {
    ByteBuffer all = ByteBuffer.wrap(file);
    if (all.getInt(0) != COLLECTION) {
      return new Sfnt(file, tables(all, 0));
    }
    int at = all.getInt(HEAD);
    Map<String, ByteBuffer> tables = tables(all, at);
    return new Sfnt(alone(all, at), tables);
  }

  Optional<ByteBuffer> table(String tag) {
    return Optional.ofNullable(tables.get(tag)).map(ByteBuffer::duplicate);
  }

  private static Map<String, ByteBuffer> tables(ByteBuffer all, int at) {
    Map<String, ByteBuffer> tables = new HashMap<>();
    int count = all.getShort(at + 4);
    for (int i = 0; i < count; i++) {
      int entry = at + HEAD + i * ENTRY;
      byte[] tag = new byte[4];
      all.get(entry, tag);
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          all.slice(all.getInt(entry + 8), all.getInt(entry + 12)));
    }
    return tables;
  }

  /// The list of tables of one font, and the collection behind it.
  private static byte[] alone(ByteBuffer all, int at) {
    int count = all.getShort(at + 4);
    int list = HEAD + count * ENTRY;
    ByteBuffer alone = ByteBuffer.allocate(list + all.capacity());
    alone.put(0, all, at, list);
    for (int i = 0; i < count; i++) {
      int place = HEAD + i * ENTRY + 8;
      alone.putInt(place, alone.getInt(place) + list);
    }
    alone.put(list, all, 0, all.capacity());
    return alone.array();
  }
}
