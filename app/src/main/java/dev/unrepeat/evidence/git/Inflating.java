package dev.unrepeat.evidence.git;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks zlib data up to a limit, whatever a header promises.
final class Inflating {
  /// The largest object that is read; documents are far smaller.
  static final int LARGEST = 64 << 20;

  private Inflating() {}

  /// @param packed from where the data begins; it may go on behind it
  /// @param size exactly this many bytes must come out
  static byte[] exactly(ByteBuffer packed, long size) {
    limit(size);
    byte[] out = new byte[(int) size];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int at = 0;
      while (at < out.length) {
        int n = inflater.inflate(out, at, out.length - at);
        if (n == 0
            && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
          throw new BrokenRepository("an object that ends too early");
        }
        at += n;
      }
      return out;
    } catch (DataFormatException e) {
      throw new BrokenRepository("an object that cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }

  /// All that comes out, at most so much of it.
  static byte[] most(ByteBuffer packed, int most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] out = new byte[Math.min(most, 4096)];
      int at = 0;
      while (true) {
        int n = inflater.inflate(out, at, out.length - at);
        at += n;
        if (inflater.finished() || at == most) {
          return Arrays.copyOf(out, at);
        }
        if (n == 0 && at < out.length) {
          throw new BrokenRepository("an object that ends too early");
        }
        if (at == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(most, out.length * 2L));
        }
      }
    } catch (DataFormatException e) {
      throw new BrokenRepository("an object that cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }

  static void limit(long size) {
    if (size < 0 || size > LARGEST) {
      throw new BrokenRepository("an object of more than " + (LARGEST >> 20) + " MB");
    }
  }
}
