package dev.unrepeat.service;

import dev.unrepeat.evidence.EvidenceOpener;
import dev.unrepeat.evidence.OpenedEvidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Evidence on its way in: a path on this machine, or a stream that a form sends.
public sealed interface Upload {
  /// The name by which the person knows it, for example `slack-export.zip`.
  String name();

  record OnDisk(String name, Path path) implements Upload {}

  /// @param content is read once and closed by whoever opened it
  record Sent(String name, InputStream content) implements Upload {}

  /// Opens it without trusting it.
  ///
  /// @param spool where a stream lies while it is read
  default OpenedEvidence open(EvidenceOpener opener, Path spool) throws IOException {
    return switch (this) {
      case OnDisk(var name, var path) -> opener.open(path, name);
      case Sent(var name, var content) -> opener.open(content, name, spool);
    };
  }
}
