package dev.unrepeat.source;

import java.io.IOException;
import java.io.InputStream;

/// One file of what was handed in; whoever holds it (disk, archive, upload) says how it is opened.
public interface EvidenceFile {
  /// Where it lies within its bundle, with `/` between folders, for example
  /// `inc-checkout/2026-10-14.json`.
  String path();

  /// Its size in bytes, unpacked.
  long bytes();

  /// A fresh stream over its content; the caller closes it.
  InputStream open() throws IOException;
}
