package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything of one installation: `unrepeat.db`, `evidence/` and, while it
/// runs, what is being uploaded in `spool/`.
public final class DataFolder implements AutoCloseable {
  private static final int LONGEST_ADDRESS = 2048;

  private final Path folder;
  private final Optional<FileChannel> lock;
  private final Closeable taken;

  private DataFolder(Path folder, Optional<FileChannel> lock, Closeable taken) {
    this.folder = folder;
    this.lock = lock;
    this.taken = taken;
  }

  private static void prepare(Path folder) throws IOException {
    for (String part : List.of("evidence", "spool")) {
      Path within = Files.createDirectories(folder.resolve(part));
      // Said now, and not to the person whose upload cannot be kept.
      if (!Files.isWritable(within)) {
        throw new AccessDeniedException(within.toString());
      }
    }
  }

  /// Makes the folder where needed and takes it for this process; refuses one that is taken.
  public static DataFolder open(Path folder) throws IOException {
    Refused.unless(
        !Files.exists(folder) || Files.isDirectory(folder),
        "\"%s\" is a file. Name a folder for the data, as --data ~/postmortems.".formatted(folder));
    prepare(Files.createDirectories(folder));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("unrepeat.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = lock(channel);
    if (lock == null) {
      String address = told(channel);
      channel.close();
      throw new Refused(
          Refused.Reason.CONFLICT,
          "Another Unrepeat is working in %s%s. Stop it first, or name another folder with --data."
              .formatted(folder, address.isEmpty() ? "" : " and answers at " + address));
    }
    channel.truncate(0);
    DataFolder taken =
        new DataFolder(
            folder,
            Optional.of(channel),
            () -> {
              lock.release();
              channel.close();
            });
    taken.sweep(Instant.MAX);
    return taken;
  }

  /// A folder that nodes on one PostgreSQL database may share: it holds evidence alone.
  ///
  /// @param stale when what is half done and was not touched since is nobody's any more
  public static DataFolder share(Path folder, Instant stale) throws IOException {
    prepare(folder);
    DataFolder shared = new DataFolder(folder, Optional.empty(), () -> {});
    shared.sweep(stale);
    return shared;
  }

  /// Says to whoever finds the folder taken where the server in it answers.
  public void answersAt(URI address) throws IOException {
    if (lock.isPresent()) {
      lock.get().write(ByteBuffer.wrap(address.toString().getBytes(StandardCharsets.UTF_8)), 0);
    }
  }

  /// What the process that holds the folder says; empty where it says nothing.
  private static String told(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ADDRESS);
    channel.read(bytes, 0);
    String said = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    return said.matches("https?://[!-~]+") ? said : "";
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
    taken.close();
  }

  /// Removes what a process that was killed has left half done.
  private void sweep(Instant before) throws IOException {
    sweep(spool(), "", before);
    sweep(folder.resolve("evidence"), ".partial", before);
  }

  private static void sweep(Path folder, String ending, Instant before) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.getFileName().toString().endsWith(ending)).toList()) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
            Files.deleteIfExists(file);
          }
        } catch (NoSuchFileException ended) {
          // Another node has just come to its end with it.
        }
      }
    }
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
