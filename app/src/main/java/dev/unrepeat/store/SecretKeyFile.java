package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// The file that holds the key of stored secrets, readable by its owner alone. It lies outside the
/// database, so that a copy of the database tells no secret.
public final class SecretKeyFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretKeyFile() {}

  /// What the file says; made where there is none.
  ///
  /// @param fresh makes a new key as text
  public static String read(Path file, Supplier<String> fresh) throws IOException {
    if (!Files.exists(file)) {
      make(file, fresh.get());
    }
    if (posix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw Refused.state(
          "%s holds the key of stored secrets, and others than its owner may read it. Take that away: chmod 600 %s"
              .formatted(file, file));
    }
    return Files.readString(file).strip();
  }

  private static void make(Path file, String key) throws IOException {
    Path written =
        Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".key", owner());
    try {
      Files.write(
          written,
          (key + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.createLink(file, written); // whole, or not at all, also when two nodes begin at once
    } catch (FileAlreadyExistsException another) {
      return;
    } catch (UnsupportedOperationException noLinks) {
      Files.move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static FileAttribute<?>[] owner() {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
