package dev.unrepeat.service.backup;

import dev.unrepeat.model.Refused;
import dev.unrepeat.store.SqliteCopy;
import dev.unrepeat.text.Counted;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// One backup: what it says of itself, whether that is so, and the way back.
public final class BackupFile {
  /// The names of what belongs to a data folder; nothing else is written anywhere.
  private static final String NAMES = "[\\w-][\\w.-]*|evidence/[0-9a-f]{64}\\.zip";

  private static final int LARGEST_MANIFEST = 64 << 20;

  private BackupFile() {}

  public static Manifest manifest(Path file) throws IOException {
    try (ZipFile zip = open(file)) {
      return manifest(zip, file);
    }
  }

  /// Reads it to its end and compares each byte with its manifest, and opens its database.
  static void check(Path file) throws IOException {
    Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".checked");
    Path copy = folder.resolve(Backups.DATABASE);
    try (ZipFile zip = open(file)) {
      Manifest manifest = manifest(zip, file);
      for (var one : manifest.files().entrySet()) {
        if (one.getKey().equals(Backups.DATABASE)) {
          take(zip, file, one.getKey(), one.getValue(), copy);
        } else {
          compare(zip, file, one.getKey(), one.getValue(), OutputStream.nullOutputStream());
        }
      }
      database(copy, manifest);
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder);
    }
  }

  /// Makes a data folder of it. The folder is there only once all of it was checked.
  ///
  /// @param data a folder that is not there, or is empty
  public static Manifest restore(Path file, Path data, Backups.Progress progress)
      throws IOException {
    if (Files.exists(data)) {
      try (Stream<Path> all = Files.list(data)) {
        Refused.unless(
            Files.isDirectory(data) && all.findAny().isEmpty(),
            "%s is not empty, and nothing in it is overwritten. Name a new folder with --data."
                .formatted(data));
      }
    }
    Path parent = data.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path partial = Files.createTempDirectory(parent, ".restored");
    try (ZipFile zip = open(file)) {
      Manifest manifest = manifest(zip, file);
      room(zip, manifest, partial);
      Files.createDirectories(partial.resolve("evidence"));
      long total = Files.size(file);
      long done = 0;
      for (var one : manifest.files().entrySet()) {
        progress.at(one.getKey(), done, total);
        Path to = partial.resolve(one.getKey());
        take(zip, file, one.getKey(), one.getValue(), to);
        Backups.own(to);
        done += zip.getEntry(one.getKey()).getCompressedSize();
      }
      database(partial.resolve(Backups.DATABASE), manifest);
      Files.deleteIfExists(data);
      Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      remove(partial);
    }
  }

  /// Refuses what is larger than the disk has room for, before any of it is written.
  private static void room(ZipFile zip, Manifest manifest, Path where) throws IOException {
    long needed = 0;
    for (String name : manifest.files().keySet()) {
      ZipEntry entry = zip.getEntry(name);
      needed += entry == null ? 0 : Math.max(0, entry.getSize());
    }
    long free = Files.getFileStore(where).getUsableSpace();
    if (needed > free) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "It holds %,d MB, and %,d MB are free there. Make room, or name a folder on another disk."
              .formatted(needed >> 20, free >> 20));
    }
  }

  private static ZipFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refused(Refused.Reason.NOT_FOUND, "There is no file %s.".formatted(file));
    }
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException broken) {
      throw damaged(file, "it is no whole zip");
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new Refused(
          Refused.Reason.INVALID,
          "%s is no backup of Unrepeat: it has no %s.".formatted(file, Manifest.NAME));
    }
    Manifest manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      manifest = Manifest.read(in.readNBytes(LARGEST_MANIFEST));
    }
    for (String name : manifest.files().keySet()) {
      Refused.unless(
          name.matches(NAMES),
          "%s is no backup of Unrepeat: \"%s\" belongs to no data folder.".formatted(file, name));
    }
    Refused.unless(
        manifest.files().containsKey(Backups.DATABASE),
        "%s is no backup of Unrepeat: it holds no database.".formatted(file));
    return manifest;
  }

  private static void take(ZipFile zip, Path file, String name, String sha256, Path to)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      compare(zip, file, name, sha256, out);
    }
  }

  private static void compare(ZipFile zip, Path file, String name, String sha256, OutputStream to)
      throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(file, name + " is missing in it");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      if (!Backups.hash(in, to, entry.getSize()).equals(sha256)) {
        throw damaged(file, name + " is not what was written");
      }
    } catch (ZipException broken) {
      throw damaged(file, name + " is not what was written");
    }
  }

  private static void database(Path copy, Manifest manifest) {
    SqliteCopy database = new SqliteCopy(copy);
    database.check();
    if (!database.rows().equals(manifest.rows())) {
      throw Refused.state("The database in the backup does not hold the rows it was made of.");
    }
    Set<String> missing = new HashSet<>(database.evidence());
    missing.removeIf(sha -> manifest.files().containsKey("evidence/" + sha + ".zip"));
    if (!missing.isEmpty()) {
      throw Refused.state(
          Counted.of(missing.size(), "piece of evidence is", "pieces of evidence are")
              + " missing in the backup.");
    }
  }

  private static Refused damaged(Path file, String how) {
    return Refused.state(
        "%s is damaged: %s. Nothing was restored; take another backup.".formatted(file, how));
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
