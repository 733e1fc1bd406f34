package dev.unrepeat.evidence;

import dev.unrepeat.intake.UnreadFile;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The documents below a folder; what cannot be looked into is listed and passed over, links are
/// not followed.
final class DocumentFolder extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 200;

  private final Path root;
  private final IntakeLimits limits;
  private final List<DocumentFile> files = new ArrayList<>();
  private final List<UnreadFile> leftOut = new ArrayList<>();
  private final List<FileOnDisk> all = new ArrayList<>();

  private DocumentFolder(Path root, IntakeLimits limits) {
    this.root = root;
    this.limits = limits;
  }

  static DocumentPlace open(Path folder, String name, IntakeLimits limits) throws IOException {
    // A link that somebody named is followed: it is the place they meant.
    DocumentFolder walk = new DocumentFolder(folder.toRealPath(), limits);
    Files.walkFileTree(walk.root, walk);
    walk.files.sort(Comparator.comparing(DocumentFile::path));
    walk.leftOut.sort(Comparator.comparing(UnreadFile::path));
    return ExportedRecord.settle(
        new DocumentPlace(name, "", walk.files, walk.leftOut, () -> {}), walk.all);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String path = path(folder);
    if (folder.getNameCount() - root.getNameCount() > DEEPEST) {
      leftOut.add(new UnreadFile(path, "nested deeper than " + DEEPEST + " folders"));
      return FileVisitResult.SKIP_SUBTREE;
    }
    return DocumentName.isClutter(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = path(file);
    if (DocumentName.isClutter(path)) {
      return FileVisitResult.CONTINUE;
    }
    Optional<String> reason =
        attributes.isSymbolicLink()
            ? Optional.of("a link; hand in what it points to")
            : attributes.isRegularFile()
                ? DocumentName.reason(path)
                : Optional.of("no regular file");
    FileOnDisk there = new FileOnDisk(path, attributes.size(), file);
    if (attributes.isRegularFile()) {
      all.add(there);
    }
    if (reason.isPresent()) {
      leftOut.add(new UnreadFile(path, reason.get()));
    } else {
      files.add(new DocumentFile(there, false, Optional.empty()));
    }
    if (files.size() + leftOut.size() > limits.files()) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "The folder holds more than %,d files. Name the folder in it that holds the postmortems."
              .formatted(limits.files()));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) {
    leftOut.add(new UnreadFile(path(file), "cannot be looked into; check its permissions"));
    return FileVisitResult.CONTINUE;
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
