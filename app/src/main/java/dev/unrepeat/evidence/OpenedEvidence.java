package dev.unrepeat.evidence;

import dev.unrepeat.source.EvidenceBundle;
import java.io.Closeable;
import java.io.IOException;

/// Evidence that is open for reading; closing it releases the archive or removes the spooled copy.
///
/// @param bytes its size in bytes as handed in
/// @param sha256 fingerprint of the content in lower-case hexadecimal
public record OpenedEvidence(EvidenceBundle bundle, long bytes, String sha256, Closeable held)
    implements Closeable {
  @Override
  public void close() throws IOException {
    held.close();
  }
}
