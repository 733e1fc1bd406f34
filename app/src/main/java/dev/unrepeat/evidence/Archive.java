package dev.unrepeat.evidence;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive, read in place; nothing of it is ever written to disk.
final class Archive {
  /// Room for hundreds of thousands of names.
  private static final long LONGEST_TABLE = 32 << 20;

  private Archive() {}

  static boolean looksLikeOne(Path file) throws IOException {
    byte[] magic = new byte[4];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(magic, 0, 4);
      return read == 4 && magic[0] == 'P' && magic[1] == 'K' && (magic[2] == 3 || magic[2] == 5);
    }
  }

  static OpenedEvidence open(Path file, String name, IntakeLimits limits) throws IOException {
    tooMuch(
        ZipEnd.tableBytes(file) > LONGEST_TABLE,
        name,
        "has a table of contents of more than " + (LONGEST_TABLE >> 20) + " MB");
    ZipFile zip = zip(file, name);
    try {
      List<EvidenceFile> files = new ArrayList<>();
      long total = 0;
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        String path = safe(entry.getName(), name);
        if (Folder.isClutter(path)) {
          continue;
        }
        files.add(new Packed(path, Math.max(entry.getSize(), 0), zip, entry));
        total += Math.max(entry.getSize(), 0);
        tooMuch(
            files.size() > limits.files(), name, "holds more than " + limits.files() + " files");
        tooMuch(
            total > limits.bytes(), name, "unpacks to more than " + (limits.bytes() >> 30) + " GB");
      }
      Refused.unless(
          !files.isEmpty(),
          "The archive \"" + name + "\" is empty. Hand in one that holds evidence files.");
      // Entries may lie on top of each other, so that each alone is honest.
      tooMuch(
          total > Math.max(IntakeLimits.RATIO_COUNTS_FROM, Files.size(file) * limits.ratio()),
          name,
          "unpacks to more than %d times its size".formatted(limits.ratio()));
      files.sort(Comparator.comparing(EvidenceFile::path));
      FileOnDisk whole = new FileOnDisk(name, Files.size(file), file);
      return new OpenedEvidence(
          new EvidenceBundle(name, files), whole.bytes(), Fingerprint.of(whole), zip);
    } catch (RuntimeException | IOException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile zip(Path file, String name) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The archive \"%s\" is broken (%s). Download or export it again, or hand in the unpacked folder."
              .formatted(name, e.getMessage()));
    }
  }

  /// An entry that points outside the archive is a trick, and then nothing in the archive is
  /// trusted.
  private static String safe(String entryName, String archive) {
    String path = entryName.replace('\\', '/');
    boolean leaves =
        path.startsWith("/")
            || path.matches("[A-Za-z]:.*")
            || List.of(path.split("/")).contains("..");
    Refused.unless(
        !leaves,
        "The archive \"%s\" holds an entry \"%s\" that points outside of it. It was not read; ask where it comes from."
            .formatted(archive, entryName));
    return path;
  }

  private static void tooMuch(boolean over, String name, String how) {
    if (over) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "The archive \"%s\" %s. Hand in the part that matters.".formatted(name, how));
    }
  }

  private record Packed(String path, long bytes, ZipFile zip, ZipEntry entry)
      implements EvidenceFile {
    @Override
    public InputStream open() throws IOException {
      try {
        return new BufferedInputStream(
            new BoundedUnpacking(zip.getInputStream(entry), path, entry.getCompressedSize(), bytes),
            1 << 16);
      } catch (ZipException e) {
        throw new IOException(
            "\"" + path + "\" in the archive cannot be unpacked: " + e.getMessage(), e);
      }
    }
  }
}
