package dev.unrepeat.cli;

import dev.unrepeat.service.imports.ImportTarget;
import java.io.Closeable;

/// Where an import of the command line ends, and what is said of it there.
interface ImportEnd extends Closeable {
  ImportTarget target();

  /// What came of the whole, one sentence; empty when nothing need be said.
  String told(long kept);

  /// How a time that waits can still be answered once the document is there.
  String answering();
}
