package dev.unrepeat.service;

import dev.unrepeat.evidence.OpenedEvidence;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Bounds what evidence is read at once by the memory there is: what is too much beside the rest
/// waits, first come, first served, until others are done. What is too much by itself is read
/// alone.
final class ReadingRoom {
  /// So much memory for each byte of evidence: its events, what is compared, and what is written.
  private static final int MEMORY_FOR_A_BYTE = 16;

  private final int megabytes;
  private final Semaphore free;

  /// @param memory what the JVM may use, in bytes
  ReadingRoom(long memory) {
    megabytes =
        Math.toIntExact(Math.clamp((memory / MEMORY_FOR_A_BYTE) >> 20, 1, Integer.MAX_VALUE));
    free = new Semaphore(megabytes, true);
  }

  /// Work with evidence that is open.
  @FunctionalInterface
  interface Reading<T> {
    T read(List<OpenedEvidence> opened) throws IOException;
  }

  <T> T read(List<OpenedEvidence> opened, Reading<T> reading) throws IOException {
    long bytes =
        opened.stream()
            .flatMap(one -> one.bundle().files().stream())
            .mapToLong(EvidenceFile::bytes)
            .sum();
    int taken = Math.toIntExact(Math.clamp((bytes >> 20) + 1, 1, megabytes));
    free.acquireUninterruptibly(taken);
    try {
      return reading.read(opened);
    } finally {
      free.release(taken);
    }
  }
}
