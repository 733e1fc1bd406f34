package dev.unrepeat.evidence;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The zip archives that lie in a folder, as exports do: `slack-export.zip` stands for the files in
/// it, `slack-export.zip/users.json`. Archives within archives are left as they are.
final class FolderArchives implements Closeable {
  private final IntakeLimits limits;
  private final List<OpenedEvidence> open = new ArrayList<>();

  FolderArchives(IntakeLimits limits) {
    this.limits = limits;
  }

  /// The files with those of the archives among them in their place.
  List<EvidenceFile> unpacked(Path folder, List<EvidenceFile> files) throws IOException {
    List<EvidenceFile> all = new ArrayList<>();
    long bytes = 0;
    for (EvidenceFile file : files) {
      List<EvidenceFile> within = within(folder, file).orElse(List.of(file));
      bytes += within.stream().mapToLong(EvidenceFile::bytes).sum();
      all.addAll(within);
      if (all.size() > limits.files() || bytes > limits.bytes()) {
        throw new Refused(
            Refused.Reason.TOO_LARGE,
            "The folder and its archives hold more than %d files or %d GB. Name the part that matters."
                .formatted(limits.files(), limits.bytes() >> 30));
      }
    }
    return all;
  }

  private Optional<List<EvidenceFile>> within(Path folder, EvidenceFile file) throws IOException {
    Path path = folder.resolve(file.path());
    if (!Archive.looksLikeOne(path)) {
      return Optional.empty();
    }
    OpenedEvidence archive;
    try {
      archive = Archive.open(path, file.path(), limits);
    } catch (Refused broken) {
      // It stays a file, which the report names as one that was not read; the others are.
      return Optional.empty();
    }
    open.add(archive);
    List<EvidenceFile> packed = archive.bundle().files();
    boolean office = packed.stream().anyMatch(one -> one.path().equals("[Content_Types].xml"));
    return office
        ? Optional.empty()
        : Optional.of(
            packed.stream()
                .map(one -> (EvidenceFile) new Within(file.path() + "/" + one.path(), one))
                .toList());
  }

  @Override
  public void close() throws IOException {
    for (OpenedEvidence archive : open) {
      archive.close();
    }
  }

  /// A file of an archive under the name of both.
  private record Within(String path, EvidenceFile file) implements EvidenceFile {
    @Override
    public long bytes() {
      return file.bytes();
    }

    @Override
    public InputStream open() throws IOException {
      return file.open();
    }
  }
}
