package dev.unrepeat.evidence.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/// Where a repository lies, found and looked over before anything in it is opened: a pipe among its
/// files would be waited for without an end.
///
/// @param own where HEAD lies: of a linked work tree its own folder
/// @param common where branches, tags and objects lie
public record RepositoryFolder(Path own, Path common) {
  private static final int LONGEST_POINTER = 4096;
  private static final int LONGEST_CONFIG = 1 << 20;
  private static final int MOST_ALTERNATES = 20;

  /// Where the repository of a folder lies: the folder itself when it is bare, its `.git`, or what
  /// the file `.git` of a linked work tree points to.
  public static Optional<Path> find(Path folder) throws IOException {
    Path inside = folder.resolve(".git");
    if (Files.isDirectory(inside)) {
      return Optional.of(inside);
    }
    if (Files.isRegularFile(inside) && Files.size(inside) < LONGEST_POINTER) {
      String text = text(inside);
      return text.startsWith("gitdir:") && text.indexOf(0) < 0
          ? Optional.of(folder.resolve(text.substring(7).strip()).normalize())
          : Optional.empty();
    }
    boolean bare =
        Files.isRegularFile(folder.resolve("HEAD"))
            && Files.isDirectory(folder.resolve("objects"))
            && Files.isDirectory(folder.resolve("refs"));
    return bare ? Optional.of(folder) : Optional.empty();
  }

  static RepositoryFolder of(Path own) throws IOException {
    Path common = own;
    Path pointer = own.resolve("commondir");
    if (Files.isRegularFile(pointer) && Files.size(pointer) < LONGEST_POINTER) {
      common = own.resolve(text(pointer)).normalize();
    }
    RepositoryFolder folder = new RepositoryFolder(own, common);
    folder.look();
    return folder;
  }

  private void look() throws IOException {
    if (!Files.isDirectory(common.resolve("objects"))) {
      throw new BrokenRepository("it has no objects");
    }
    for (Path file :
        List.of(
            own.resolve("HEAD"),
            common.resolve("packed-refs"),
            common.resolve("shallow"),
            common.resolve("config"))) {
      plain(file);
    }
    lookAtKind();
    plainBelow(own.resolve("refs"));
    plainBelow(common.resolve("refs"));
    lookAtObjects();
  }

  /// The kinds of repository that are not read. What a configuration includes stays unread.
  private void lookAtKind() throws IOException {
    Path file = common.resolve("config");
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_CONFIG) {
      return;
    }
    Config config = new Config();
    try {
      config.fromText(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (ConfigInvalidException e) {
      throw new BrokenRepository("its file \"config\" is damaged", e);
    }
    if ("reftable".equalsIgnoreCase(config.getString("extensions", null, "refStorage"))) {
      throw new BrokenRepository(
          "its branches are kept as a reftable, which is not read; hand in a clone made with --ref-format=files");
    }
    if ("sha256".equalsIgnoreCase(config.getString("extensions", null, "objectFormat"))) {
      throw new BrokenRepository(
          "its objects are named by SHA-256, which is not read; hand in what \"git archive --format=zip HEAD\" makes");
    }
  }

  /// Objects may be borrowed from other folders, and those may borrow too.
  private void lookAtObjects() throws IOException {
    Deque<Path> next = new ArrayDeque<>(List.of(common.resolve("objects")));
    Set<Path> seen = new HashSet<>();
    while (!next.isEmpty()) {
      Path objects = next.remove().normalize();
      if (!seen.add(objects)) {
        continue;
      }
      if (seen.size() > MOST_ALTERNATES) {
        throw new BrokenRepository("it borrows objects from too many folders");
      }
      plainBelow(objects);
      if (Files.exists(QuietFiles.settings(objects.resolveSibling("config")))) {
        throw new BrokenRepository("a file in it has a name that is not allowed");
      }
      Path alternates = objects.resolve("info").resolve("alternates");
      if (Files.isRegularFile(alternates) && Files.size(alternates) <= LONGEST_CONFIG) {
        for (String line : text(alternates).lines().toList()) {
          if (!line.isBlank() && !line.startsWith("#")) {
            next.add(objects.resolve(line.strip()));
          }
        }
      }
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
  }

  private static void plainBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!attributes.isRegularFile()) {
              plain(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void plain(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new BrokenRepository("\"" + file.getFileName() + "\" in it is no plain file");
    }
  }
}
