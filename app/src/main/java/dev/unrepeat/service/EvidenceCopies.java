package dev.unrepeat.service;

import dev.unrepeat.evidence.OpenedEvidence;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.store.EvidenceContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;

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
  ///
  /// @throws Refused when the copies are broken
  void bringBack(Evidence piece, List<EvidenceFile> files) throws IOException {
    String folder = piece.id() + "/";
    List<EvidenceFile> own = files.stream().filter(file -> file.path().startsWith(folder)).toList();
    if (own.isEmpty() || content.holds(piece.sha256())) {
      return;
    }
    if (!piece.isFingerprinted()) {
      throw broken(piece, "its fingerprint in the record is none");
    }
    try {
      content.keep(
          piece.sha256(),
          copy -> {
            for (EvidenceFile file : own) {
              try (InputStream in = file.open()) {
                MaskedCopy.write(in, copy.next(file.path().substring(folder.length())));
              }
            }
          });
    } catch (ZipException | EOFException unpacked) {
      throw broken(piece, "it cannot be unpacked");
    }
  }

  private static Refused broken(Evidence piece, String why) {
    return new Refused(
        Refused.Reason.INVALID,
        "The evidence %s of this record cannot be kept: %s. Export the record again, or import its Markdown alone."
            .formatted(piece.id(), why));
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
