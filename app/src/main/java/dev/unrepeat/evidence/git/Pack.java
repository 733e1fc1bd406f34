package dev.unrepeat.evidence.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/// One pack with its index of version 2 (gitformat-pack), both mapped into memory.
final class Pack {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final long NAMES = 8 + 256 * 4;
  private static final int MAGIC = 0xFF744F63;

  private final MemorySegment index;
  private final MemorySegment pack;
  private final int hash;
  private final long count;

  private Pack(MemorySegment index, MemorySegment pack, int hash) {
    this.index = index;
    this.pack = pack;
    this.hash = hash;
    this.count = fan(255);
  }

  /// @param hash bytes of an object's name: 20, or 32 with SHA-256
  static Pack open(Path indexFile, Arena arena, int hash) throws IOException {
    String name = indexFile.getFileName().toString().replaceFirst("\\.idx$", ".pack");
    MemorySegment index = map(indexFile, arena);
    if (index.byteSize() < NAMES || index.get(INT, 0) != MAGIC || index.get(INT, 4) != 2) {
      throw new BrokenRepository("the index " + indexFile.getFileName() + " of a pack");
    }
    return new Pack(index, map(indexFile.resolveSibling(name), arena), hash);
  }

  private static MemorySegment map(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /// Where in the pack the object begins.
  OptionalLong find(byte[] id) {
    int first = id[0] & 0xFF;
    long low = first == 0 ? 0 : fan(first - 1);
    long high = fan(first);
    while (low < high) {
      long middle = (low + high) >>> 1;
      int order = compare(id, NAMES + middle * hash);
      if (order == 0) {
        return OptionalLong.of(offset(middle));
      }
      if (order < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return OptionalLong.empty();
  }

  private int compare(byte[] id, long at) {
    for (int i = 0; i < hash; i++) {
      int order = (id[i] & 0xFF) - (index.get(ValueLayout.JAVA_BYTE, at + i) & 0xFF);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private long fan(int at) {
    return index.get(INT, 8 + at * 4L) & 0xFFFFFFFFL;
  }

  private long offset(long object) {
    long offsets = NAMES + count * (hash + 4);
    int small = index.get(INT, offsets + object * 4);
    return small >= 0 ? small : index.get(LONG, offsets + count * 4 + (small & 0x7FFFFFFFL) * 8);
  }

  /// The head of the object there, and where what follows the head begins.
  ///
  /// @param type as the pack numbers it: 6 and 7 are deltas
  record Head(int type, long size, long content) {}

  Head head(long offset) {
    long at = offset;
    int b = octet(at++);
    int type = (b >> 4) & 7;
    long size = b & 15;
    int shift = 4;
    while ((b & 0x80) != 0 && shift < 60) {
      b = octet(at++);
      size |= (long) (b & 0x7F) << shift;
      shift += 7;
    }
    return new Head(type, size, at);
  }

  int octet(long at) {
    return pack.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
  }

  byte[] name(long at) {
    return pack.asSlice(at, hash).toArray(ValueLayout.JAVA_BYTE);
  }

  byte[] unpacked(long at, long size) {
    long rest = Math.min(pack.byteSize() - at, Integer.MAX_VALUE - 8L);
    ByteBuffer packed = pack.asSlice(at, rest).asByteBuffer();
    return Inflating.exactly(packed, size);
  }
}
