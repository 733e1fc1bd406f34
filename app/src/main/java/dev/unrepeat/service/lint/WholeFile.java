package dev.unrepeat.service.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes a file so that it is there as a whole or as it was before.
public final class WholeFile {
  private WholeFile() {}

  /// A link stays one: what it points to is written.
  public static void write(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("\"" + file + "\" is no file");
    }
    Path part = Files.createTempFile(folder, ".unrepeat", ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      keepMode(target, part);
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// A new file may be read by others as usual; a known one keeps who may.
  private static void keepMode(Path target, Path part) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(
          Files.exists(target)
              ? Files.getPosixFilePermissions(target)
              : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
