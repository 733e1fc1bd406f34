package dev.unrepeat.evidence;

import dev.unrepeat.model.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Unpacks no further than a real file would go: counts what comes out and trusts no header.
final class BoundedUnpacking extends FilterInputStream {
  private final String path;
  private final long allowed;
  private final long said;
  private long seen;

  BoundedUnpacking(InputStream in, String path, long packedBytes) {
    this(in, path, packedBytes, Long.MAX_VALUE);
  }

  /// @param said as many as the archive says there are; all of them together are bounded before
  BoundedUnpacking(InputStream in, String path, long packedBytes, long said) {
    super(in);
    this.path = path;
    this.said = said;
    this.allowed =
        Math.clamp(
            packedBytes * IntakeLimits.STANDARD.ratio(),
            IntakeLimits.RATIO_COUNTS_FROM,
            IntakeLimits.STANDARD.bytes());
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int bytes) {
    seen += bytes;
    if (seen > said) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "\"%s\" unpacks to more than its archive says, which no honest archive does. Unpack it yourself and hand in the files you need."
              .formatted(path));
    }
    if (seen > allowed) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "\"%s\" unpacks to more than %d MB, which no honest archive of its size does. Unpack it yourself and hand in the files you need."
              .formatted(path, allowed >> 20));
    }
  }
}
