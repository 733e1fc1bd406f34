package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything of one installation: `unrepeat.db`, `evidence/` and, while it
/// runs, what is being uploaded in `spool/`.
public final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Makes the folder where needed and takes it for this process; refuses one that is taken.
  public static DataFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("unrepeat.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new Refused(
          Refused.Reason.CONFLICT,
          "Another Unrepeat is working in %s. Stop it first, or name another folder with --data."
              .formatted(folder));
    }
    Files.createDirectories(folder.resolve("evidence"));
    Files.createDirectories(folder.resolve("spool"));
    return new DataFolder(folder, channel);
  }

  public DatabaseAddress.SqliteFile database() {
    return new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db"));
  }

  public EvidenceContent evidence() {
    return new EvidenceFolder(folder.resolve("evidence"));
  }

  /// Where uploads lie until they are read.
  public Path spool() {
    return folder.resolve("spool");
  }

  public Path path() {
    return folder;
  }

  /// Lets another process take the folder.
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // This very process holds it already, which is as taken as by another.
      return null;
    }
  }
}
