package dev.unrepeat.evidence;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A folder of evidence with all below it, the files in its zip archives too; links are not
/// followed and hidden files are left alone.
final class Folder {
  private Folder() {}

  static OpenedEvidence open(Path folder, String name, IntakeLimits limits) throws IOException {
    List<EvidenceFile> files = new ArrayList<>();
    Files.walkFileTree(folder, new Collector(folder, files, limits));
    Refused.unless(
        !files.isEmpty(),
        "The folder \"" + name + "\" has no file in it. Name the folder that holds the evidence.");
    files.sort(Comparator.comparing(EvidenceFile::path));
    long bytes = files.stream().mapToLong(EvidenceFile::bytes).sum();
    FolderArchives archives = new FolderArchives(limits);
    try {
      return new OpenedEvidence(
          new EvidenceBundle(name, archives.unpacked(folder, files)),
          bytes,
          Fingerprint.of(files),
          archives);
    } catch (RuntimeException | IOException e) {
      archives.close();
      throw e;
    }
  }

  /// What operating systems and version control leave about.
  static boolean isClutter(String path) {
    return List.of(path.split("/")).stream()
        .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<EvidenceFile> files;
    private final IntakeLimits limits;

    Collector(Path root, List<EvidenceFile> files, IntakeLimits limits) {
      this.root = root;
      this.files = files;
      this.limits = limits;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(root) && isClutter(path(folder));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isClutter(path(file))) {
        files.add(new FileOnDisk(path(file), attributes.size(), file));
      }
      if (files.size() > limits.files()) {
        throw new Refused(
            Refused.Reason.TOO_LARGE,
            "The folder holds more than %d files. Name the part that matters."
                .formatted(limits.files()));
      }
      return FileVisitResult.CONTINUE;
    }

    private String path(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }
  }
}
