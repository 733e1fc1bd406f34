package dev.unrepeat.evidence;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies a stream to a file, because it is read more than once, and stops at the limit.
final class Spool {
  private Spool() {}

  static void copy(InputStream in, Path target, String name, IntakeLimits limits)
      throws IOException {
    try (var out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      long seen = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        seen += n;
        if (seen > limits.bytes()) {
          throw new Refused(
              Refused.Reason.TOO_LARGE,
              "\"%s\" is larger than %d GB. Hand in the part that matters."
                  .formatted(name, limits.bytes() >> 30));
        }
        out.write(buffer, 0, n);
      }
    }
  }
}
