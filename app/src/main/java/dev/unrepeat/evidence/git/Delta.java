package dev.unrepeat.evidence.git;

/// What makes one object of another: runs copied from the base, and bytes of its own
/// (gitformat-pack, "Deltified representation").
final class Delta {
  private final byte[] delta;
  private int at;

  private Delta(byte[] delta) {
    this.delta = delta;
  }

  static byte[] apply(byte[] base, byte[] delta) {
    try {
      return new Delta(delta).onto(base);
    } catch (IndexOutOfBoundsException e) {
      throw new BrokenRepository("a delta that points outside of its base", e);
    }
  }

  private byte[] onto(byte[] base) {
    if (size() != base.length) {
      throw new BrokenRepository("a delta of another base");
    }
    long size = size();
    Inflating.limit(size);
    byte[] made = new byte[(int) size];
    int filled = 0;
    while (at < delta.length) {
      int order = next();
      int length;
      if ((order & 0x80) != 0) {
        int from = bits(order, 4);
        length = bits(order >> 4, 3);
        length = length == 0 ? 0x10000 : length;
        System.arraycopy(base, from, made, filled, length);
      } else if (order != 0) {
        length = order;
        System.arraycopy(delta, at, made, filled, length);
        at += length;
      } else {
        throw new BrokenRepository("a delta with a reserved order");
      }
      filled += length;
    }
    if (filled != made.length) {
      throw new BrokenRepository("a delta that ends too early");
    }
    return made;
  }

  private int next() {
    return delta[at++] & 0xFF;
  }

  private long size() {
    long size = 0;
    int shift = 0;
    int b;
    do {
      b = next();
      size |= (long) (b & 0x7F) << shift;
      shift += 7;
    } while ((b & 0x80) != 0 && shift < 63);
    return size;
  }

  /// A number of which only the bytes named in `present` are written, lowest first.
  private int bits(int present, int bytes) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      if ((present & (1 << i)) != 0) {
        number |= next() << (8 * i);
      }
    }
    return number;
  }
}
