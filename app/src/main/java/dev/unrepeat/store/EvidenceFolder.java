package dev.unrepeat.store;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Evidence as one zip archive for each piece, `evidence/<fingerprint>.zip`: small on disk, and no
/// path in it ever becomes a path on disk.
final class EvidenceFolder implements EvidenceContent {
  private final Path folder;

  EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean holds(String sha256) {
    return isFingerprint(sha256) && Files.exists(archive(sha256));
  }

  @Override
  public void keep(String sha256, Filling filling) throws IOException {
    Path partial = Files.createTempFile(folder, sha256.substring(0, 8), ".partial");
    try {
      write(partial, filling);
      Files.move(partial, archive(sha256), StandardCopyOption.ATOMIC_MOVE);
      settle(folder);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  @Override
  public List<String> paths(String sha256) throws IOException {
    if (!holds(sha256)) {
      return List.of();
    }
    try (ZipFile archive = new ZipFile(archive(sha256).toFile())) {
      return archive.stream().map(ZipEntry::getName).toList();
    }
  }

  @Override
  public Optional<InputStream> open(String sha256, String path) throws IOException {
    if (!holds(sha256)) {
      return Optional.empty();
    }
    ZipFile archive = new ZipFile(archive(sha256).toFile());
    ZipEntry entry = archive.getEntry(path);
    if (entry == null) {
      archive.close();
      return Optional.empty();
    }
    return Optional.of(
        new FilterInputStream(archive.getInputStream(entry)) {
          @Override
          public void close() throws IOException {
            archive.close();
          }
        });
  }

  private static void write(Path partial, Filling filling) throws IOException {
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      ZipOutputStream zip = new ZipOutputStream(out);
      filling.into(path -> {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(0);
        zip.putNextEntry(entry);
        return zip;
      });
      zip.finish();
      out.flush();
      channel.force(true);
    }
  }

  /// Makes a new name in a folder survive a loss of power; only Unix systems have that to do.
  private static void settle(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean isFingerprint(String text) {
    return text.matches("[0-9a-f]{64}");
  }

  private Path archive(String sha256) {
    if (!isFingerprint(sha256)) {
      throw new IllegalArgumentException("no fingerprint: " + sha256);
    }
    return folder.resolve(sha256 + ".zip");
  }
}
