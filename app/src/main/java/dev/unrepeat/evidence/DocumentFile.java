package dev.unrepeat.evidence;

import dev.unrepeat.evidence.git.History;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A file that may be a postmortem, where it lies.
///
/// @param handedIn whether somebody named just this file, so that its name decides nothing
/// @param written when it was first and last written, where a Git history tells
public record DocumentFile(EvidenceFile file, boolean handedIn, Optional<History.Written> written)
    implements EvidenceFile {
  /// The most bytes a document may have; a saved page with its pictures inside stays below it.
  public static final int MOST_BYTES = 16 << 20;

  @Override
  public String path() {
    return file.path();
  }

  @Override
  public long bytes() {
    return file.bytes();
  }

  @Override
  public InputStream open() throws IOException {
    return file.open();
  }
}
