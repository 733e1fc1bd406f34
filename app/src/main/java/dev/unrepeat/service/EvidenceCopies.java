package dev.unrepeat.service;

import dev.unrepeat.evidence.OpenedEvidence;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.store.EvidenceContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keeps a masked copy of each file that was read; what no source could read is not kept, as nobody
/// could say what secrets it holds.
final class EvidenceCopies {
  private final EvidenceContent content;

  EvidenceCopies(EvidenceContent content) {
    this.content = content;
  }

  /// Keeps the copies of a piece that its record brought with it, masked once more. A copy that is
  /// here stays: what a piece holds is known by the fingerprint of the original, and a file that
  /// came later cannot prove that it is of that.
  void bringBack(Evidence piece, List<EvidenceFile> files) throws IOException {
    String folder = piece.id() + "/";
    List<EvidenceFile> own = files.stream().filter(file -> file.path().startsWith(folder)).toList();
    if (own.isEmpty() || content.holds(piece.sha256())) {
      return;
    }
    content.keep(
        piece.sha256(),
        copy -> {
          for (EvidenceFile file : own) {
            try (InputStream in = file.open()) {
              MaskedCopy.write(in, copy.next(file.path().substring(folder.length())));
            }
          }
        });
  }

  /// @param read the paths that were read now; those of an earlier copy are kept as well
  void keep(OpenedEvidence evidence, Set<String> read) throws IOException {
    Set<String> kept = new HashSet<>(content.paths(evidence.sha256()));
    if (read.isEmpty() || kept.containsAll(read)) {
      return;
    }
    kept.addAll(read);
    content.keep(
        evidence.sha256(),
        copy -> {
          for (EvidenceFile file : evidence.bundle().files()) {
            if (kept.contains(file.path())) {
              try (InputStream in = file.open()) {
                MaskedCopy.write(in, copy.next(file.path()));
              }
            }
          }
        });
  }
}
