package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.render.site.SiteSink;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder a site is written into. It is all written aside first; then each file takes the place
/// of the one before, and what the site has no more goes. A list says which files are the site's;
/// others are left alone.
final class SiteFolder implements SiteSink, AutoCloseable {
  private static final String LIST = ".unrepeat-site";
  private static final String ASIDE = ".unrepeat-site.new";
  private static final String HEAD = "# The files of the site; unrepeat site replaces these alone.";

  /// What a working copy of a repository has, of which a site may be the whole content.
  private static final Set<String> NOTHING = Set.of(ASIDE, ".git");

  private final Path folder;
  private final Path aside;
  private final Set<String> before;
  private final Set<String> now = new TreeSet<>();

  private SiteFolder(Path folder, Set<String> before) {
    this.folder = folder;
    this.aside = folder.resolve(ASIDE);
    this.before = before;
  }

  static SiteFolder open(Path folder) throws IOException {
    Refused.unless(
        !Files.exists(folder) || Files.isDirectory(folder),
        "\"%s\" is a file. Name a folder to write into, as --out site.".formatted(folder));
    Files.createDirectories(folder);
    Path list = folder.resolve(LIST);
    Set<String> before = new TreeSet<>();
    if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      List<String> lines = Files.readAllLines(list);
      lines.stream().filter(line -> safe(folder, line)).forEach(before::add);
    } else {
      Refused.unless(
          empty(folder),
          "\"%s\" is not empty, and its files are not of a site that was made here. Name an empty folder with --out."
              .formatted(folder));
    }
    SiteFolder site = new SiteFolder(folder, before);
    delete(site.aside);
    Files.createDirectory(site.aside);
    return site;
  }

  @Override
  public void put(String path, byte[] content) throws IOException {
    Path file = aside.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    now.add(path);
  }

  /// Puts the new site in the place of the one before.
  void replace() throws IOException {
    for (String path : now) {
      Path file = folder.resolve(path);
      for (Path above = file.getParent();
          above != null && !above.equals(folder);
          above = above.getParent()) {
        Refused.unless(
            !Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS),
            inTheWay(above));
      }
      Refused.unless(
          before.contains(path) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS), inTheWay(file));
    }
    // Whenever this ends, each file of either site is in the list.
    Set<String> both = new TreeSet<>(before);
    both.addAll(now);
    list(both);
    for (String path : now) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolveSibling(""));
      move(aside.resolve(path), file);
    }
    for (String path : before) {
      if (!now.contains(path)) {
        Files.deleteIfExists(folder.resolve(path));
        tidy(folder.resolve(path).resolveSibling(""));
      }
    }
    list(now);
  }

  @Override
  public void close() throws IOException {
    delete(aside);
  }

  private static String inTheWay(Path file) {
    return "\"%s\" is in the way and was not made here, so nothing was changed. Move it, or name another folder with --out."
        .formatted(file);
  }

  private void list(Set<String> paths) throws IOException {
    Target.replace(
        folder.resolve(LIST),
        HEAD + "\n" + paths.stream().collect(Collectors.joining("\n")) + "\n");
  }

  /// Removes folders that the site has left empty.
  private void tidy(Path from) throws IOException {
    for (Path at = from; at != null && !at.equals(folder); at = at.getParent()) {
      try {
        if (!Files.deleteIfExists(at)) {
          return;
        }
      } catch (DirectoryNotEmptyException used) {
        return;
      }
    }
  }

  /// A list that somebody edited leads nowhere else.
  private static boolean safe(Path folder, String line) {
    if (line.isBlank() || line.startsWith("#") || line.indexOf('\0') >= 0) {
      return false;
    }
    Path path = folder.resolve(line).normalize();
    return path.startsWith(folder.normalize()) && !path.equals(folder.normalize());
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.allMatch(file -> NOTHING.contains(file.getFileName().toString()));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherwise) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(folder);
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
