package dev.unrepeat.evidence;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceBundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens what a person hands in: a path on disk, or a stream that is spooled first because it is
/// read twice.
public final class EvidenceOpener {
  private final IntakeLimits limits;

  public EvidenceOpener(IntakeLimits limits) {
    this.limits = limits;
  }

  /// Opens a file, folder or zip archive; refuses what is missing, broken, hostile or too large.
  ///
  /// @param name how the person called it; shown in messages and kept with the evidence
  public OpenedEvidence open(Path path, String name) throws IOException {
    if (!Files.exists(path)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no file or folder \"" + name + "\". Check the path.");
    }
    Refused.unless(
        Files.isReadable(path),
        "\"" + name + "\" may not be read by this account. Change its permissions.");
    if (Files.isDirectory(path)) {
      return Folder.open(path, name, limits);
    }
    if (Archive.looksLikeOne(path)) {
      return Archive.open(path, name, limits);
    }
    FileOnDisk file = new FileOnDisk(name, Files.size(path), path);
    Refused.unless(
        file.bytes() > 0, "The file \"" + name + "\" is empty: there is no evidence in it.");
    return new OpenedEvidence(
        new EvidenceBundle(name, List.of(file)), file.bytes(), Fingerprint.of(file), () -> {});
  }

  /// Spools a stream to a file of its own, which closing removes; an upload and standard input come
  /// this way.
  ///
  /// @param spoolFolder where the copy lies meanwhile
  public OpenedEvidence open(InputStream in, String name, Path spoolFolder) throws IOException {
    Path spooled = Files.createTempFile(spoolFolder, "evidence", ".part");
    try {
      Spool.copy(in, spooled, name, limits);
      OpenedEvidence opened = open(spooled, name);
      return new OpenedEvidence(
          opened.bundle(),
          opened.bytes(),
          opened.sha256(),
          () -> {
            opened.close();
            Files.deleteIfExists(spooled);
          });
    } catch (RuntimeException | IOException e) {
      Files.deleteIfExists(spooled);
      throw e;
    }
  }
}
