package dev.unrepeat.evidence;

import dev.unrepeat.source.EvidenceFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// One file of a folder, or a file on its own; a gzip file is unpacked while it is read.
record FileOnDisk(String path, long bytes, Path file) implements EvidenceFile {
  @Override
  public InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new BoundedUnpacking(new GZIPInputStream(in, 1 << 16), path, bytes) : in;
  }
}
