package dev.unrepeat.service;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.text.PastedText;
import dev.unrepeat.store.EvidenceContent;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The notes among the evidence, read from their kept copies; their secrets are masked there.
final class KeptNotes {
  static final PastedText NOTES = new PastedText();

  /// Notes are pages, not books; of a larger file the beginning is read.
  private static final int MOST_BYTES = 4 << 20;

  private final EvidenceContent content;

  KeptNotes(EvidenceContent content) {
    this.content = content;
  }

  /// Reads one file once more; nothing when no copy of it is kept here.
  void read(Evidence piece, EvidenceLink.InFile file, Answers answers, EventSink sink)
      throws IOException {
    String path = file.path();
    Optional<String> wanted =
        path.isEmpty() ? content.paths(piece.sha256()).stream().findFirst() : Optional.of(path);
    Optional<InputStream> found =
        wanted.isEmpty() ? Optional.empty() : content.open(piece.sha256(), wanted.get());
    if (found.isPresent()) {
      try (InputStream in = found.get()) {
        String name = path.isEmpty() ? piece.name() : path;
        NOTES.read(List.of(new Beginning(name, in.readNBytes(MOST_BYTES))), answers, sink);
      }
    }
  }

  /// A file held in memory.
  private static final class Beginning implements EvidenceFile {
    private final String path;
    private final byte[] content;

    Beginning(String path, byte[] content) {
      this.path = path;
      this.content = content;
    }

    @Override
    public String path() {
      return path;
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
}
