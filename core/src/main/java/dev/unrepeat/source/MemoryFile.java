package dev.unrepeat.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A file that is held in memory: a small one, or one that was never on a disk.
@SuppressWarnings("ArrayRecordComponent")
public record MemoryFile(String path, byte[] content) implements EvidenceFile {
  public static MemoryFile of(String path, String text) {
    return new MemoryFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long bytes() {
    return content.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }
}
