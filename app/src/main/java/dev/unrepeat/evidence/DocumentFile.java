package dev.unrepeat.evidence;

import dev.unrepeat.evidence.git.History;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// A file that may be a postmortem, where it lies.
///
/// @param handedIn whether somebody named just this file, so that its name decides nothing
/// @param written when it was first and last written, where a Git history tells
/// @param evidence that lies beside an exported record, as `V1/checkout.log`
public record DocumentFile(
    EvidenceFile file,
    boolean handedIn,
    Optional<History.Written> written,
    List<EvidenceFile> evidence)
    implements EvidenceFile {
  /// The most bytes a document may have; a saved page with its pictures inside stays below it.
  public static final int MOST_BYTES = 16 << 20;

  public DocumentFile {
    evidence = List.copyOf(evidence);
  }

  /// One that stands alone.
  public DocumentFile(EvidenceFile file, boolean handedIn, Optional<History.Written> written) {
    this(file, handedIn, written, List.of());
  }

  DocumentFile with(List<EvidenceFile> beside) {
    return new DocumentFile(file, handedIn, written, beside);
  }

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
