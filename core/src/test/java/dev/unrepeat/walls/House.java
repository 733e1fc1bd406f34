package dev.unrepeat.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The project as the walls see it: its root, its sources, and its compiled classes.
public final class House {
  /// What Spring prepares ahead of time (`Server__BeanDefinitions`) and what becomes of the
  /// templates (`gg.jte.generated`) is written by no one.
  private static final ImportOption WRITTEN_BY_US =
      location -> !location.contains("__") && !location.contains("gg/jte/generated");

  /// Reading takes seconds, and each wall looks at the same classes.
  private static final Map<List<String>, JavaClasses> READ = new ConcurrentHashMap<>();

  private House() {}

  /// The folder that holds the drawing of the house, found by walking up.
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/house.puml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /// The compiled classes of the main code of these modules, for example `core`.
  public static JavaClasses classes(String... modules) {
    return READ.computeIfAbsent(List.of(modules), House::read);
  }

  private static JavaClasses read(List<String> modules) {
    List<Path> folders =
        modules.stream().map(module -> root().resolve(module + "/target/classes")).toList();
    return new ClassFileImporter()
        .withImportOption(WRITTEN_BY_US)
        .importPaths(folders.toArray(Path[]::new));
  }

  /// The files under these folders of the root, if they are there, whose name ends so.
  public static List<Path> files(String ending, String... folders) {
    return Stream.of(folders).flatMap(folder -> filesOf(root().resolve(folder), ending)).toList();
  }

  private static Stream<Path> filesOf(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(path -> Files.isRegularFile(path) && path.toString().endsWith(ending))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a file.
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
