package dev.unrepeat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out in which encoding a text is written: by its byte order mark, by the zero bytes of
/// UTF-16, else UTF-8 in which single bytes that do not fit are read as windows-1252.
public final class Decoding {
  private static final int LOOK = 4096;

  private Decoding() {}

  /// A reader over the characters of a stream, without a byte order mark; closing it closes the
  /// stream.
  public static DecodingReader reader(InputStream in) throws IOException {
    byte[] first = in.readNBytes(LOOK);
    Mark mark = mark(first);
    return new DecodingReader(in, first, mark.length(), mark.charset());
  }

  /// @param length how many bytes the byte order mark takes
  record Mark(Charset charset, int length) {}

  static Mark mark(byte[] b) {
    if (begins(b, 0xEF, 0xBB, 0xBF)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (begins(b, 0xFF, 0xFE, 0, 0)) {
      return new Mark(StandardCharsets.UTF_32LE, 4);
    }
    if (begins(b, 0, 0, 0xFE, 0xFF)) {
      return new Mark(StandardCharsets.UTF_32BE, 4);
    }
    if (begins(b, 0xFF, 0xFE)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(b, 0xFE, 0xFF)) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    return new Mark(unmarked(b), 0);
  }

  private static boolean begins(byte[] b, int... mark) {
    if (b.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((b[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
  private static Charset unmarked(byte[] b) {
    int pairs = b.length / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < b.length; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 2 && odd > pairs * 7 / 10 && even < pairs / 10) {
      return StandardCharsets.UTF_16LE;
    }
    if (pairs >= 2 && even > pairs * 7 / 10 && odd < pairs / 10) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}
