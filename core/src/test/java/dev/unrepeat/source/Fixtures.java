package dev.unrepeat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Files of the tests, of the examples and, where it is there, of the corpus of real samples beside
/// the project.
public final class Fixtures {
  private Fixtures() {}

  /// The files under `src/test/resources/source/<name>`.
  public static MemoryFile[] of(String name) {
    return files(root().resolve("core/src/test/resources/source").resolve(name));
  }

  /// The files under `examples/<name>`.
  public static MemoryFile[] example(String name) {
    return files(root().resolve("examples").resolve(name));
  }

  /// The files under a folder of the corpus; empty when there is no corpus here.
  public static Optional<MemoryFile[]> corpus(String name) {
    Path folder = root().resolveSibling("shared").resolve("corpus").resolve(name);
    return Files.isDirectory(folder) ? Optional.of(files(folder)) : Optional.empty();
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("core"))) {
      at = at.getParent();
    }
    return at;
  }

  private static MemoryFile[] files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<MemoryFile> files = new ArrayList<>();
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.add(
            new MemoryFile(
                name.isEmpty() ? path.getFileName().toString() : name, Files.readAllBytes(path)));
      }
      return files.toArray(MemoryFile[]::new);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
