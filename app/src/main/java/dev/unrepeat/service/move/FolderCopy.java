package dev.unrepeat.service.move;

import dev.unrepeat.model.Refused;
import dev.unrepeat.text.Counted;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What lies beside a database in its folder: evidence, settings, and the key of stored secrets.
final class FolderCopy {
  private static final String KEY = "secret.key";

  private final Path from;
  private final Path to;

  FolderCopy(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /// Copies what is not there yet, and compares all of it; nothing, where both are one folder.
  ///
  /// @return how many files are equal there
  int copy() throws IOException {
    if (Files.exists(to) && Files.isSameFile(from, to)) {
      return 0;
    }
    Refused.unless(Files.isDirectory(from), "There is no folder %s.".formatted(from));
    Files.createDirectories(to.resolve("evidence"));
    List<Path> files = files();
    for (Path file : files) {
      Path there = to.resolve(from.relativize(file).toString());
      if (!Files.exists(there)) {
        Path partial = there.resolveSibling(there.getFileName() + ".partial");
        Files.copy(
            file, partial, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, there, StandardCopyOption.ATOMIC_MOVE);
      }
      Refused.unless(
          hash(file).equals(hash(there)),
          "%s is not the same as %s. Nothing was overwritten; look at both and remove one."
              .formatted(there, file));
    }
    return files.size();
  }

  void refuseMissing(List<String> evidence) {
    List<String> missing =
        evidence.stream()
            .filter(sha -> !Files.exists(to.resolve("evidence").resolve(sha + ".zip")))
            .toList();
    if (!missing.isEmpty()) {
      throw Refused.state(
          "%s not in %s, the first is evidence/%s.zip. Name the folder of the nodes with --shared, and give the same command again."
              .formatted(
                  Counted.of(missing.size(), "piece of evidence is", "pieces of evidence are"),
                  to,
                  missing.getFirst()));
    }
  }

  /// Whether the key of stored secrets is there.
  boolean key() {
    return Files.exists(to.resolve(KEY));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> beside = Files.list(from)) {
      beside
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("unrepeat."))
          .forEach(files::add);
    }
    Path evidence = from.resolve("evidence");
    if (Files.isDirectory(evidence)) {
      try (Stream<Path> all = Files.list(evidence)) {
        all.filter(file -> file.getFileName().toString().endsWith(".zip")).forEach(files::add);
      }
    }
    return files;
  }

  private static String hash(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
