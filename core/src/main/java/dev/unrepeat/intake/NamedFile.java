package dev.unrepeat.intake;

import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// A file that is known under an earlier name: `export (1).json` is `export.json` again, and what
/// it tells is known by the name it was first told under.
record NamedFile(String path, EvidenceFile file) implements EvidenceFile {
  /// The bundle as it was called before; only a file handed in by itself is called after its
  /// bundle.
  static EvidenceBundle as(EvidenceBundle bundle, String before) {
    List<EvidenceFile> renamed =
        bundle.files().stream()
            .map(file -> file.path().equals(bundle.name()) ? new NamedFile(before, file) : file)
            .toList();
    return new EvidenceBundle(before, renamed);
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
