package dev.unrepeat.service.backup;

import dev.unrepeat.model.Refused;
import dev.unrepeat.store.SqliteCopy;
import dev.unrepeat.text.Counted;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes backups of one data folder into another one, while the server works in it.
///
/// A backup is one zip: the database as of one moment, all evidence, the settings that lie beside
/// them, and a manifest. Its name is there only once it is whole and was checked.
public final class Backups {
  static final String DATABASE = "unrepeat.db";
  static final String KEY = "secret.key";

  /// What goes into a backup only when it is asked for; the settings hold passwords.
  private static final Set<String> SECRET = Set.of(KEY, "unrepeat.conf");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String OURS = "unrepeat-\\d{8}T\\d{6}Z\\.zip";

  private final Path data;
  private final Path to;
  private final String version;
  private final Clock clock;

  /// @param data the folder with everything
  /// @param to where backups lie
  /// @param version of this program
  public Backups(Path data, Path to, String version, Clock clock) {
    this.data = data;
    this.to = to;
    this.version = version;
    this.clock = clock;
  }

  /// A backup that was made.
  public record Made(Path file, long bytes, Manifest manifest, List<Path> removed) {}

  /// Says how far it has come, in bytes.
  public interface Progress {
    Progress NONE = (path, done, total) -> {};

    void at(String path, long done, long total);
  }

  /// @param key whether the key of stored secrets goes with it
  /// @param keep how many backups stay, the newest; 0 for all
  public Made make(boolean key, int keep, Progress progress) throws IOException {
    if (!Files.exists(data.resolve(DATABASE))) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no %s in %s. Name the data folder with --data; a PostgreSQL database is kept by pg_dump."
              .formatted(DATABASE, data));
    }
    Files.createDirectories(to);
    Refused.unless(
        !to.toRealPath().startsWith(data.toRealPath()),
        "%s lies within the data folder, and would be lost with it. Name another one, best on another disk."
            .formatted(to));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Path file = to.resolve("unrepeat-" + STAMP.format(now) + ".zip");
    Path copy = to.resolve("." + file.getFileName() + ".db.partial");
    Path partial = to.resolve("." + file.getFileName() + ".partial");
    try {
      SqliteCopy source = new SqliteCopy(data.resolve(DATABASE));
      Files.deleteIfExists(copy);
      source.into(copy);
      own(copy);
      SqliteCopy copied = new SqliteCopy(copy);
      copied.check();
      SortedMap<String, Path> files = files(key);
      files.put(DATABASE, copy);
      SortedMap<String, String> hashes = new TreeMap<>();
      Manifest manifest = new Manifest(now, version, copied.form(), copied.rows(), hashes);
      missing(copied.evidence(), files.keySet());
      write(partial, files, manifest, progress);
      BackupFile.check(partial);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      return new Made(file, Files.size(file), manifest, keep > 0 ? thin(keep) : List.of());
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(partial);
    }
  }

  /// Evidence is never changed once it is there, and is written before the database names it: what
  /// is listed after the copy holds all that the copy names.
  private static void missing(Set<String> named, Set<String> files) {
    List<String> gone =
        named.stream().filter(sha -> !files.contains("evidence/" + sha + ".zip")).sorted().toList();
    if (!gone.isEmpty()) {
      throw Refused.state(
          "%s not in the data folder, the first is %s. Bring them back before the next backup."
              .formatted(
                  Counted.of(
                      gone.size(),
                      "piece of evidence that the database names is",
                      "pieces of evidence that the database names are"),
                  "evidence/" + gone.getFirst() + ".zip"));
    }
  }

  /// All files that belong to the installation, but the database and what is passing.
  private SortedMap<String, Path> files(boolean key) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> beside = Files.list(data)) {
      beside
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith(DATABASE))
          .filter(file -> !file.getFileName().toString().equals("unrepeat.lock"))
          .filter(file -> key || !SECRET.contains(file.getFileName().toString()))
          .forEach(file -> files.put(file.getFileName().toString(), file));
    }
    Path evidence = data.resolve("evidence");
    if (Files.isDirectory(evidence)) {
      try (Stream<Path> all = Files.list(evidence)) {
        all.filter(file -> file.getFileName().toString().endsWith(".zip"))
            .forEach(file -> files.put("evidence/" + file.getFileName(), file));
      }
    }
    return files;
  }

  private static void write(
      Path partial, SortedMap<String, Path> files, Manifest manifest, Progress progress)
      throws IOException {
    long total = 0;
    for (Path file : files.values()) {
      total += Files.size(file);
    }
    long done = 0;
    Files.deleteIfExists(partial);
    Files.createFile(partial);
    own(partial);
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      ZipOutputStream zip = new ZipOutputStream(out);
      for (var file : files.entrySet()) {
        progress.at(file.getKey(), done, total);
        zip.putNextEntry(new ZipEntry(file.getKey()));
        manifest.files().put(file.getKey(), copy(file.getValue(), zip));
        done += Files.size(file.getValue());
      }
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(manifest.json());
      zip.finish();
      out.flush();
      channel.force(true);
    }
  }

  /// Private incidents are in it: nobody but its owner reads it.
  static void own(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /// When the newest backup was taken; empty where there is none.
  public Optional<Instant> newest() throws IOException {
    return Files.isDirectory(to)
        ? ours().stream()
            .max(Comparator.naturalOrder())
            .map(file ->
                STAMP.parse(
                    file.getFileName().toString().replaceAll("^unrepeat-|\\.zip$", ""),
                    Instant::from))
        : Optional.empty();
  }

  private List<Path> ours() throws IOException {
    try (Stream<Path> all = Files.list(to)) {
      return all.filter(file -> file.getFileName().toString().matches(OURS)).sorted().toList();
    }
  }

  /// @return the SHA-256 of what was copied
  private static String copy(Path file, OutputStream to) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(to);
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  /// Copies no more than so many bytes: what says it has fewer than it has cannot fill a disk.
  ///
  /// @return the SHA-256 of what was copied; that of too little is not the one expected
  static String hash(InputStream from, OutputStream to, long most) throws IOException {
    DigestInputStream in = new DigestInputStream(from, sha256());
    byte[] part = new byte[1 << 16];
    long left = most;
    while (left > 0) {
      int read = in.read(part, 0, (int) Math.min(part.length, left));
      if (read < 0) {
        break;
      }
      to.write(part, 0, read);
      left -= read;
    }
    return HexFormat.of().formatHex(in.getMessageDigest().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Removes all but the newest.
  private List<Path> thin(int keep) throws IOException {
    List<Path> ours = ours();
    List<Path> old = ours.subList(0, Math.max(0, ours.size() - keep));
    for (Path file : old) {
      Files.delete(file);
    }
    return List.copyOf(old);
  }
}
